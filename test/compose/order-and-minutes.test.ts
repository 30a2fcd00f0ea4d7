/** 命令 (10.2) and 纪要 (10.3) in millimetres, on the page model. */
import {describe, expect, test} from 'vitest'
import {compose} from '../../src/compose/index.js'
import * as build from '../../src/gongwen/build.js'
import type {Gongwen} from '../../src/gongwen/nodes.js'
import {notoLibrary} from '../noto-library.js'
import {linesOf, type RuledLine, rulesOf} from './pages.js'

const fonts = notoLibrary()
const em = (size: number): number => (size * 25.4) / 72
/** The em box ends 0.12 em below the baseline and begins 0.88 em above it. */
const top = (line: RuledLine): number => line.baseline - 0.88 * em(line.size)
const bottom = (line: RuledLine): number => line.baseline + 0.12 * em(line.size)
/** Han ink of the mark’s face begins 0.85 em above the baseline and ends 0.088 em below it. */
const inkTop = (line: RuledLine): number => line.baseline - 0.85 * em(line.size)
const inkFoot = (line: RuledLine): number => line.baseline + 0.088 * em(line.size)
const cell = 156 / 28
/** A row of the page: 21 distances and one character of 16 pt in 225 mm. */
const row = (225 - em(16)) / 21

const lineWith = (tree: Gongwen, text: string): RuledLine => {
  const found = compose(tree, fonts)
    .model.pages.flatMap(linesOf)
    .find((line) => line.text.includes(text))
  if (found === undefined) throw new Error(`no line with ${text}`)
  return found
}

describe('命令', () => {
  const order = (signers: readonly (readonly [string, string])[]): Gongwen =>
    build.gongwen(
      {genre: 'order', variant: 'order'},
      {type: 'masthead', children: [{type: 'issuerMark', value: '中华人民共和国教育部'}, build.orderNumber(46)]},
      build.mainBody(build.paragraph('现予公布，自2014年5月1日起施行。'), build.signedBlock(signers, '2014-03-04'))
    )
  const single = order([['部长', '袁贵仁']])

  test('has its mark, the name and 令, 20 mm below the top of the type area, in red and centred (10.2)', () => {
    const mark = lineWith(single, '教育部令')
    expect(mark.text).toBe('中华人民共和国教育部令')
    expect(mark.ink).toBe('red')
    expect(Math.abs(inkTop(mark) - (37 + 20))).toBeLessThan(0.5)
    expect((mark.left + mark.right) / 2).toBeCloseTo(28 + 78, 1)
  })
  test('prints 命令 where the author wrote it', () => {
    const tree = build.gongwen(
      {genre: 'order', variant: 'order'},
      {type: 'masthead', children: [{type: 'issuerMark', value: '教育部命令'}, build.orderNumber(1)]},
      build.mainBody(build.paragraph('现予公布。'))
    )
    expect(lineWith(tree, '命令').text).toBe('教育部命令')
  })
  test('has its number centred two lines below the mark and its text two lines below that (10.2)', () => {
    const [mark, number, text] = ['教育部令', '第46号', '现予公布'].map((part) => lineWith(single, part))
    if (mark === undefined || number === undefined || text === undefined) throw new Error('three lines expected')
    expect(number.text).toBe('第46号')
    expect((number.left + number.right) / 2).toBeCloseTo(28 + 78, 1)
    expect(top(number) - inkFoot(mark)).toBeCloseTo(20.78, 1)
    expect(top(text) - bottom(number)).toBeCloseTo(20.78, 1)
  })
  test('has no red separator', () => {
    expect(rulesOf(compose(single, fonts).model.pages[0])).toEqual([])
  })
  test('has the 签名章 two rows below the text and 4 字 from the edge, the office 2 字 before it, the date a row below (7.3.5.3)', () => {
    const text = lineWith(single, '现予公布')
    const signer = lineWith(single, '袁贵仁')
    const date = lineWith(single, '2014年3月4日')
    expect(signer.text).toBe('部长袁贵仁')
    expect(signer.baseline - text.baseline).toBeCloseTo(3 * row, 2)
    expect(date.baseline - signer.baseline).toBeCloseTo(2 * row, 2)
    expect(signer.right).toBeCloseTo(184 - 4 * cell, 1)
    expect(date.right).toBeCloseTo(184 - 4 * cell, 1)
    // 部长 and 袁贵仁 take 5 字, and 2 are between them.
    expect(signer.right - signer.left).toBeCloseTo(7 * cell, 1)
  })
  test('of two agencies has each signer in a row of his own, the stamps below each other (7.3.5.3)', () => {
    const joint = order([
      ['教育部部长', '袁贵仁'],
      ['工业和信息化部部长', '苗圩']
    ])
    const items = compose(joint, fonts).model.pages[0]?.items ?? []
    const leftOf = (name: string): number | undefined =>
      items.flatMap((item) => (item.kind === 'text' && item.text === name ? [item.x] : []))[0]
    expect(leftOf('袁贵仁')).toBeDefined()
    expect(leftOf('苗圩')).toBeCloseTo(leftOf('袁贵仁') ?? 0, 2)
    expect(lineWith(joint, '苗圩').baseline).toBeGreaterThan(lineWith(joint, '袁贵仁').baseline)
  })
})

describe('纪要', () => {
  const minutes = build.gongwen(
    {genre: 'minutes', variant: 'minutes'},
    build.masthead('教育信息化领导小组会议', build.documentNumber('教技', 2014, 7)),
    build.mainBody(
      build.title('关于研究部署教育信息化工作的会议纪要'),
      build.paragraph('会议研究了有关事项。'),
      build.attendance(
        ['出席', '教育部袁贵仁、杜占元，国家发展改革委张晓强，工业和信息化部尚冰，财政部张少春'],
        ['请假', '科技部曹健林'],
        ['列席', '教育部科技司王延觉']
      )
    )
  )

  test('has its mark 35 mm below the top of the type area, ending in 纪要 (10.3)', () => {
    const mark = lineWith(minutes, '领导小组会议纪要')
    expect(mark.text).toBe('教育信息化领导小组会议纪要')
    expect(mark.ink).toBe('red')
    expect(Math.abs(inkTop(mark) - (37 + 35))).toBeLessThan(0.5)
  })
  test('has 出席 a row below the text, 2 字 in, and the other lists on lines of their own without a row between (10.3)', () => {
    const [text, present, more, absent, others] = ['会议研究', '出席：', '尚冰', '请假：', '列席：'].map((part) =>
      lineWith(minutes, part)
    )
    if (!text || !present || !more || !absent || !others) throw new Error('five lines expected')
    expect(present.baseline - text.baseline).toBeCloseTo(2 * row, 2)
    expect(absent.baseline - more.baseline).toBeCloseTo(row, 2)
    expect(others.baseline - absent.baseline).toBeCloseTo(row, 2)
    for (const line of [present, absent, others]) expect(line.left).toBeCloseTo(28 + 2 * cell, 1)
    // What goes on stands below the first character behind the colon.
    expect(more.left).toBeCloseTo(28 + 5 * cell, 1)
  })
  test('has the labels in 黑体 and the names in 仿宋 (10.3)', () => {
    const items = compose(minutes, fonts).model.pages[0]?.items ?? []
    const faceOf = (text: string): string | undefined =>
      items.flatMap((item) => (item.kind === 'text' && item.text.includes(text) ? [item.face.id] : []))[0]
    expect(faceOf('请假')).toBe(fonts.primary('heiti')?.face.id)
    expect(faceOf('曹健林')).toBe(fonts.primary('fangsong')?.face.id)
  })
})
