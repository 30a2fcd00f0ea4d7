import {afterEach, describe, expect, test, vi} from 'vitest'
import type {Item, PageModel} from '../../../src/compose/page-model.js'
import {writePdf} from '../../../src/write/pdf/index.js'
import {facePairs} from './faces.js'
import {element, metadata, sample, sheet, text} from './sample.js'

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const ownZone = process.env['TZ']

afterEach(() => {
  vi.useRealTimers()
  if (ownZone === undefined) delete process.env['TZ']
  else process.env['TZ'] = ownZone
})

describe.each(facePairs())('a PDF with $kind outlines', (pair) => {
  const model = sample(pair)

  test('has the same bytes at any time and in any time zone', async () => {
    vi.useFakeTimers({toFake: ['Date']})
    const bytes = []
    for (const [zone, now] of [
      ['Asia/Shanghai', '2012-01-13T09:00:00Z'],
      ['America/Los_Angeles', '2031-12-31T23:59:59Z'],
      ['UTC', '2000-02-29T00:00:00Z']
    ] as const) {
      process.env['TZ'] = zone
      vi.setSystemTime(new Date(now))
      bytes.push(Buffer.from(await writePdf(model, metadata)).toString('base64'))
    }
    expect(bytes[1]).toBe(bytes[0])
    expect(bytes[2]).toBe(bytes[0])
  })

  test('has an identifier of its own: another text, another identifier', async () => {
    const idOf = (bytes: Uint8Array): string | undefined => /\/ID \[<([0-9a-f]{32})> <\1>\]/.exec(latin1(bytes))?.[1]
    const first = idOf(await writePdf(model, metadata))
    const second = idOf(await writePdf({...model, outline: []}, metadata))
    const third = idOf(await writePdf(model, {...metadata, subject: '函'}))
    expect(first).toMatch(/^[0-9a-f]{32}$/)
    expect(new Set([first, second, third]).size).toBe(3)
  })

  test('embeds each face once, as a subset with a tag of six letters', async () => {
    const file = latin1(await writePdf(model, metadata))
    const names = [...file.matchAll(/\/FontName \/([A-Z]{6})\+(\S+)/g)].map(([, , name]) => name)
    expect(names.toSorted()).toEqual(
      [...new Set([pair.heading, pair.body, pair.rare])].map(({name}) => name).toSorted()
    )
  })

  test('prints no warnings', async () => {
    const spies = (['log', 'warn', 'error', 'info'] as const).map((name) => vi.spyOn(console, name))
    await writePdf(model, metadata)
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })

  test('claims no conformance and carries nothing active', async () => {
    const file = latin1(await writePdf(model, metadata))
    expect(file).not.toMatch(/pdfaid|pdfuaid|\/JavaScript|\/JS|\/Launch|\/EmbeddedFile|\/OpenAction|\/AcroForm/)
  })
})

describe('a model that contradicts itself', () => {
  const [{body} = {body: undefined}] = facePairs()
  const model = (item: Item): PageModel => ({
    pages: [{...sheet, items: [item]}],
    structure: element(0, 'Document', [element(1, 'P')]),
    outline: []
  })

  test('is refused when an element is not in the structure', async () => {
    if (body === undefined) throw new Error('no face')
    await expect(writePdf(model(text(body, '甲', 80, 80, 7)), metadata)).rejects.toThrow('no structure element 7')
  })

  test('is refused when a face lacks a character, instead of printing a box', async () => {
    if (body === undefined) throw new Error('no face')
    await expect(writePdf(model(text(body, '\u{1F600}', 80, 80, 1)), metadata)).rejects.toThrow('U+1F600')
  })
})
