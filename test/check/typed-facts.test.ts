import {describe, expect, test} from 'vitest'
import {typedFacts} from '../../src/check/typed-facts.js'

const mark = (index: number): string => `\uE000${index}\uE001`
const found = (markdown: string): readonly string[] =>
  typedFacts({
    path: 'content/documents/2014/a.md',
    markdown,
    lineOf: (line) => line + 10
  }).map(({place, message}) => `${place.line}: ${/“(.*?)”里的(..)/u.exec(message)?.slice(1).join(' ')}`)

describe('what was typed by hand is told at its line', () => {
  test.each([
    ['北京、天津、河北等22省（区、市）有专门的工作安排', ['11: 北京、天津、河北 省份', '11: 等22省 个数']],
    ['共批复682个教育信息化试点单位', ['11: 682个教育信息化试点 个数']],
    ['等6个试点单位试点工作进展缓慢', ['11: 等6个试点 个数']],
    ['区域综合试点，100个左右', ['11: 试点，100个 个数']],
    ['以县（区、市）为主，每省2个', ['11: 每省2个 名额']],
    ['专项试点，60个左右，每省份不超过2个', ['11: 试点，60个 个数', '11: 每省份不超过2个 名额']],
    ['安排专项经费3000万、1300万和200万', ['11: 3000万、1300万和200万 金额']],
    ['其中北京、黑龙江、内蒙古制定了方案', ['11: 北京、黑龙江、内蒙古 省份']],
    ['共有六百八十二个试点单位', ['11: 六百八十二个试点 个数']]
  ])('%s', (markdown, expected) => {
    expect(found(markdown)).toEqual(expected)
  })

  test('on the line where it stands', () => {
    expect(found('一\n\n共批复682个试点单位')).toEqual(['13: 682个试点 个数'])
  })
})

describe('what comes from data or counts nothing of the registry is left alone', () => {
  test.each([
    `${mark(0)}有专门的工作安排，共批复${mark(1)}个教育信息化试点单位`,
    `区域综合试点，${mark(1)}个左右，每省${mark(2)}个`,
    '《关于公布682个教育信息化试点单位名单的通知》',
    '用4年左右时间，提出3个方面的要求',
    '试点周期一般应为2—3年',
    '北京、天津两市',
    '河南省郑州二中设立10个教育信息化创新试验班',
    '为边远地区近2万学生提供服务，覆盖近70万师生',
    '试点工作的范围。分批启动和部署试点工作'
  ])('%s', (markdown) => {
    expect(found(markdown)).toEqual([])
  })
})
