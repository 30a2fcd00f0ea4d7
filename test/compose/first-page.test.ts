/** Page 1 shows 正文 (7.3.3): recipients that would crowd it out stand in the 版记 (7.3.2, 7.4.2). */
import {describe, expect, test} from 'vitest'
import {compose} from '../../src/compose/index.js'
import * as build from '../../src/gongwen/build.js'
import type {Gongwen, Imprint} from '../../src/gongwen/nodes.js'
import {settleFirstPage} from '../../src/layout/first-page.js'
import {notoLibrary} from '../noto-library.js'
import {linesOf, rulesOf} from './pages.js'

const fonts = notoLibrary()
const agencies =
  '各省、自治区、直辖市教育厅（教委）、发展改革委、财政厅（局）、通信管理局，新疆生产建设兵团教育局、财务局，'
const recipients = (length: number): string => `${agencies.repeat(30).slice(0, length - 2)}学校`
const copies: Imprint['children'][number] = {type: 'copyRecipients', value: '财政部'}
const office: Imprint['children'][number] = {type: 'printingOffice', value: '教育部办公厅', date: '2014-01-18'}

const notice = (length: number, variant: 'standard' | 'letter' = 'standard'): Gongwen =>
  build.gongwen(
    {genre: 'notice', variant},
    build.masthead('中华人民共和国教育部', build.documentNumber('教技', 2014, 4)),
    build.mainBody(
      build.title('教育部关于开展教育信息化试点工作的通知'),
      build.recipients(recipients(length)),
      build.paragraph('现将有关事项通知如下。请各地各部门结合实际，认真贯彻执行，并及时报告情况。'),
      build.signatureBlock(['中华人民共和国教育部'], '2014-01-13')
    ),
    build.imprint(copies, ...(variant === 'letter' ? [] : [office]))
  )
const showsText = (tree: Gongwen): boolean =>
  linesOf(compose(tree, fonts).model.pages[0]).some(({text}) => text.includes('现将有关事项'))

test('recipients of 187 characters stay in their place', () => {
  const {tree, movedRecipients} = settleFirstPage(notice(187))
  expect(movedRecipients).toBeNull()
  expect(showsText(tree)).toBe(true)
})

test.each(['standard', 'letter'] as const)(
  'page 1 of a %s always shows the text, and recipients move only when they must',
  (variant) => {
    for (let length = 20; length < 700; length += 17) {
      const {tree, movedRecipients} = settleFirstPage(notice(length, variant))
      expect(showsText(tree), `${length}`).toBe(true)
      // What moves would have left the text no more than the last row.
      if (movedRecipients === null) continue
      const rows = linesOf(compose(notice(length, variant), fonts).model.pages[0]).filter(
        ({baseline}) => baseline < 263
      )
      expect(Math.max(...rows.map(({baseline}) => baseline)), `${length}`).toBeGreaterThan(262 - 2 * 10.5)
    }
  }
)

describe('recipients of 900 characters', () => {
  const {tree, movedRecipients} = settleFirstPage(notice(900))
  const pages = compose(tree, fonts).model.pages
  const last = pages.at(-1)

  test('stand in the 版记 above 抄送, without a rule between, in the same form (7.4.2)', () => {
    expect(movedRecipients?.value).toBe(recipients(900))
    const lines = linesOf(last).filter(({size}) => size === 14)
    const [first] = lines
    const copy = lines.find(({text}) => text.startsWith('抄送：'))
    expect(first?.text.startsWith('主送：各省')).toBe(true)
    expect(copy?.left).toBeCloseTo(first?.left ?? 0, 1)
    const before = lines[lines.findIndex((line) => line === copy) - 1]
    expect(before?.text.endsWith('学校。')).toBe(true)
    const rules = rulesOf(last).filter(({ink}) => ink === 'black')
    expect(rules.map(({weight}) => Number(weight.toFixed(2)))).toEqual([0.35, 0.25, 0.35])
    expect(rules.filter(({y1}) => y1 > (before?.baseline ?? 0) && y1 < (copy?.baseline ?? 0))).toEqual([])
  })
  test('fit on one even page inside the type area', () => {
    expect(pages.length % 2).toBe(0)
    const rules = rulesOf(last).map(({y1}) => y1)
    expect(Math.min(...rules)).toBeGreaterThanOrEqual(36.9)
    expect(Math.max(...rules)).toBeCloseTo(262, 2)
  })
})
