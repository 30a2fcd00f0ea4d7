import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Atom, atomBook, atomsOf} from '../../src/compose/line/atoms.js'
import {fitLines} from '../../src/compose/line/fit.js'
import {placeLine} from '../../src/compose/line/place.js'
import {cell, sizes} from '../../src/layout/gbt9704.js'
import {notoLibrary} from '../noto-library.js'
import {seedNames, seedParagraphs} from '../seed-text.js'

const fonts = notoLibrary()
const setting = {size: sizes.san, cell}
/** 156 mm in points: clause 5.2.1. */
const measure = (156 / 25.4) * 72
/** GB/T 15834—2011 5.1.1–5.1.9 with the brackets and signs that CLREQ adds. */
const neverFirst = new Set('。，、；：？！”’）〕］】》〉」』·％‰℃')
const neverLast = new Set('“‘（〔［【《〈「『￥№')

const atomsOfText = (text: string): Atom[] =>
  atomsOf([{text, role: 'fangsong', mark: null}], setting, atomBook(fonts.resolve), () => undefined)

interface Line {
  readonly text: string
  readonly width: number
  readonly measure: number
  readonly last: boolean
}

/** A paragraph with an indent of two characters, set in a column. */
function lines(text: string, width = measure): Line[] {
  const atoms = atomsOfText(text)
  return fitLines(atoms, setting, {first: width - 2 * cell, rest: width}).map((range) => {
    const own = atoms.slice(range.start, range.end)
    const natural = own.reduce((sum, atom) => sum + atom.width, 0)
    const fill = range.last && natural <= range.measure ? undefined : range.measure
    return {
      text: own.map(({character}) => character).join(''),
      width: placeLine(own, setting, fill).width,
      measure: range.measure,
      last: range.last
    }
  })
}

const forbidden = (composed: readonly Line[]): string[] =>
  composed.flatMap(({text, last}, index) => [
    ...(index > 0 && neverFirst.has([...text][0] ?? '') ? [`first: ${text}`] : []),
    ...(!last && neverLast.has([...text].at(-1) ?? '') ? [`last: ${text}`] : [])
  ])

describe.each(seedNames)('the prose of seed %s', (name) => {
  const composed = seedParagraphs(name).map((text) => lines(text))

  test('has no forbidden character at the start or end of a line', () => {
    expect(composed.flatMap(forbidden)).toEqual([])
  })
  test('fills every line but the last of a paragraph to 156 mm within half a millimetre', () => {
    const ragged = composed
      .flat()
      .filter(({last}) => !last)
      .filter(({width, measure: full}) => Math.abs(width - full) > (0.5 / 25.4) * 72)
    expect(ragged).toEqual([])
  })
  test('sets 28 characters in a full line of plain Chinese', () => {
    // A mark that may not begin the next line, or the last line's need of company, takes one character along.
    const plain = composed.flatMap((paragraph) =>
      paragraph
        .slice(1, -2)
        .filter(
          ({text}, index) => /^\p{Script=Han}+$/u.test(text) && !neverFirst.has(paragraph[index + 2]?.text[1] ?? '')
        )
    )
    for (const {text} of plain) expect([...text]).toHaveLength(28)
  })
  test('loses and repeats nothing', () => {
    const text = composed.map((paragraph) => paragraph.map((line) => line.text).join('')).join('')
    const source = seedParagraphs(name).join('')
    expect(text.replaceAll(/\s/gu, '')).toBe(source.replaceAll(/\s/gu, ''))
  })
})

const chinese = fc.string({
  unit: fc.constantFrom(
    ...'中华人民共和国教育部关于开展试点工作的通知，。、；：？！“”（）《》〔〕……——·％2012年8.5万所a b'
  ),
  minLength: 1,
  maxLength: 160
})

test('random text in columns of any width keeps the rules and loses nothing', () => {
  fc.assert(
    fc.property(chinese, fc.integer({min: 8, max: 28}), (text, width) => {
      const composed = lines(text, width * cell)
      expect(
        composed
          .map((line) => line.text)
          .join('')
          .replaceAll(' ', '')
      ).toBe(text.replaceAll(' ', ''))
      // A run of marks longer than a line leaves no legal place: only then may a rule give way.
      fc.pre(!/[。，、；：？！”’）〕》·％“‘（〔《…—]{6}/u.test(text.replaceAll(' ', '')))
      expect(forbidden(composed)).toEqual([])
    }),
    {numRuns: 400}
  )
})

test('no line is wider than its column', () => {
  fc.assert(
    fc.property(chinese, fc.integer({min: 8, max: 28}), (text, width) => {
      fc.pre(!/[。，、；：？！”’）〕》·％“‘（〔《…—]{5}/u.test(text.replaceAll(' ', '')))
      for (const line of lines(text, width * cell)) expect(line.width).toBeLessThan(line.measure + 0.1)
    })
  )
})

