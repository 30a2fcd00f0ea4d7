import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {atomBook, type Span} from '../../src/compose/line/atoms.js'
import {type LineMemory, type LineSetting, type SetLine, setLines} from '../../src/compose/line/set-lines.js'
import {cell, sizes} from '../../src/layout/gbt9704.js'
import {notoLibrary} from '../noto-library.js'
import {seedNames, seedParagraphs} from '../seed-text.js'

const paragraphs = seedNames.flatMap(seedParagraphs).filter((text) => text.length > 80)
const book = atomBook(notoLibrary().resolve)

/** Lines and the characters that have no glyph. */
function set(spans: readonly Span[], setting: LineSetting, memory?: LineMemory): readonly [readonly SetLine[], string] {
  let missing = ''
  const lines = setLines(spans, setting, book, memory, (character) => (missing += character))
  return [lines, missing]
}

const texts = fc.constantFrom(...paragraphs.slice(0, 6), '见', '（一）', '见https://www.moe.gov.cn/a', '\u{10FFFF}')
const spans = fc.array(
  fc.record({
    text: texts,
    role: fc.constantFrom('fangsong' as const, 'heiti' as const),
    mark: fc.constantFrom(null, null, 0),
    footnote: fc.constantFrom(undefined, undefined, 1)
  }),
  {minLength: 1, maxLength: 3}
)
const settings = fc.record({
  grid: fc.constantFrom({size: sizes.san, cell}, {size: sizes.er, cell: sizes.er}),
  measure: fc.constantFrom({first: 400, rest: 440}, {first: 440, rest: 440}, {first: 200, rest: 240}),
  fill: fc.constantFrom('none' as const, 'inner' as const, 'all' as const)
})

describe('lines of a text', () => {
  test('are the same whatever was set before', () => {
    const memory: LineMemory = new Map()
    fc.assert(
      fc.property(spans, settings, (given, setting) => {
        const own = given.map(({footnote, ...span}): Span => (footnote === undefined ? span : {...span, footnote}))
        expect(set(own, setting, memory)).toEqual(set(own, setting))
      }),
      {numRuns: 300}
    )
    expect([...memory.values()].flat().length).toBeGreaterThan(10)
  })

  test('are set once for all documents that print it', () => {
    const memory: LineMemory = new Map()
    const [text = ''] = paragraphs
    const own: Span[] = [{text, role: 'fangsong', mark: null}]
    const setting: LineSetting = {grid: {size: sizes.san, cell}, measure: {first: 400, rest: 440}, fill: 'inner'}
    const [first] = set(own, setting, memory)
    expect(set(own, setting, memory)[0]).toBe(first)
  })

  test('tell of a character without a glyph each time', () => {
    const memory: LineMemory = new Map()
    const own: Span[] = [{text: '见\u{10FFFF}。', role: 'fangsong', mark: null}]
    const setting: LineSetting = {grid: {size: sizes.san, cell}, measure: {first: 400, rest: 440}, fill: 'inner'}
    expect(set(own, setting, memory)[1]).toBe('\u{10FFFF}')
    expect(set(own, setting, memory)[1]).toBe('\u{10FFFF}')
  })
})
