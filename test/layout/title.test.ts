import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {titleLines} from '../../src/layout/title.js'
import {textWidth} from '../../src/layout/width.js'

const linesOf = (value: string): readonly string[] => titleLines({value, lines: null})

describe('titles of the programme are broken at words', () => {
  test.each([
    ['教育部关于开展教育信息化试点工作的通知', ['教育部关于开展教育信息化试点工作的通知']],
    ['教育部关于公布第一批教育信息化试点单位名单的通知', ['教育部关于公布第一批', '教育信息化试点单位名单的通知']],
    [
      '教育部办公厅关于印发《2014年教育信息化工作要点》的通知',
      ['教育部办公厅关于印发', '《2014年教育信息化工作要点》的通知']
    ],
    [
      '关于“十三五”期间全面深入推进教育信息化工作的指导意见（征求意见稿）',
      ['关于“十三五”期间全面深入推进', '教育信息化工作的指导意见', '（征求意见稿）']
    ]
  ])('%s', (title, lines) => expect(linesOf(title)).toEqual(lines))
})

test.each([
  ['教育信息化试点管理办法（试行）', ['教育信息化试点管理办法', '（试行）']],
  ['教育信息化工作要点（2014年修订）', ['教育信息化工作要点', '（2014年修订）']],
  ['职业院校（高职和中职）', ['职业院校（高职和中职）']],
  ['（试行）', ['（试行）']]
])('how far a text has come is a line of its own at the end of %s', (title, lines) => {
  expect(linesOf(title)).toEqual(lines)
})

describe('a number stays with what it counts or names (7.3.1: 词意完整)', () => {
  test.each([
    ['教育部办公厅关于请营口市第7实验学校报送试点工作总结的通知', /市$|第$|7$|实验$/u],
    ['教育部办公厅关于请北京市第十二中学报送试点工作总结的通知', /市$|第$|十二$/u],
    ['教育部办公厅关于公布第一批第二批试点学校名单的通知', /第$|[一二]$/u],
    ['教育部关于表彰全国教育信息化工作100个先进集体和个人的决定', /100$/u],
    ['教育部办公厅关于做好2014年全国职业院校第7届信息化大赛工作的通知', /第$|7$/u]
  ])('%s', (title, torn) => {
    expect(linesOf(title).length).toBeGreaterThan(1)
    expect(linesOf(title).filter((line) => torn.test(line))).toEqual([])
  })
})

test('the author’s own lines are kept', () => {
  expect(titleLines({value: '关于征求意见的通知', lines: ['关于征求意见', '的通知']})).toEqual([
    '关于征求意见',
    '的通知'
  ])
})

describe('the shape is 梯形 or 菱形 (7.3.1)', () => {
  test.each([
    '国务院办公厅关于有效发挥政府性融资担保基金作用切实支持小微企业和“三农”发展的指导意见',
    '教育部办公厅关于征求对《关于“十三五”期间全面深入推进教育信息化工作的指导意见（征求意见稿）》意见的通知',
    '国务院办公厅转发国家地震局关于我国地震重点监视防御区的确定和加强防震减灾工作意见报告的通知',
    '教育部办公厅关于教育信息化试点单位工作进展情况的通报',
    '国务院办公厅关于抓好赋予科研机构和人员更大自主权有关文件贯彻落实工作的通知'
  ])('%s', (title) => {
    const widths = linesOf(title).map(textWidth)
    expect(widths.length).toBeGreaterThan(1)
    const rises = widths.slice(1).map((width, index) => Math.sign(width - (widths[index] ?? 0)))
    // Up, down, or up and then down; never down and then up, never all equal.
    expect(rises.join()).not.toMatch(/-1,(0,)*1/u)
    expect(rises.some((rise) => rise !== 0)).toBe(true)
  })
})

test('any title comes out whole, in lines of at most 20 characters, none of which begins with a closing mark', () => {
  const piece = fc.constantFrom(
    '教育部',
    '关于',
    '开展',
    '《2014年',
    '工作要点》',
    '信息化',
    '试点',
    '的',
    '通知',
    '（试行）',
    '、',
    '和',
    'ABC',
    '2012'
  )
  fc.assert(
    fc.property(fc.array(piece, {minLength: 1, maxLength: 30}), (pieces) => {
      const title = pieces.join('')
      const lines = linesOf(title)
      expect(lines.join('')).toBe(title)
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(20)
    })
  )
})

test('a title of 71 characters is shaped, and never inside a word', () => {
  const title =
    '国务院办公厅转发国家发展改革委财政部教育部关于进一步加强和改进中小学校信息化基础设施建设与应用工作促进教育公平提高教育质量若干意见的通知'
  const lines = linesOf(title)
  expect(lines.length).toBe(Math.ceil(textWidth(title) / 20))
  expect(lines.join('')).toBe(title)
  expect(lines.every((line) => !line.startsWith('的') && !line.endsWith('关于'))).toBe(true)
})

describe('a title far too long to be shaped is filled at words at once', () => {
  test.each([8, 30, 300])('%i phrases', (phrases) => {
    const title = `教育部关于${'开展教育信息化试点工作和'.repeat(phrases)}的通知`
    const lines = linesOf(title)
    expect(lines.join('')).toBe(title)
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(20)
    // 信息化 and 试点工作 are official terms: no line ends inside one.
    expect(lines.filter((line) => /(?:信|信息|试|试点|试点工)$/u.test(line))).toEqual([])
  })

  test.each(['甲、乙、丙'.repeat(20), '各 市 县 区 '.repeat(16)])(
    'the worst that is still shaped comes out whole: %s',
    (title) => {
      expect(linesOf(title).join('')).toBe(title)
    }
  )
})