describe('what stays together', () => {
  const filler = '教育信息化试点工作的指导思想与工作目标和实施原则以及范围'
  test.each(['2012', '8.5万', '1600所', '83%', '29日', '3000万元', '——', '……', '010-66096457', 'GB/T'])(
    '%s is never broken over lines',
    (piece) => {
      for (let length = 0; length <= filler.length; length++) {
        const composed = lines(filler.slice(0, length) + piece + filler).map(({text}) => text)
        expect(
          composed.filter((text) => text.includes(piece)),
          composed.join('|')
        ).toHaveLength(1)
      }
    }
  )
  test('a single connecting line between years begins no line', () => {
    for (let length = 0; length <= filler.length; length++) {
      const composed = lines(`${filler.slice(0, length)}2010—2020年${filler}`)
      expect(composed.filter(({text}) => text.startsWith('—'))).toEqual([])
    }
  })
})

test('the last line of a paragraph holds more than one character where that is avoidable', () => {
  const filler = '教育信息化试点工作的指导思想与工作目标和实施原则以及范围的通知要求'.repeat(3)
  for (let length = 27; length < filler.length; length++) {
    const last = lines(`${filler.slice(0, length)}。`).at(-1)
    expect([...(last?.text ?? '')].filter((character) => character !== '。').length).toBeGreaterThan(1)
  }
})

describe('a long address', () => {
  const address = 'http://www.moe.gov.cn/srcsite/A16/s3342/201402/t20140224_165870.html?from=notice&page=2'
  test('is broken behind its own marks, never before one', () => {
    for (let length = 0; length <= 27; length++) {
      const composed = lines(`${'教'.repeat(length)}${address}`)
      expect(composed.map(({text}) => text).join('')).toBe('教'.repeat(length) + address)
      for (const {text} of composed.slice(1)) expect(text).toMatch(/^[A-Za-z0-9教]/u)
      for (const {text} of composed) expect(text).not.toMatch(/\/$/u)
    }
  })
  test('leaves no line more than four characters short, so that no line is stretched into single characters', () => {
    const addresses = [address, 'http://www.moe.gov.cn/publicfiles/business/htmlfiles/moe/s5889/201201/129466.html']
    for (const url of addresses) {
      for (let length = 0; length <= 24; length++) {
        for (const line of lines(`${'教'.repeat(length)}${url}`).slice(0, -1)) {
          const natural = atomsOfText(line.text).reduce((sum, atom) => sum + atom.width, 0)
          expect(line.measure - natural, line.text).toBeLessThanOrEqual(4 * cell + 0.01)
        }
      }
    }
  })
})

test('an address that fills most of a stretched line is stretched with it', () => {
  const atoms = [
    ...atomsOfText('制定本'),
    ...atomsOf(
      [{text: 'http://www.moe.gov.cn/publicfiles', role: 'fangsong', mark: 1}],
      setting,
      atomBook(fonts.resolve),
      () => undefined
    )
  ]
  const natural = atoms.reduce((sum, atom) => sum + atom.width, 0)
  const {runs, width} = placeLine(atoms, setting, natural + 2 * cell)
  expect(width).toBeCloseTo(natural + 2 * cell, 6)
  // Two cells over 35 gaps; over the gaps between characters alone they would be holes of 5 pt.
  const [chineseRun] = runs
  expect(chineseRun?.spacing).toBeLessThan(1.2)
})

test('a word wider than the column is cut rather than lost or run over the edge', () => {
  const word = 'x'.repeat(200)
  const composed = lines(word)
  expect(composed.map(({text}) => text).join('')).toBe(word)
  for (const line of composed) expect(line.width).toBeLessThanOrEqual(line.measure + 0.01)
})

test.each(['—', '…', '（', '。', '～'])('a run of %s that no rule lets end fills its lines', (mark) => {
  const composed = lines(mark.repeat(100))
  expect(composed.map(({text}) => text).join('')).toBe(mark.repeat(100))
  expect(composed.length).toBeLessThanOrEqual(5)
  for (const line of composed) expect(line.width).toBeLessThanOrEqual(line.measure + 0.01)
})

test('squeezing comes before pushing out: the mark that would begin a line is taken into the line before', () => {
  // 26 characters fill the indented line; the mark behind them needs half a cell at its end and gets the rest from 、.
  const [first] = lines(`教育部、财政部、各省级教育行政部门和直属高等学校，${'教'.repeat(30)}`)
  expect(first?.text).toBe('教育部、财政部、各省级教育行政部门和直属高等学校，教')
  const [squeezed] = lines(`教育部、财政部、各省级教育行政部门和直属高等学校等，${'教'.repeat(30)}`)
  expect(squeezed?.text.endsWith('等，')).toBe(true)
})

test('full-width characters take a whole cell whatever width the face gives them', () => {
  for (const atom of atomsOfText('“”‘’—…中，')) expect(atom.width).toBe(cell)
})
