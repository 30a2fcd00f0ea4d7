/** 信函格式 in millimetres, from GB/T 9704—2012 10.1 and 7.3, on the page model. */
import {describe, expect, test} from 'vitest'
import {compose} from '../../src/compose/index.js'
import * as build from '../../src/gongwen/build.js'
import type {Gongwen, MainBody} from '../../src/gongwen/nodes.js'
import {notoLibrary} from '../noto-library.js'
import {seedParagraphs} from '../seed-text.js'
import {linesOf, rulesOf, textOf} from './pages.js'

const fonts = notoLibrary()
const prose = seedParagraphs('000.txt').filter((text) => text.length > 60)

const letter = (...children: MainBody['children'][number][]): Gongwen =>
  build.gongwen(
    {genre: 'notice', variant: 'letter'},
    build.masthead('中华人民共和国教育部', build.documentNumber('教技函', 2012, 4)),
    build.mainBody(
      build.title('教育部关于开展教育信息化试点工作的通知'),
      build.recipients('各省、自治区、直辖市教育厅（教委）'),
      ...children
    )
  )
const long = letter(
  ...prose.map((text) => build.paragraph(text)),
  build.attachmentNote('教育信息化试点申请表'),
  build.signatureBlock(['中华人民共和国教育部'], '2012-01-13', {form: 'chinese'})
)
const {model, missing} = compose(long, fonts)
const [first, second] = model.pages
/** Height of a 三号 character: 16 pt. */
const character = (16 * 25.4) / 72
/** The em box ends 0.12 em below the baseline and begins 0.88 em above it. */
const top = (line: {baseline: number; size: number}): number => line.baseline - (0.88 * line.size * 25.4) / 72
const bottom = (line: {baseline: number; size: number}): number => line.baseline + (0.12 * line.size * 25.4) / 72
const lineWith = (text: string) => {
  const found = model.pages.flatMap(linesOf).find((line) => line.text.includes(text))
  if (found === undefined) throw new Error(`no line with ${text}`)
  return found
}

test('the sheet is A4', () => {
  expect(missing).toEqual([])
  for (const page of model.pages) {
    expect((page.width * 25.4) / 72).toBeCloseTo(210, 3)
    expect((page.height * 25.4) / 72).toBeCloseTo(297, 3)
  }
})

describe('the head of page 1', () => {
  const [mark, number] = linesOf(first)
  const rules = rulesOf(first).filter(({ink}) => ink === 'red')

  test('has the mark in red, centred, its ink 30 mm from the edge of the sheet (10.1)', () => {
    expect(mark?.text).toBe('中华人民共和国教育部')
    expect(mark?.ink).toBe('red')
    expect(((mark?.left ?? 0) + (mark?.right ?? 0)) / 2).toBeCloseTo(210 / 2, 1)
    // Han ink of the face begins 0.85 em above the baseline.
    const ink = (mark?.baseline ?? 0) - (0.85 * (mark?.size ?? 0) * 25.4) / 72
    expect(Math.abs(ink - 30)).toBeLessThan(0.5)
  })
  test('has red double rules of 170 mm, thick above thin below the mark, thin above thick 20 mm from the foot (10.1)', () => {
    expect(rules).toHaveLength(4)
    for (const rule of rules) {
      expect(rule.x1).toBeCloseTo(20, 2)
      expect(rule.x2).toBeCloseTo(190, 2)
    }
    const [thick, thin, lowerThin, lowerThick] = rules
    expect(thick?.weight).toBeGreaterThan(thin?.weight ?? 0)
    expect(lowerThin?.weight).toBeLessThan(lowerThick?.weight ?? 0)
    const foot = (lowerThick?.y1 ?? 0) + (lowerThick?.weight ?? 0) / 2
    expect(foot).toBeCloseTo(297 - 20, 2)
    // Han ink of the face ends 0.09 em below the baseline; the rule is 4 mm below it.
    const inkFoot = (mark?.baseline ?? 0) + (0.088 * (mark?.size ?? 0) * 25.4) / 72
    expect((thick?.y1 ?? 0) - (thick?.weight ?? 0) / 2 - inkFoot).toBeCloseTo(4, 2)
  })
  test('has the number flush right, 7/8 of a 三号 character below the rule (10.1)', () => {
    expect(number?.text).toBe('教技函〔2012〕4号')
    expect(number?.right).toBeCloseTo(184, 1)
    const thin = rules[1]
    const ruleFoot = (thin?.y1 ?? 0) + (thin?.weight ?? 0) / 2
    expect(top(number ?? {baseline: 0, size: 0}) - ruleFoot).toBeCloseTo(4.84, 1)
  })
  test('has the title two lines below the number (10.1) and the recipients one line below the title (7.3.2)', () => {
    const title = lineWith('教育部关于开展')
    const recipients = lineWith('各省、自治区')
    expect(title.size).toBe(22)
    expect(top(title) - bottom(number ?? {baseline: 0, size: 0})).toBeCloseTo(20.78, 1)
    expect(top(recipients) - bottom(title)).toBeCloseTo(10.39, 1)
    expect(recipients.left).toBeCloseTo(28, 1)
    expect(recipients.text.endsWith('：')).toBe(true)
  })
})

