/** 文件格式 in millimetres, from GB/T 9704—2012 7.2–7.5, on the page model. */
import {describe, expect, test} from 'vitest'
import {compose} from '../../src/compose/index.js'
import * as build from '../../src/gongwen/build.js'
import type {Gongwen, Imprint} from '../../src/gongwen/nodes.js'
import {notoLibrary} from '../noto-library.js'
import {linesOf, rulesOf} from './pages.js'

const fonts = notoLibrary()

const imprint = build.imprint(
  {
    type: 'copyRecipients',
    value: '中共中央宣传部，国家发展改革委、财政部，各省、自治区、直辖市人民政府办公厅，部内各司局、各直属单位'
  },
  {type: 'printingOffice', value: '教育部办公厅', date: '2014-03-18'}
)
const document = (paragraphs: number, closing: Imprint | null): Gongwen =>
  build.gongwen(
    {genre: 'notice', variant: 'standard'},
    build.masthead('教育部办公厅', build.documentNumber('教技厅', 2014, 1)),
    build.mainBody(
      build.title('教育部办公厅关于印发《2014年教育信息化工作要点》的通知'),
      build.recipients('各省、自治区、直辖市教育厅（教委）'),
      ...Array.from({length: paragraphs}, () => build.paragraph('请结合本地、本单位工作实际，认真研究，贯彻执行。')),
      build.signatureBlock(['教育部办公厅'], '2014-03-12')
    ),
    ...(closing === null ? [] : [closing])
  )

describe('the head', () => {
  const [page] = compose(document(1, null), fonts).model.pages
  const [mark, number, title] = linesOf(page)
  const separator = rulesOf(page).find(({ink}) => ink === 'red')
  const em = (size: number): number => (size * 25.4) / 72

  test('has the mark with 文件, its ink 35 mm below the type area’s top (7.2.4)', () => {
    expect(mark?.text).toBe('教育部办公厅文件')
    expect(mark?.ink).toBe('red')
    expect(Math.abs((mark?.baseline ?? 0) - 0.85 * em(mark?.size ?? 0) - 72)).toBeLessThan(0.5)
  })
  test('has the number centred two lines below the mark (7.2.5)', () => {
    expect(number?.text).toBe('教技厅〔2014〕1号')
    expect(((number?.left ?? 0) + (number?.right ?? 0)) / 2).toBeCloseTo(28 + 78, 1)
    const inkFoot = (mark?.baseline ?? 0) + 0.088 * em(mark?.size ?? 0)
    expect((number?.baseline ?? 0) - 0.88 * em(16) - inkFoot).toBeCloseTo(20.78, 1)
  })
  test('has a red separator as wide as the type area 4 mm below the number (7.2.7) and the title two lines below it (7.3.1)', () => {
    expect(separator?.x1).toBeCloseTo(28, 2)
    expect(separator?.x2).toBeCloseTo(184, 2)
    expect((separator?.y1 ?? 0) - (separator?.weight ?? 0) / 2 - ((number?.baseline ?? 0) + 0.12 * em(16))).toBeCloseTo(
      4,
      2
    )
    const titleTop = (title?.baseline ?? 0) - 0.88 * em(22)
    expect(titleTop - ((separator?.y1 ?? 0) + (separator?.weight ?? 0) / 2)).toBeCloseTo(20.78, 1)
  })
  test('numbers page 1 on its right side (7.5)', () => {
    const pageNumber = linesOf(page).find(({text}) => text === '— 1 —')
    expect(pageNumber?.right).toBeCloseTo(184 - em(14), 1)
  })
})

describe('the imprint (7.4)', () => {
  const pagesWith = (paragraphs: number): ReturnType<typeof compose>['model']['pages'] =>
    compose(document(paragraphs, imprint), fonts).model.pages

  test('stands on an even page, its last rule on the foot of the type area', () => {
    for (let count = 1; count <= 45; count++) {
      const pages = pagesWith(count)
      expect(pages.length % 2, `${count} paragraphs`).toBe(0)
      const rules = rulesOf(pages.at(-1)).filter(({ink}) => ink === 'black')
      expect(rules).toHaveLength(3)
      expect(Math.max(...rules.map(({y1}) => y1))).toBeCloseTo(262, 2)
      expect(rules.map(({weight}) => Number(weight.toFixed(2)))).toEqual([0.35, 0.25, 0.35])
      for (const rule of rules) expect([rule.x1, rule.x2].map((x) => Number(x.toFixed(1)))).toEqual([28, 184])
    }
  })
  test('is one character in from both sides, in 14 pt, with the copy recipients going on below their first name', () => {
    const lines = linesOf(pagesWith(1).at(-1)).filter(({baseline}) => baseline > 200 && baseline < 263)
    const [copies, more, printing] = lines
    expect(copies?.text.startsWith('抄送：中共中央宣传部')).toBe(true)
    expect(copies?.left).toBeCloseTo(28 + (14 * 25.4) / 72, 1)
    expect(more?.left).toBeCloseTo(28 + (4 * 14 * 25.4) / 72, 1)
    expect(printing?.text).toBe('教育部办公厅2014年3月18日印发')
    expect(printing?.right).toBeCloseTo(184 - (14 * 25.4) / 72, 1)
    expect(lines.map(({size}) => size)).toEqual([14, 14, 14])
  })
  test('does not touch the text, and neither it nor a blank side before it is numbered (7.5)', () => {
    for (let count = 1; count <= 45; count++) {
      const pages = pagesWith(count)
      const numbered = pages.map((page) => linesOf(page).some(({text}) => /^— \d+ —$/u.test(text)))
      const texts = pages.map((page) => linesOf(page).some(({baseline, size}) => size === 16 && baseline < 263))
      const blank = texts.at(-2) === false
      expect(numbered.at(-1)).toBe(!blank)
      if (blank) expect(numbered.at(-2)).toBe(false)
      const last = linesOf(pages.at(-1))
      const textFoot = Math.max(0, ...last.filter(({size}) => size === 16).map(({baseline}) => baseline))
      const imprintTop = Math.min(
        ...rulesOf(pages.at(-1))
          .filter(({ink}) => ink === 'black')
          .map(({y1}) => y1)
      )
      expect(imprintTop - textFoot).toBeGreaterThan(0)
    }
  })
})
