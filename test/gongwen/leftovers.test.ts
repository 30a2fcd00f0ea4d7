import {expect, test} from 'vitest'
import {read} from './read.js'

test.each([
  ['附件：1.申请表', 'element-once'],
  ['教育部关于开展教育信息化试点工作的通知', 'element-once'],
  ['中华人民共和国教育部', 'element-once'],
  ['教育部', 'element-once'],
  ['部属各高等学校：', 'element-once'],
  ['抄送：财政部', 'element-once'],
  ['2012年1月13日', 'element-once'],
  ['二〇一二年一月十三日', 'element-once'],
  ['**（一）申报。各地应当申报。', 'body-markup'],
  ['｜省｜数｜', 'body-markup'],
  ['| 省 | 数 |', 'body-markup']
])('%s in the body is noticed before it is printed', (line, id) => {
  const {findings} = read(`现予通知。\n\n${line}`)
  expect(findings).toMatchObject([{id, severity: 'warning', place: {line: 3}}])
})

test('ordinary text is left in peace', () => {
  const {findings} = read(
    '附件由各单位填写。\n\n中华人民共和国教育部负责。\n\n自2012年1月13日起施行。\n\n**（一）申报。**各地。'
  )
  expect(findings).toEqual([])
})
