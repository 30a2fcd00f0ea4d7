/** Schemas of forms: those of the workspace are the ministry's, and every fault is told at its line. */
import {describe, expect, test} from 'vitest'
import {formSlots} from '../../src/forms/slots.js'
import {everyType, launchForms, loadText, workspaceForm, workspaceFormIds} from './schemas.js'

describe('the forms of the launch notice', () => {
  test('are the four that the ministry sent out, read without findings', () => {
    expect([...workspaceFormIds()].toSorted()).toEqual([...launchForms].toSorted())
    expect(launchForms.map((id) => workspaceForm(id).schema.title)).toEqual([
      '教育信息化区域综合试点申请表',
      '教育信息化中小学校、职业院校试点申请表',
      '教育信息化高等学校试点申请表',
      '教育信息化专项试点申请表'
    ])
    expect(launchForms.flatMap((id) => workspaceForm(id).findings)).toEqual([])
  })

  test('ask for the opinions that are printed on each of them', () => {
    const opinions = (id: string): readonly string[] =>
      [...workspaceForm(id).schema.fields.values()].flatMap(({type, label}) => (type === 'opinion' ? [label] : []))
    expect(launchForms.map(opinions)).toEqual([
      ['当地政府意见', '上级教育行政部门意见', '省级教育行政部门审核意见', '教育部审批结果'],
      ['省级教育行政部门审核意见'],
      ['上级教育行政部门意见', '省级教育行政部门意见', '教育部审批结果'],
      ['省级教育行政部门审核意见', '教育部审批结果']
    ])
  })

  test.each(launchForms)('%s limits the plan to 1000 characters and asks who signs, but not the ministry', (id) => {
    const slots = new Map(formSlots(workspaceForm(id).schema).map((slot) => [slot.name, slot]))
    expect(slots.get('试点方案要点')).toMatchObject({kind: 'longText', limit: 1000, required: true})
    const signed = [...slots.keys()].filter((name) => name.endsWith('_负责人'))
    expect(signed.length).toBeGreaterThan(0)
    expect(signed).not.toContain('教育部审批结果_负责人')
  })
})

test('a schema may be written with English keys', () => {
  const english = everyType
    .replaceAll('名称: 各类', 'title: 各类')
    .replace('类别:', 'categories:')
    .replace('发文机关:', 'issuer:')
    .replace('日期: 2012', 'date: 2012')
    .replace('填写项:', 'fields:')
    .replaceAll('键:', 'key:')
    .replaceAll('标签:', 'label:')
    .replaceAll('类型: ', 'type: ')
    .replace('规则:', 'rules:')
    .replace('列宽:', 'columns:')
    .replace('版面:', 'rows:')
    .replaceAll('格:', 'cells:')
  const [one, other] = [loadText(everyType), loadText(english)]
  expect([...one.said, ...other.said]).toEqual([])
  expect(formSlots(other.schema ?? never())).toEqual(formSlots(one.schema ?? never()))
})

const never = (): never => {
  throw new Error('no schema')
}

test('the slots of a form are its fields, and the parts of its opinions', () => {
  const slots = formSlots(loadText(everyType).schema ?? never())
  expect(slots.map(({name, kind}) => `${name} ${kind}`)).toEqual([
    '名称 text',
    '类型 choice',
    '开始 date',
    '结束 date',
    'tel phone',
    'mail email',
    '邮编 postcode',
    '要点 longText',
    '意见 longText',
    '意见_负责人 text',
    '意见_日期 date'
  ])
  expect(slots.map(({label}) => label).slice(0, 5)).toEqual(['名称', '类型', '开始', '结束', '电话'])
})

describe('a fault is told at its line, with what should stand there', () => {
  test.each([
    ['a key that is not there', '必填: 是', '必须: 是', 6, '没有 `必须` 这一项'],
    ['a type that is not there', '类型: 邮编', '类型: 邮政编码', 12, '应为：文字、长文字、选项'],
    ['a key used twice', '键: 结束', '键: 开始', 9, '键 `开始` 用了两次'],
    ['a key with a mark in it', '键: tel', '键: a_b', 10, '应以汉字或字母开头'],
    ['a key that is a cell of a sheet', '键: tel', '键: A1', 10, '单元格的名称一样'],
    ['a choice without choices', '选项: [小学, 中学, 职业院校]', '必填: 否', 7, '没有列出选项'],
    ['choices of a text', '类型: 邮编}', '选项: [甲]}', 12, '类型应为 `选项`'],
    ['a limit in words', '字数上限: 1000', '字数上限: 一千', 13, '应为 1 至'],
    ['a flag that is neither', '必填: 是', '必填: 对', 6, '应为 `是` 或 `否`'],
    ['落款 of a text', '必填: 是', '落款: 公章', 6, '只有意见栏有落款'],
    [
      '落款 that is not there',
      '类型: 意见栏',
      '类型: 意见栏, 落款: [公章, 年月日]',
      14,
      '可以写的有：负责人、公章、日期'
    ],
    ['a cell without a field', '格: [tel, mail]', '格: [tel, mial]', 23, '您是不是想写 `mail`'],
    ['a field without a cell', '格: [tel, mail]', '格: [tel ×2]', 20, '没有 `mail` 的位置'],
    ['a field with two cells', '格: [开始, 结束]', '格: [开始, 开始]', 22, '在第 3 行已经有一格'],
    ['a row that is too short', '[名称 ×2]', '[名称]', 20, '共占 1 列，列宽有 2 列'],
    ['a height without a number', '高: 30', '高: 三十', 27, '应为毫米数'],
    ['an opinion beside a field', '[意见 ×2]', '[意见, tel]', 26, '意见栏应自成一行'],
    ['columns without a proportion', '列宽: 1:1', '列宽: 一半', 18, '用冒号隔开'],
    ['a rule that is not there', '至少填一项: [tel', '最多填一项: [tel', 16, '没有 `最多填一项` 这一项'],
    ['a rule on a field that is not there', '[tel, mail]\n  - 先', '[tel, 传真]\n  - 先', 16, '`传真` 不是填写项的键'],
    ['a rule on one field', '先后: [开始, 结束]', '先后: [开始]', 17, '应写两个以上'],
    ['a rule that names one field twice', '先后: [开始, 结束]', '先后: [开始, 开始]', 17, '应写两个以上'],
    ['an order of texts', '先后: [开始, 结束]', '先后: [开始, 名称]', 17, '只能比较日期'],
    ['a day that is not there', '日期: 2012-01-13', '日期: 2012-02-30', 4, '2012-02-30'],
    ['no title', '名称: 各类填写项的表\n', '', 1, '缺少名称'],
    ['rows that the page has no room for', '高: 30', '高: 190', 1, '一页排不下']
  ])('%s', (_, before, after, line, words) => {
    expect(everyType.split(before).length).toBeGreaterThan(1)
    const {schema, said} = loadText(everyType.replace(before, after))
    expect(schema).toBeUndefined()
    expect(said.filter((text) => text.startsWith(`${line} `) && text.includes(words))).toHaveLength(1)
    for (const text of said) expect(text).toMatch(/[。？]$/u)
  })

  test('several faults are told in one run', () => {
    const {said} = loadText(everyType.replace('必填: 是', '必填: 对').replace('2012-01-13', '2012-13-01'))
    expect(said).toHaveLength(2)
  })
})
