/** What letters of one template share of a face, and what is their own. */
import {describe, expect, test} from 'vitest'
import type {PageModel} from '../../../src/compose/page-model.js'
import {writePdf} from '../../../src/write/pdf/index.js'
import {sharedFaces} from '../../../src/write/pdf/shared-faces.js'
import {facePairs} from './faces.js'
import {loadReader} from './pdfjs.js'
import {element, metadata, sheet, text} from './sample.js'

const pdfjs = await loadReader()
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const fontsIn = (bytes: Uint8Array): number => [...latin1(bytes).matchAll(/\/Subtype \/Type0/g)].length

describe.each(facePairs())('letters of one template, with $kind outlines', (pair) => {
  const letter = (unit: string): PageModel => ({
    pages: [
      {
        ...sheet,
        items: [
          text(pair.heading, `关于请${unit}报送总结的通知`, 80, 80, 1, {size: 22}),
          text(pair.body, `${unit}：`, 80, 120, 2),
          text(pair.body, '请对照实施方案总结试点', 80, 150, 2),
          text(pair.body, `工作，由${unit}报送。`, 80, 180, 2)
        ]
      }
    ],
    structure: element(0, 'Document', [element(1, 'H1'), element(2, 'P')]),
    outline: []
  })
  const template = ['关于请', '报送总结的通知', '请对照实施方案总结试点工作', '教育部办公厅']

  test.skipIf(pdfjs === undefined)('read like letters that share nothing', async () => {
    for (const model of [letter('昌都地区教育局'), letter('通知总结学校')]) {
      const read = async (bytes: Uint8Array): Promise<string> => {
        const page = await (await pdfjs?.open(bytes))?.getPage(1)
        return ((await page?.getTextContent())?.items ?? []).map(({str = ''}) => str).join('')
      }
      const alone = await read(await writePdf(model, metadata))
      expect(await read(await writePdf(model, metadata, sharedFaces(template)))).toBe(alone)
      expect(alone).toContain('请对照实施方案总结试点')
    }
  })

  test('do not depend on the letters before them', async () => {
    const shared = sharedFaces(template)
    const late = []
    for (const unit of ['深圳市教育局', '报送总结的通知', '昌都地区教育局']) {
      late.push(latin1(await writePdf(letter(unit), metadata, shared)))
    }
    expect(late[2]).toBe(latin1(await writePdf(letter('昌都地区教育局'), metadata, sharedFaces(template))))
  })

  test('hold one font for a face whose text is all common, two where some is their own', async () => {
    expect(fontsIn(await writePdf(letter('昌都'), metadata, sharedFaces(template)))).toBe(4)
    const whole = {...letter(''), pages: letter('').pages.map((page) => ({...page, items: page.items.slice(0, 1)}))}
    expect(fontsIn(await writePdf(whole, metadata, sharedFaces(['关于请报送总结的通知'])))).toBe(1)
  })

  test('are told apart by their identifiers, whatever they share', async () => {
    const identifiers = []
    for (const [unit, texts] of [
      ['深圳市教育局', template],
      ['昌都地区教育局', template],
      ['昌都地区教育局', ['报送总结的通知', '请对照实施方案']]
    ] as const) {
      const written = latin1(await writePdf(letter(unit), metadata, sharedFaces(texts)))
      identifiers.push(/\/ID \[<([0-9a-f]{32})>/u.exec(written)?.[1])
    }
    expect(identifiers).not.toContain(undefined)
    expect(new Set(identifiers).size).toBe(3)
  })

  test('leave streams up to a disk block as they are, and deflate longer ones', async () => {
    const lines = (count: number): PageModel => {
      const items = Array.from({length: count}, (_, index) =>
        text(pair.body, '请对照实施方案总结试点工作', 80, 80 + 10 * index, 2)
      )
      return {...letter(''), pages: [{...sheet, items}]}
    }
    const isPlain = (bytes: Uint8Array): boolean => latin1(bytes).includes(' Tj\n')
    expect(isPlain(await writePdf(lines(40), metadata))).toBe(false)
    expect(isPlain(await writePdf(lines(40), metadata, sharedFaces(template)))).toBe(true)
    expect(isPlain(await writePdf(lines(200), metadata, sharedFaces(template)))).toBe(false)
  })

  test('share nothing of a text that they do not print, nor of one that is printed by chance', async () => {
    const alone = latin1(await writePdf(letter('昌都'), metadata))
    expect(latin1(await writePdf(letter('昌都'), metadata, sharedFaces(['教育部办公厅', '关于请'])))).toBe(alone)
  })
})
