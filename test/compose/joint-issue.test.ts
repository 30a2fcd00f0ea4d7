/** 联合行文 in millimetres, from GB/T 9704—2012 7.2.4 and 7.3.5, on the page model. */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compose} from '../../src/compose/index.js'
import type {TextItem} from '../../src/compose/page-model.js'
import * as build from '../../src/gongwen/build.js'
import type {Gongwen} from '../../src/gongwen/nodes.js'
import {settleFirstPage} from '../../src/layout/first-page.js'
import {notoLibrary} from '../noto-library.js'
import {linesOf, textOf} from './pages.js'

const fonts = notoLibrary()
const mm = (points: number): number => (points * 25.4) / 72
const cell = 156 / 28
/** Seals of ministries are 50 mm wide. */
const seal = 50

const joint = (names: readonly string[], sealed: 'placeholder' | 'none' = 'placeholder', paragraphs = 1): Gongwen =>
  build.gongwen(
    {genre: 'notice', variant: 'standard'},
    {type: 'masthead', children: [build.jointMark(...names), build.documentNumber('教技', 2014, 12)]},
    build.mainBody(
      build.title('教育部等部门关于推进教育信息化试点工作的通知'),
      build.recipients('各省、自治区、直辖市教育厅（教委）'),
      ...Array.from({length: paragraphs}, () =>
        build.paragraph('现将有关事项通知如下。请各地各部门结合实际，认真贯彻执行，并及时报告情况。')
      ),
      build.signatureBlock(names, '2014-12-14', {seal: sealed})
    )
  )
const itemsOf = (tree: Gongwen): (TextItem & {readonly page: number})[] =>
  compose(tree, fonts).model.pages.flatMap((page, index) =>
    page.items.flatMap((item) => (item.kind === 'text' ? [{...item, page: index}] : []))
  )
/** Pieces of the signature block: black 三号 lines that are the names or the date, as boxes in millimetres. */
const signed = (tree: Gongwen, names: readonly string[]) =>
  [...names, '2014年12月14日'].map((text) => {
    const runs = itemsOf(tree).filter(({ink, size}) => ink === 'black' && size === 16)
    for (const [index, run] of runs.entries()) {
      let joined = ''
      for (const next of runs.slice(index)) {
        joined += next.text
        if (joined !== text) continue
        const right = mm(next.x + next.width)
        return {
          text,
          page: run.page,
          left: mm(run.x),
          right,
          baseline: mm(run.baseline),
          middle: (mm(run.x) + right) / 2
        }
      }
    }
    throw new Error(`no ${text}`)
  })

describe('the mark (7.2.4)', () => {
  const names = ['教育部', '工业和信息化部', '财政部']
  const red = itemsOf(joint(names)).filter(({ink}) => ink === 'red')
  const lines = linesOf(compose(joint(names), fonts).model.pages[0]).filter(({ink}) => ink === 'red')

  test('has the names below each other, the lead agency first, and 文件 once', () => {
    expect(red.map(({text}) => text).join('')).toBe('教育部工业和信息化部财政部文件')
  })
  test('begins with its ink 35 mm below the top of the type area and is centred', () => {
    const first = red[0]
    expect(Math.abs(mm(first?.baseline ?? 0) - 0.85 * mm(first?.size ?? 0) - 72)).toBeLessThan(0.5)
    const left = Math.min(...red.map(({x}) => mm(x)))
    const right = Math.max(...red.map(({x, width}) => mm(x + width)))
    expect((left + right) / 2).toBeCloseTo(28 + 78, 0)
  })
  test('spreads all names to one width', () => {
    const suffix = red.filter(({text}) => '文件'.includes(text))
    const edge = Math.min(...suffix.map(({x}) => mm(x)))
    const stacked = lines.filter(({text}) => !text.includes('文件'))
    expect(stacked.length).toBeGreaterThan(1)
    for (const name of stacked) {
      expect(name.left).toBeCloseTo(stacked[0]?.left ?? 0, 1)
      expect(name.right).toBeLessThan(edge)
    }
  })
  test('has 文件 in the middle of the height of the names', () => {
    const baselines = red.filter(({text}) => !'文件'.includes(text)).map(({baseline, size}) => baseline - 0.38 * size)
    const middle = (Math.min(...baselines) + Math.max(...baselines)) / 2
    const suffix = red.find(({text}) => text.includes('文'))
    expect(Math.abs(mm((suffix?.baseline ?? 0) - 0.38 * (suffix?.size ?? 0) - middle))).toBeLessThan(0.5)
  })
  test('stays inside the type area and leaves page 1 its text, however many names it has', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 2, max: 14}), {minLength: 2, maxLength: 20}), (lengths) => {
        const {tree} = settleFirstPage(joint(lengths.map((length) => '教'.repeat(length))))
        const [page] = compose(tree, fonts).model.pages
        for (const item of page?.items ?? []) {
          if (item.kind !== 'text' || item.ink !== 'red') continue
          expect(mm(item.x)).toBeGreaterThanOrEqual(27.9)
          expect(mm(item.x + item.width)).toBeLessThanOrEqual(184.1)
          // 二号 at least: smaller names would not catch the eye.
          expect(item.size).toBeGreaterThanOrEqual(22)
        }
        expect(linesOf(page).some(({text}) => text.includes('现将有关事项'))).toBe(true)
      }),
      {numRuns: 40}
    )
  })
  test('is the lead agency’s alone when there are sixteen', () => {
    const {tree, leadMarkOnly} = settleFirstPage(joint(Array.from({length: 16}, (_, index) => `第${index}部`)))
    expect(leadMarkOnly?.children).toHaveLength(16)
    const [page] = compose(tree, fonts).model.pages
    const printed = linesOf(page).filter(({ink}) => ink === 'red')
    expect(printed.map(({text}) => text)).toEqual(['第0部文件'])
  })
})