describe('the text', () => {
  test('fills every page but the first and last with 22 rows from 37 to 262 mm (5.2.1, 5.2.3)', () => {
    expect(model.pages.length).toBeGreaterThan(4)
    for (const page of model.pages.slice(1, -1)) {
      const rows = linesOf(page).filter(({baseline}) => baseline < 263)
      expect(rows).toHaveLength(22)
      expect(Math.abs(top(rows[0] ?? {baseline: 0, size: 0}) - 37)).toBeLessThan(0.5)
      expect(Math.abs(bottom(rows.at(-1) ?? {baseline: 0, size: 0}) - 262)).toBeLessThan(0.5)
      const pitches = rows.slice(1).map((row, index) => row.baseline - (rows[index]?.baseline ?? 0))
      for (const pitch of pitches) expect(pitch).toBeCloseTo((225 - character) / 21, 3)
    }
  })
  test('stands between 28 and 184 mm and indents a paragraph by two characters (5.2.1, 7.3.3)', () => {
    const rows = linesOf(second).filter(({baseline}) => baseline < 263)
    for (const row of rows) {
      expect(row.left).toBeGreaterThan(27.9)
      expect(row.right).toBeLessThan(184.1)
    }
    const opening = lineWith('工作目标。探索')
    expect(opening.left).toBeCloseTo(28 + (2 * 156) / 28, 1)
  })
  test('is complete and in order', () => {
    const printed = [
      '中华人民共和国教育部教技函〔2012〕4号教育部关于开展教育信息化试点工作的通知各省、自治区、直辖市教育厅（教委）：',
      ...prose,
      '附件：教育信息化试点申请表中华人民共和国教育部二〇一二年一月十三日'
    ]
    expect(textOf(model).replaceAll(/\s/gu, '')).toBe(printed.join('').replaceAll(/\s/gu, ''))
  })
})

describe('page numbers (7.5, 10.1)', () => {
  test('are missing on page 1 and stand from page 2 on', () => {
    model.pages.forEach((page, index) => {
      const numbers = linesOf(page).filter(({text}) => /^— \d+ —$/u.test(text))
      expect(numbers.map(({text}) => text)).toEqual(index === 0 ? [] : [`— ${index + 1} —`])
    })
  })
  test('are set in 14 pt on the outer side, one character in, their dashes 7 mm below the type area', () => {
    for (const [index, page] of [...model.pages.entries()].slice(1)) {
      const number = linesOf(page).find(({text}) => text.startsWith('— '))
      expect(number?.size).toBe(14)
      // The middle of an em box is 0.38 em above the baseline.
      const dash = (number?.baseline ?? 0) - (0.38 * 14 * 25.4) / 72
      expect(Math.abs(dash - 269)).toBeLessThan(0.1)
      const indent = index % 2 === 0 ? 184 - (number?.right ?? 0) : (number?.left ?? 0) - 28
      expect(indent).toBeGreaterThan(4.5)
      expect(indent).toBeLessThan(6)
    }
  })
})

describe('the end of the document', () => {
  test('has 附件说明 one row below the text, indented by two characters, without a mark behind the name (7.3.4)', () => {
    const note = lineWith('附件：教育信息化试点申请表')
    expect(note.left).toBeCloseTo(28 + (2 * 156) / 28, 1)
    expect(note.text.endsWith('申请表')).toBe(true)
  })
  test('has the sealed date four characters from the edge and the name centred over it (7.3.5.1)', () => {
    const name = linesOf(model.pages.at(-1)).find(({text}) => text === '中华人民共和国教育部')
    const date = lineWith('二〇一二年一月十三日')
    expect(date.right).toBeCloseTo(184 - (4 * 156) / 28, 1)
    expect(((name?.left ?? 0) + (name?.right ?? 0)) / 2).toBeCloseTo((date.left + date.right) / 2, 0)
  })
  test('never leaves the signature alone on a page, however long the text is (7.3.5.5)', () => {
    for (let count = 1; count <= 30; count++) {
      const tree = letter(
        ...Array.from({length: count}, () => build.paragraph('现将有关工作事项通知如下。')),
        build.signatureBlock(['中华人民共和国教育部'], '2012-01-13')
      )
      const last = linesOf(compose(tree, fonts).model.pages.at(-1)).map(({text}) => text)
      expect(last.filter((text) => text.includes('通知如下')).length, `${count} paragraphs`).toBeGreaterThan(0)
      expect(last).toContain('2012年1月13日')
    }
  })
})

