import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Box} from '../../src/compose/box.js'
import {compose} from '../../src/compose/index.js'
import {paginate} from '../../src/compose/paginate.js'
import * as build from '../../src/gongwen/build.js'
import type {Attachment, Gongwen} from '../../src/gongwen/nodes.js'
import {pt} from '../../src/layout/units.js'
import {notoLibrary} from '../noto-library.js'
import {linesOf, rulesOf, textOf} from './pages.js'

const fonts = notoLibrary()

describe('paginate', () => {
  const frame = {firstTop: pt(50), top: pt(0), bottom: pt(100), landscape: {top: pt(0), bottom: pt(80)}}
  const box = fc.record({
    kind: fc.constant('box' as const),
    height: fc.integer({min: 1, max: 30}).map(pt),
    advance: fc.integer({min: 1, max: 40}).map(pt),
    items: fc.constant([]),
    keepWithNext: fc.boolean()
  })
  const gap = fc.record({
    kind: fc.constant('gap' as const),
    advance: fc.integer({min: 1, max: 40}).map(pt),
    keepWithNext: fc.boolean()
  })
  const pageBreak = fc.constant({kind: 'pageBreak' as const})
  const boxes = fc.array(fc.oneof({weight: 6, arbitrary: box}, gap, pageBreak), {maxLength: 60})
  /** The boxes with a name each, so that they can be found again by their anchors. */
  const named = (all: readonly Box[]): Box[] =>
    all.map((one, index) => (one.kind === 'box' ? {...one, anchor: {title: String(index), level: 1}} : one))

  test('puts every box on exactly one page, in order', () => {
    fc.assert(
      fc.property(boxes, (all) => {
        const found = paginate(named(all), frame).flatMap(({anchors}) => anchors.map(({title}) => Number(title)))
        expect(found).toEqual([...all.keys()].filter((index) => all[index]?.kind === 'box'))
      })
    )
  })
  test('ends no page below its foot unless a bound group is taller than a page', () => {
    fc.assert(
      fc.property(boxes, (all) => {
        const overfull = paginate(named(all), frame).filter(({anchors, end}) => {
          const group = all.slice(Number(anchors[0]?.title ?? 0), Number(anchors.at(-1)?.title ?? 0))
          const bound = group.every((one) => one.kind !== 'pageBreak' && one.keepWithNext)
          return !bound && end > 100.01
        })
        expect(overfull).toEqual([])
      })
    )
  })
})

describe('an attachment (7.3.7)', () => {
  const withAttachments = (...attachments: Attachment[]): Gongwen =>
    build.gongwen(
      {genre: 'notice', variant: 'letter'},
      build.masthead('教育部办公厅', build.documentNumber('教技厅函', 2014, 13)),
      build.mainBody(
        build.title('教育部办公厅关于教育信息化试点单位工作进展情况的通报'),
        build.paragraph('现予通报。'),
        build.attachmentNote('调整移出的试点单位名单', '责令整改的试点单位名单')
      ),
      ...attachments
    )
  const {model} = compose(
    withAttachments(
      build.attachment(1, build.title('调整移出的试点单位名单'), build.paragraph('排名不分先后。')),
      build.attachment(2, build.title('责令整改的试点单位名单'), build.paragraph('排名不分先后。'))
    ),
    fonts
  )

  test('begins on a new page with its label in 黑体 at the left of row 1 and its title centred in row 3', () => {
    expect(model.pages).toHaveLength(3)
    const [label, title, text] = linesOf(model.pages[1])
    const row = (number: number): number => 37 + ((number - 1) * (225 - (16 * 25.4) / 72)) / 21
    expect(label?.text).toBe('附件1')
    expect(label?.left).toBeCloseTo(28, 1)
    expect((label?.baseline ?? 0) - (0.88 * 16 * 25.4) / 72).toBeCloseTo(row(1), 1)
    expect((title?.baseline ?? 0) - (0.88 * 22 * 25.4) / 72).toBeCloseTo(row(3), 1)
    expect(((title?.left ?? 0) + (title?.right ?? 0)) / 2).toBeCloseTo(106, 1)
    // The text below is back on the rows of the page.
    const offset = ((text?.baseline ?? 0) - (0.88 * 16 * 25.4) / 72 - 37) / (row(2) - row(1))
    expect(offset).toBeCloseTo(Math.round(offset), 3)
  })
  test('is numbered on with the text (7.3.7) and stands in the outline', () => {
    expect(linesOf(model.pages[1]).at(-1)?.text).toBe('— 2 —')
    expect(linesOf(model.pages[2]).at(-1)?.text).toBe('— 3 —')
    expect(model.outline.map(({title, page}) => [title, page])).toEqual([
      ['教育部办公厅关于教育信息化试点单位工作进展情况的通报', 0],
      ['调整移出的试点单位名单', 1],
      ['责令整改的试点单位名单', 2]
    ])
  })
  test('is announced with hanging names behind 附件：1. (7.3.4)', () => {
    const [first, second] = linesOf(model.pages[0]).filter(({text}) => text.includes('试点单位名单'))
    expect(first?.text).toBe('附件：1.调整移出的试点单位名单')
    expect(second?.text).toBe('2.责令整改的试点单位名单')
    expect((second?.left ?? 0) - (first?.left ?? 0)).toBeCloseTo((3 * 156) / 28, 1)
  })
})

describe('a table', () => {
  const cells = Array.from({length: 120}, (_, index) => [
    String(index + 1),
    `第${index + 1}试点单位`,
    '探索优质资源共享'
  ])
  const tree = build.gongwen(
    {genre: 'notice', variant: 'letter'},
    build.mainBody(build.title('名单'), build.table(['序号', '单位名称', '重点内容'], ...cells))
  )
  const {model} = compose(tree, fonts)

  test('repeats its header on every page and prints every row once', () => {
    expect(model.pages.length).toBeGreaterThan(3)
    for (const page of model.pages) {
      expect(linesOf(page).filter(({text}) => text.includes('单位名称'))).toHaveLength(1)
    }
    const text = textOf(model)
    for (const [, name = ''] of cells) expect(text.split(name).length - 1, name).toBe(1)
  })
  test('fills the width of the type area and stays inside it', () => {
    for (const page of model.pages) {
      const rules = rulesOf(page)
      expect(Math.min(...rules.map(({x1}) => x1))).toBeCloseTo(28, 1)
      expect(Math.max(...rules.map(({x2}) => x2))).toBeCloseTo(184, 1)
      expect(Math.max(...rules.map(({y2}) => y2))).toBeLessThan(262.1)
    }
  })
  test('splits a row taller than a page instead of losing it', () => {
    const tall = '探索优质教育资源共建共享的机制'.repeat(200)
    const one = build.gongwen(
      {genre: 'notice', variant: 'letter'},
      build.mainBody(build.title('名单'), build.table(['单位', '内容'], ['北京', tall]))
    )
    const composed = compose(one, fonts).model
    expect(composed.pages.length).toBeGreaterThan(2)
    expect(textOf(composed).replaceAll('单位内容', '')).toContain(tall)
  })
})

test('a character that no face has is named with its node and left out of the pages', () => {
  const tree = build.gongwen(
    {genre: 'notice', variant: 'letter'},
    build.mainBody(build.title('通知'), build.paragraph('生僻字\u{2B740}在此。'))
  )
  const {missing, model} = compose(tree, fonts)
  expect(missing.map(({character}) => character)).toEqual(['\u{2B740}'])
  expect(missing[0]?.node.type).toBe('paragraph')
  expect(textOf(model)).toBe('通知生僻字在此。')
})
