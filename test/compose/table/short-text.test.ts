/** Texts of cells that are set without the line composer stand exactly where it would have set them. */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compose} from '../../../src/compose/index.js'
import type {TextItem} from '../../../src/compose/page-model.js'
import {plainSpans} from '../../../src/compose/spans.js'
import {createState} from '../../../src/compose/state.js'
import {shortTexts} from '../../../src/compose/table/short-text.js'
import {textLines} from '../../../src/compose/text-lines.js'
import * as build from '../../../src/gongwen/build.js'
import {styles} from '../../../src/layout/styles.js'
import {notoLibrary} from '../../noto-library.js'

const state = createState(notoLibrary())
const node = build.text('')
/** Letters, digits, marks that are squeezed or stand beside their cell, accents, spaces, rare and unknown characters. */
const texts = fc
  .array(fc.constantFrom(...'第实验学校一1290aWé,.;:（）“”、。—…·×① \u0301𠀀\u{10ffff}'), {maxLength: 12})
  .map((characters) => characters.join(''))

describe.each(['tableCell', 'tableHeader', 'tableGroup'] as const)('a short text in the style %s', (name) => {
  const style = styles[name]
  const shortOf = shortTexts(style, state)
  const composed = (text: string): readonly TextItem[] =>
    textLines(
      plainSpans(text, style.face),
      {style: {...style, align: 'start'}, left: 0, width: 1000, node, element: 7},
      {
        ...state,
        missing: []
      }
    ).flatMap(({items}) => items.filter((item) => item.kind === 'text'))

  test('is the one run that the line composer makes of it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const short = shortOf(text)
        if (short === undefined) return
        const [run, ...others] = composed(text)
        expect(others).toEqual([])
        expect(run?.text).toBe(text)
        expect(run?.face).toBe(short.face)
        expect(run?.x).toBe(0)
        expect(run?.spacing).toBeCloseTo(short.spacing, 6)
        expect(run?.width).toBeCloseTo(short.width, 6)
      }),
      {numRuns: 500}
    )
  })

  test('is known for what lists hold, and for nothing that needs the composer', () => {
    expect(shortOf('第12实验学校')).toBeDefined()
    expect(shortOf('')).toBeUndefined()
    expect(shortOf('学校 ')).toBeUndefined()
    expect(shortOf('e\u0301')).toBeUndefined()
  })
})

describe('the pages of a long list', () => {
  const rows = Array.from({length: 400}, (_, index) => [
    `第${index + 1}所`,
    index % 7 === 0 ? '优质数字教育资源共建共享机制，'.repeat(4) : '数字校园',
    index % 5 === 0 ? '' : `${index / 4}`
  ])
  const table = build.tableOf(
    {align: [null, 'center', 'decimal']},
    build.row('header', '名称', '内容', '经费'),
    ...rows.map((cells) => build.row('body', ...cells))
  )
  const tree = build.gongwen(
    {genre: 'notice', variant: 'letter'},
    build.masthead('教育部', build.documentNumber('教技函', 2012, 70)),
    build.mainBody(build.title('通知'), build.paragraph('现予公布。')),
    build.attachment(null, build.title('名单'), table)
  )
  const {model} = compose(tree, notoLibrary())

  test('are the same each time they are drawn', () => {
    expect(model.pages.length).toBeGreaterThan(10)
    const drawn = model.pages.map(({items}) => items)
    expect(model.pages.map(({items}) => items)).toEqual(drawn)
  })

  test('hold every cell once, in the order of the rows', () => {
    const cells = new Map<number, string>()
    for (const item of model.pages.flatMap(({items}) => items)) {
      if (item.kind !== 'text' || item.element === null) continue
      cells.set(item.element, (cells.get(item.element) ?? '') + item.text)
    }
    const printed = [...cells.values()]
    const first = printed.indexOf('名称')
    expect(printed.slice(first)).toEqual(['名称', '内容', '经费', ...rows.flat().filter((text) => text !== '')])
  })
})
