/** 发文字号 and 签发人 of upward documents in millimetres (GB/T 9704—2012 7.2.5, 7.2.6), on the page model. */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compose} from '../../src/compose/index.js'
import * as build from '../../src/gongwen/build.js'
import type {Gongwen} from '../../src/gongwen/nodes.js'
import {notoLibrary} from '../noto-library.js'
import {linesOf, rulesOf} from './pages.js'

const fonts = notoLibrary()
const mm = (points: number): number => (points * 25.4) / 72
const cell = 156 / 28

const request = (...names: readonly string[]): Gongwen =>
  build.gongwen(
    {genre: 'request', variant: 'standard'},
    {
      type: 'masthead',
      children: [
        {type: 'issuerMark', value: '教育部'},
        build.documentNumber('教技', 2014, 15),
        build.signatories(...names)
      ]
    },
    build.mainBody(
      build.title('教育部关于设立专项资金的请示'),
      build.recipients('国务院'),
      build.paragraph('妥否，请批示。')
    )
  )
/** Text items between mark and title, in millimetres. */
const pieces = (...names: readonly string[]) =>
  (compose(request(...names), fonts).model.pages[0]?.items ?? []).flatMap((item) =>
    item.kind === 'text' && item.ink === 'black' && item.size === 16 && mm(item.baseline) < 150
      ? [
          {
            text: item.text,
            face: item.face.id,
            left: mm(item.x),
            right: mm(item.x + item.width),
            baseline: mm(item.baseline)
          }
        ]
      : []
  )
const pieceOf = (text: string, ...names: readonly string[]) => {
  const found = pieces(...names).find((piece) => piece.text === text)
  if (found === undefined) throw new Error(`no ${text}`)
  return found
}

describe('one 签发人', () => {
  test('ends 1 字 from the right edge, on the row of the number, which begins 1 字 from the left', () => {
    const name = pieceOf('袁贵仁', '袁贵仁')
    const label = pieceOf('签发人：', '袁贵仁')
    const line = linesOf(compose(request('袁贵仁'), fonts).model.pages[0]).find(({text}) => text.includes('签发人'))
    expect(name.right).toBeCloseTo(184 - cell, 1)
    expect(line?.left).toBeCloseTo(28 + cell, 1)
    expect(line?.text).toBe('教技〔2014〕15号签发人：袁贵仁')
    expect(label.baseline).toBeCloseTo(name.baseline, 3)
  })
  test('has its label in 仿宋 and the name in 楷体', () => {
    expect(pieceOf('签发人：', '袁贵仁').face).toBe(fonts.primary('fangsong')?.face.id)
    expect(pieceOf('袁贵仁', '袁贵仁').face).toBe(fonts.primary('kaiti')?.face.id)
  })
  test('stands two lines below the mark', () => {
    const [mark, line] = linesOf(compose(request('袁贵仁'), fonts).model.pages[0])
    const foot = (mark?.baseline ?? 0) + 0.088 * mm(mark?.size ?? 0)
    expect((line?.baseline ?? 0) - 0.88 * mm(16) - foot).toBeCloseTo(20.78, 1)
  })
})

describe('five 签发人', () => {
  const names = ['袁贵仁', '楼继伟', '苗圩', '万钢', '徐绍史']

  test('stand two in a row, from left to right and down, the rows below the first name', () => {
    const [one, two, three, four, five] = names.map((name) => pieceOf(name, ...names))
    expect(two?.baseline).toBeCloseTo(one?.baseline ?? 0, 3)
    expect(four?.baseline).toBeCloseTo(three?.baseline ?? 0, 3)
    for (const below of [three, five]) expect(below?.left).toBeCloseTo(one?.left ?? 0, 2)
    expect(four?.left).toBeCloseTo(two?.left ?? 0, 2)
    expect(Math.max(...[two, four].map((piece) => piece?.right ?? 0))).toBeCloseTo(184 - cell, 1)
  })
  test('have the number on the row of the last name, and the separator 4 mm below it (7.2.5, 7.2.7)', () => {
    const last = pieceOf('徐绍史', ...names)
    const [page] = compose(request(...names), fonts).model.pages
    const line = linesOf(page).find(({text}) => text.includes('〔2014〕'))
    expect(line?.text).toBe('教技〔2014〕15号徐绍史')
    expect(line?.baseline).toBeCloseTo(last.baseline, 3)
    const separator = rulesOf(page).find(({ink}) => ink === 'red')
    const upper = (separator?.y1 ?? 0) - (separator?.weight ?? 0) / 2
    expect(upper - (last.baseline + 0.12 * mm(16))).toBeCloseTo(4, 2)
  })
})

test('any 签发人 stay inside the type area and touch neither each other nor the number', () => {
  const name = fc
    .integer({min: 2, max: 11})
    .chain((length) =>
      fc.array(fc.constantFrom(...'袁贵仁楼继伟苗万钢徐绍史·'), {minLength: length, maxLength: length})
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(name, {minLength: 1, maxLength: 12}), (names) => {
      const all = pieces(...names)
      expect(all.filter(({baseline}) => baseline > 100).length).toBeGreaterThan(1)
      const sorted = all.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)
      for (const [index, piece] of sorted.entries()) {
        expect(piece.left).toBeGreaterThanOrEqual(27.9)
        expect(piece.right).toBeLessThanOrEqual(184.1)
        const next = sorted[index + 1]
        if (next === undefined || Math.abs(next.baseline - piece.baseline) > 0.01) continue
        expect(next.left - piece.right, `${piece.text}|${next.text}`).toBeGreaterThan(-0.05)
      }
    }),
    {numRuns: 60}
  )
})
