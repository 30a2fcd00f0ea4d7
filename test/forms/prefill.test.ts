/** 预填: what the 台账 knows of a unit stands in its form, in the field that says so. */
import {describe, expect, it, test} from 'vitest'
import {blankCopies, copiesFor, type FormAudience} from '../../src/build/form-copies.js'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import {createNodeHost} from '../../src/host/node.js'
import {loadRegistry} from '../../src/registry/load.js'
import {provinceNamed} from '../../src/registry/provinces.js'
import {everyType, launchForms, loadText, workspaceForm} from './schemas.js'

const root = `${import.meta.dirname}/../..`
const registry = loadRegistry(createNodeHost({root, fontFolders: []}), () => undefined)
const schemas = launchForms.map((id) => workspaceForm(id).schema)

function copies(
  audience: Partial<FormAudience>,
  own = schemas,
  typed: Readonly<Record<string, string>> = {},
  isNamed = own !== schemas
) {
  const findings: Diagnostic[] = []
  const options = {registry, typed: new Map(Object.entries(typed)), isNamed}
  const made = copiesFor({units: [], province: undefined, ...audience}, own, options, (finding) =>
    findings.push(finding)
  )
  const values = made.map(({name, schema, values: all}) => ({name, form: schema.id, values: Object.fromEntries(all)}))
  return {made: values, said: findings.map(({id, message, hint = ''}) => `${id} ${message}${hint}`)}
}

it('fills in the name of a unit and takes the form of its category', () => {
  // 教技函〔2012〕70号附件: 深圳市南山区 is one of the 区域信息化试点单位; 郑州二中 is a school.
  expect(copies({units: ['广东省深圳市南山区教育局', '2012-TB-04']}).made).toEqual([
    {
      name: '2012-QY-32-广东省深圳市南山区教育局-region',
      form: 'region',
      values: {单位名称: '广东省深圳市南山区教育局'}
    },
    {name: '2012-TB-04-河南省郑州二中-school', form: 'school', values: {单位名称: '河南省郑州二中'}}
  ])
})

it('finds a unit by one of the organs that hold it together', () => {
  expect(copies({units: ['焦作市教育局']}).made.map(({name}) => name.slice(0, 10))).toEqual(['2012-QY-28'])
})

it('makes one for each unit of a province and for none of another', () => {
  expect(copies({province: provinceNamed('西藏')}).made.map(({values}) => values['单位名称'])).toEqual([
    '西藏自治区昌都地区教育局',
    '西藏自治区拉萨市城关区教育体育局'
  ])
})

describe('a province without units', () => {
  const text = everyType.replace('标签: 类型：,', '标签: 类型：, 预填: 类别,').replace('字数上限: 40,', '预填: 省份,')
  const {schema} = loadText(text)

  it('gets blank forms in which only the province is known', () => {
    const made = copies({province: provinceNamed('台湾')}, schema === undefined ? [] : [schema]).made
    expect(made).toEqual([{name: '71-台湾-a', form: 'a', values: {名称: '台湾省'}}])
  })
})

it('says which unit is unknown, and which is perhaps meant', () => {
  const {made, said} = copies({units: ['广东省深圳市南山区教肓局', '郑州二中']})
  expect(made).toEqual([])
  expect(said[0]).toContain('没有 `广东省深圳市南山区教肓局` 这个单位')
  expect(said[0]).toContain('您是不是想写 `广东省深圳市南山区教育局`')
  expect(said[1]).toContain('您是不是想写 `河南省郑州二中`')
})

it('says when no form is meant for the category of a unit', () => {
  const onlyRegion = schemas.filter(({id}) => id === 'region')
  const {said} = copies({units: ['2012-TB-04']}, onlyRegion, {}, false)
  expect(said.join()).toContain('没有给“中小学”用的申请表')
})

it('lets what is typed stand before what the data say', () => {
  const {made} = copies({units: ['2012-QY-32']}, schemas, {单位名称: '南山区教育局'})
  expect(made[0]?.values).toEqual({单位名称: '南山区教育局'})
})

test('blank forms stay blank', () => {
  const made = blankCopies(schemas, new Map(), () => undefined)
  expect(made.map(({name, values}) => [name, values.size])).toEqual(launchForms.map((id) => [id, 0]))
})

test('forms with something typed in go by the unit, or else say what they are', () => {
  const named = (key: string, text: string) =>
    blankCopies([workspaceForm('region').schema], new Map([[key, text]]), () => undefined).map(({name}) => name)
  expect(named('单位名称', '河南省郑州市教育局')).toEqual(['河南省郑州市教育局-region'])
  expect(named('邮编', '450000')).toEqual(['预填-region'])
})

describe('a form is refused', () => {
  it('when its 预填 names nothing that the data have', () => {
    const {schema} = loadText(everyType.replace('字数上限: 40,', '预填: 单位名,'))
    const {said} = copies({units: ['2012-QY-32']}, schema === undefined ? [] : [schema])
    expect(said.join()).toContain('预填写的是 `单位名`，台账里没有这一项。您是不是想写 `单位名称`')
  })

  it('when a field cannot hold what the data say', () => {
    const {schema} = loadText(everyType.replace('类型: 选项,', '类型: 选项, 预填: 类别,'))
    const {said} = copies({units: ['2012-QY-32']}, schema === undefined ? [] : [schema])
    expect(said.join()).toContain('不能预填')
    expect(said.join()).toContain('应为：小学、中学、职业院校')
  })

  it('when an 意见栏 is to be filled in beforehand', () => {
    const {said} = loadText(everyType.replace('类型: 意见栏', '类型: 意见栏, 预填: 省份'))
    expect(said.join()).toContain('不能预填')
  })
})