test('a table that ends the text leaves its last row with the signature', () => {
  const rows = Array.from({length: 60}, (_, index) => [String(index + 1), '试点单位'])
  for (let count = 20; count <= 60; count++) {
    const tree = letter(
      build.table(['序号', '单位'], ...rows.slice(0, count)),
      build.signatureBlock(['中华人民共和国教育部'], '2012-01-13')
    )
    const last = linesOf(compose(tree, fonts).model.pages.at(-1)).map(({text}) => text)
    expect(last.filter((text) => text.includes('试点单位')).length, `${count} rows`).toBeGreaterThan(0)
  }
})

test('a long 附件说明 neither drives the text off page 1 (7.3.3) nor leaves the signature alone (7.3.5.5)', () => {
  const titles = Array.from(
    {length: 12},
    (_, index) => `教育信息化试点工作第${index + 1}批单位名单及其重点任务分工安排表`
  )
  for (let count = 1; count <= 22; count++) {
    const tree = letter(
      ...Array.from({length: count}, () => build.paragraph('现将有关工作事项通知如下。')),
      build.attachmentNote(...titles),
      build.signatureBlock(['中华人民共和国教育部'], '2012-01-13')
    )
    const pages = compose(tree, fonts).model.pages.map((page) => linesOf(page).map(({text}) => text))
    expect(
      pages[0]?.some((text) => text.includes('通知如下')),
      `${count} paragraphs`
    ).toBe(true)
    expect(
      pages.at(-1)?.some((text) => /安排表|通知如下|第\d+批/u.test(text)),
      `${count} paragraphs`
    ).toBe(true)
  }
})

test('a heading is never the last row of a page', () => {
  for (let count = 1; count <= 30; count++) {
    const tree = letter(
      ...Array.from({length: count}, () => build.paragraph('现将有关工作事项通知如下。')),
      build.heading(1, build.ordinal('一、', 1), '试点工作的指导思想'),
      build.paragraph('按照教育规划纲要。')
    )
    for (const page of compose(tree, fonts).model.pages) {
      const rows = linesOf(page).filter(({baseline}) => baseline < 263)
      expect(rows.at(-1)?.text.startsWith('一、')).toBe(false)
    }
  }
})

test('levels take the faces of the standard: 黑体, 楷体, 仿宋 (7.3.3)', () => {
  const tree = letter(
    build.heading(1, build.ordinal('一、', 1), '总体要求'),
    build.runIn(2, build.ordinal('（一）', 1), ['统筹部署。'], '试点选择的地区应有代表性。')
  )
  const items = compose(tree, fonts).model.pages[0]?.items ?? []
  const faceOf = (text: string): string | undefined =>
    items.flatMap((item) => (item.kind === 'text' && item.text.includes(text) ? [item.face.id] : []))[0]
  expect(faceOf('总体要求')).toBe(fonts.primary('heiti')?.face.id)
  expect(faceOf('统筹部署')).toBe(fonts.primary('kaiti')?.face.id)
  expect(faceOf('试点选择')).toBe(fonts.primary('fangsong')?.face.id)
})

test('抄送 of a letter stands without rules at the foot of the type area of the last page (10.1)', () => {
  const tree = letter(build.paragraph('现将有关工作事项通知如下。'))
  const copies = build.gongwen(tree, ...tree.children, build.imprint({type: 'copyRecipients', value: '国家发展改革委'}))
  const last = compose(copies, fonts).model.pages.at(-1)
  const line = linesOf(last).find(({text}) => text.startsWith('抄送：'))
  expect(line?.text).toBe('抄送：国家发展改革委。')
  expect(line?.size).toBe(14)
  expect(262 - bottom(line ?? {baseline: 0, size: 0})).toBeLessThan(3)
  expect(rulesOf(last).filter(({ink}) => ink === 'black')).toEqual([])
})