describe('sealed signatures (7.3.5.1)', () => {
  test('of two stand beside each other, the last over the date, which ends 4 字 from the edge', () => {
    const [first, last, date] = signed(joint(['教育部', '财政部']), ['教育部', '财政部'])
    expect(first?.baseline).toBeCloseTo(last?.baseline ?? 0, 2)
    expect(Math.abs((last?.middle ?? 0) - (date?.middle ?? 0))).toBeLessThan(1)
    expect(date?.right).toBeCloseTo(184 - 4 * cell, 0)
    expect(date?.baseline).toBeGreaterThan(last?.baseline ?? 0)
  })
  test('of three stand in one row', () => {
    const names = ['教育部', '财政部', '工业和信息化部']
    const [first, second, third] = signed(joint(names), names)
    expect([second?.baseline, third?.baseline]).toEqual([first?.baseline, first?.baseline])
  })
  test('of any number leave each a seal of 50 mm that touches no other and stays inside the type area', () => {
    const name = fc
      .integer({min: 2, max: 9})
      .chain((length) =>
        fc.array(fc.constantFrom(...'教育财政科技工信人社国资税海关'), {minLength: length, maxLength: length})
      )
    fc.assert(
      fc.property(
        fc.uniqueArray(
          name.map((parts) => parts.join('')),
          {minLength: 2, maxLength: 16}
        ),
        (names) => {
          const tree = joint(names)
          const boxes = signed(
            build.gongwen(
              tree,
              build.mainBody(...tree.children.flatMap((part) => (part.type === 'mainBody' ? part.children : [])))
            ),
            names
          ).slice(0, -1)
          for (const [index, box] of boxes.entries()) {
            expect(box.left).toBeGreaterThanOrEqual(27.9)
            expect(box.right).toBeLessThanOrEqual(184.1)
            expect(box.middle - seal / 2).toBeGreaterThanOrEqual(27.9)
            expect(box.middle + seal / 2).toBeLessThanOrEqual(184.1)
            for (const other of boxes.slice(index + 1)) {
              if (other.page !== box.page) continue
              const apart = Math.hypot(other.middle - box.middle, other.baseline - box.baseline)
              expect(apart, `${box.text} ${other.text}`).toBeGreaterThan(seal)
            }
          }
        }
      ),
      {numRuns: 40}
    )
  })
  test('stand in order, in columns, and no text is lost over the pages', () => {
    const names = Array.from({length: 16}, (_, index) => `部委${String.fromCodePoint(0x4e00 + index * 7)}`)
    const printed = textOf(compose(joint(names), fonts).model)
    expect(printed.endsWith(`${names.join('')}2014年12月14日`)).toBe(true)
    const columns = new Set(
      signed(joint(names), names)
        .slice(0, -1)
        .map(({middle}) => middle.toFixed(0))
    )
    expect(columns.size).toBe(3)
  })
  test('keep the upper half of a seal on the page that they go on to', () => {
    const names = Array.from({length: 16}, (_, index) => `部委${String.fromCodePoint(0x4e00 + index * 7)}`)
    for (const paragraphs of [1, 5, 9]) {
      for (const box of signed(joint(names, 'placeholder', paragraphs), names).slice(0, -1)) {
        expect(box.baseline - 0.38 * mm(16)).toBeGreaterThan(37 + 20)
      }
    }
  })
})

test('unsealed signatures stand below each other, the lead agency first, their first characters aligned (7.3.5.2)', () => {
  const names = ['教育部', '财政部', '工业和信息化部']
  const [first, second, third, date] = signed(joint(names, 'none'), names)
  expect(second?.left).toBeCloseTo(first?.left ?? 0, 1)
  expect(third?.left).toBeCloseTo(first?.left ?? 0, 1)
  const baselines = [first, second, third, date].map((line) => line?.baseline ?? 0)
  expect(baselines).toEqual(baselines.toSorted((a, b) => a - b))
  expect(new Set(baselines).size).toBe(4)
})
