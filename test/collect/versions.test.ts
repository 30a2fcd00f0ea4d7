/** Which of several files of one unit counts. */
import {describe, expect, test} from 'vitest'
import type {ReadFile} from '../../src/collect/model.js'
import {judge} from '../../src/collect/versions.js'

const file = (path: string, address = '某路1号', more: Partial<ReadFile> = {}): ReadFile => ({
  path,
  sha256: path,
  form: 'region',
  values: {单位名称: {value: '某市教育局', where: 'B4'}, 通讯地址: {value: address, where: 'B5'}},
  findings: [],
  ...more
})
const fault = {severity: 'fault', field: '邮编', where: 'B6', message: '邮编有误。'} as const
const verdicts = (...files: readonly ReadFile[]) =>
  Object.fromEntries(judge(files).map(({path, verdict}) => [path, verdict]))
const messages = (...files: readonly ReadFile[]) =>
  judge(files).map(({findings}) => findings.map(({message}) => message))

describe('several files of one unit', () => {
  test('that says 更正 replaces the earlier one', () => {
    expect(verdicts(file('a.docx'), file('a更正.docx', '某路2号'))).toEqual({
      'a.docx': 'superseded',
      'a更正.docx': 'accepted'
    })
  })

  test.each([
    ['a更正.docx', 'a更正2.docx'],
    ['a更正2.docx', 'a更正件（３）.docx'],
    ['a更正一.docx', 'a修订二.docx'],
    ['a20120225.docx', 'a20120226.docx'],
    ['a 2012-2-5.docx', 'a2012年2月13日.docx'],
    ['20120228.docx', 'a更正.docx'],
    ['a更正 2012-02-20.docx', 'a更正 2012-02-21.docx']
  ])('of %s and %s take the latter', (earlier, later) => {
    expect(verdicts(file(earlier), file(later, '某路2号'))).toEqual({[earlier]: 'superseded', [later]: 'accepted'})
  })

  test('that nothing sets apart are both sent back, each naming the other', () => {
    expect(verdicts(file('a.docx'), file('b.pdf', '某路2号'))).toEqual({'a.docx': 'refused', 'b.pdf': 'refused'})
    expect(messages(file('a.docx'), file('b.pdf', '某路2号'))).toEqual([
      ['同一单位交了几份不同的表，分不出先后：还有“b.pdf”。'],
      ['同一单位交了几份不同的表，分不出先后：还有“a.docx”。']
    ])
  })

  test('that say the same are one', () => {
    expect(verdicts(file('a.docx'), file('b.pdf'))).toEqual({'a.docx': 'accepted', 'b.pdf': 'superseded'})
  })

  test('keep the earlier one while the corrected one has a fault, and say so', () => {
    const files = [file('a.docx'), file('a更正.docx', '某路2号', {findings: [fault]})]
    expect(verdicts(...files)).toEqual({'a.docx': 'noted', 'a更正.docx': 'refused'})
    expect(messages(...files)[0]).toEqual(['更正件“a更正.docx”退回了，暂用这一份。'])
  })

  test('are those of one form and one name, however its marks were typed', () => {
    const joint = (path: string, value: string, form = 'region') =>
      file(path, '某路1号', {form, values: {单位名称: {value, where: 'B4'}}})
    expect(verdicts(joint('a.docx', '甲局、乙局'), joint('b更正.docx', '甲局， 乙局'))['a.docx']).toBe('superseded')
    expect(verdicts(joint('a.docx', '甲局'), joint('b更正.docx', '甲局', 'special'))['a.docx']).toBe('accepted')
  })
})
