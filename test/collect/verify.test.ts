/** 核验: what must be settled before applications are put forward. */
import {describe, expect, test} from 'vitest'
import type {FoundValue, JudgedFile} from '../../src/collect/model.js'
import {isReady} from '../../src/collect/verify/applied-list.js'
import {isNear} from '../../src/collect/verify/near-names.js'
import {verify} from '../../src/collect/verify/verify.js'
import type {Registry} from '../../src/registry/model.js'
import {verificationReport} from '../../src/verification-report.js'
import {category, event, registryOf, unit} from '../registry/programme.js'
import {provinceOpinion} from './answers.js'
import {formSchemas} from './blank-forms.js'

const schemas = formSchemas()
const place = {path: 'content/data/registry.yaml'}
const call = {batch: '2012', deadline: '2012-02-29', source: '教技函〔2012〕4号', place}
const regional = {...category('区域综合'), aliases: ['区域综合试点']}
const school = {...category('中小学', '所'), aliases: ['中小学学校试点']}
const vocational = {...category('职业院校', '所'), aliases: ['职业院校试点']}
const special = {...category('专项', '项'), aliases: ['专项试点'], cap: 2}
const quota = (of: typeof regional, perProvince: number) => ({
  batch: '2012',
  category: of,
  perProvince,
  exceptions: new Map<string, number>(),
  source: '教技函〔2012〕4号',
  place
})
const programme: Registry = registryOf([], [], {
  categories: [regional, school, vocational, special],
  quotas: [quota(regional, 2), quota(special, 5)]
})

function file(name: string, more: {path?: string; form?: string; opinion?: string; date?: string} = {}): JudgedFile {
  const {form = 'region', path = `${name}.docx`, opinion = '同意推荐。', date} = more
  const schema = schemas.find(({id}) => id === form)
  if (schema === undefined) throw new Error(form)
  const key = provinceOpinion(schema)
  const found = (value: string): FoundValue => ({value, where: 'B4'})
  const values = {
    单位名称: found(name),
    ...(opinion === '' ? {} : {[key]: found(opinion)}),
    ...(date === undefined ? {} : {[`${key}_日期`]: found(date)})
  }
  return {path, sha256: '', form, values, findings: [], verdict: 'accepted'}
}

const verified = (files: readonly JudgedFile[], registry = programme, received: string | null = '2012-02-28') =>
  verify(files, {registry, schemas, call, received}).applications
const issues = (files: readonly JudgedFile[], registry = programme, received: string | null = '2012-02-28') =>
  verified(files, registry, received).flatMap((one) =>
    one.issues.map(({kind, severity}) => `${one.unit} ${kind} ${severity}`)
  )

describe('an application', () => {
  test('with the opinion of its province, in time and within the quota has nothing to be settled', () => {
    expect(issues([file('河南省郑州市教育局')])).toEqual([])
  })

  test('without the opinion of its province, or with a refusal, cannot be put forward', () => {
    expect(issues([file('河南省甲教育局', {opinion: ''})])).toEqual(['河南省甲教育局 审核意见 stop'])
    expect(issues([file('河南省甲教育局', {opinion: '不同意推荐。'})])).toEqual(['河南省甲教育局 审核意见 stop'])
  })

  test('that came after the last day cannot be put forward; the last day itself is in time', () => {
    expect(issues([file('河南省甲教育局')], programme, '2012-02-29')).toEqual([])
    expect(issues([file('河南省甲教育局')], programme, '2012-03-01')).toEqual(['河南省甲教育局 期限 stop'])
    expect(issues([file('河南省甲教育局', {path: '2012-03-02收/a.docx'})])).toEqual(['河南省甲教育局 期限 stop'])
    expect(issues([file('河南省甲教育局')], programme, null)).toEqual(['河南省甲教育局 期限 note'])
    expect(issues([file('河南省甲教育局', {date: '2012-03-02'})])).toEqual(['河南省甲教育局 期限 note'])
  })

  test('belongs to the province of its name, else of its folder, else to none', () => {
    expect(verified([file('郑州市教育局', {path: '河南省/a.docx'})])[0]?.home?.short).toBe('河南')
    expect(issues([file('郑州市教育局')])).toEqual(['郑州市教育局 省份 stop'])
    expect(issues([file('河南省甲教育局', {path: '湖北/a.docx'})])).toEqual(['河南省甲教育局 省份 note'])
  })

  test('of a form for several categories takes the one of its folder, else of its name with a note', () => {
    const of = (name: string, path: string) => verified([file(name, {form: 'school', path})])[0]?.registered?.name
    expect(of('河南省某学校', '职业院校/a.docx')).toBe('职业院校')
    expect(of('河南省某职业中学', 'a.docx')).toBe('职业院校')
    expect(of('河南省实验小学', 'a.docx')).toBe('中小学')
    expect(issues([file('河南省实验小学', {form: 'school'})])).toEqual(['河南省实验小学 类别 note'])
    expect(issues([file('河南省某学院', {form: 'school'})])).toEqual(['河南省某学院 类别 stop'])
  })
})

describe('the quota of a province', () => {
  const three = ['甲', '乙', '丙'].map((name) => file(`河南省${name}教育局`))

  test('holds for all applications of a category together', () => {
    expect(issues(three.slice(0, 2))).toEqual([])
    expect(new Set(issues(three))).toEqual(
      new Set(three.map(({values}) => `${values['单位名称']?.value ?? ''} 名额 stop`))
    )
  })

  test('counts what the registry holds of the batch, and a unit that it holds already once', () => {
    const known = unit('河南省甲教育局', '河南', {category: regional})
    const registry = {
      ...programme,
      ...registryOf([known], [event(known, '批准', '2012-11-01')], programme),
      units: [known]
    }
    const found = issues(three.slice(0, 2), {...registry, categories: programme.categories, quotas: programme.quotas})
    expect(found).toEqual(['河南省甲教育局 已有名单 note'])
  })

  test('is not used by a 计划单列市 where the policy says so', () => {
    const city = file('广东省深圳市教育局', {path: '深圳市/a.docx'})
    const others = ['甲', '乙'].map((name) => file(`广东省${name}教育局`))
    expect(issues([...others, city])).toEqual([])
  })

  test('has a cap over all batches where the call sets one', () => {
    const projects = ['甲', '乙', '丙'].map((name) => file(`河南省${name}厅`, {form: 'special'}))
    expect(issues(projects.slice(0, 2))).toEqual([])
    expect(issues(projects)).toHaveLength(3)
  })
})

describe('names', () => {
  test('of one unit in two forms, and organs that apply twice, are noted', () => {
    const twice = [file('河南省甲教育局'), file('河南省甲教育局', {form: 'special', path: 'b.docx'})]
    expect(issues(twice)).toEqual(['河南省甲教育局 重复申报 note', '河南省甲教育局 重复申报 note'])
    const joint = file('河南省甲教育局、新疆维吾尔自治区乙教育局')
    expect(issues([joint, file('河南省甲教育局')])).toContain('河南省甲教育局 重复申报 note')
  })

  test('of a joint application across provinces earn priority', () => {
    const [one] = verified([file('河南省甲教育局、新疆维吾尔自治区乙教育局')])
    expect(one?.issues.map(({message}) => message)).toEqual(['跨地区联合申请（河南、新疆，2 家），可优先支持。'])
    expect(one !== undefined && isReady(one)).toBe(true)
  })

  test.each([
    ['郑州市教育局', '河南省郑州市教育局', true],
    ['河南省郑州市教育局', '河南省郑洲市教育局', true],
    ['河南省实验中学（本部）', '河南省实验中学(本部)', true],
    ['河南省郑州市教育局', '河南省郑州市教育', true],
    ['郑州市第一中学', '郑州市第二中学', false],
    ['郑州市东区教育局', '郑州市西区教育局', false],
    ['北京市东城区教育委员会', '北京市海淀区教育委员会', false],
    ['教育局', '河南省教育局', false]
  ])('%s and %s: near is %s', (one, other, near) => {
    expect(isNear(one, other)).toBe(near)
    expect(isNear(other, one)).toBe(near)
  })
})

describe('the report', () => {
  const report = (files: readonly JudgedFile[]): string =>
    verificationReport(files, verify(files, {registry: programme, schemas, call, received: '2012-02-28'}), {
      issuer: '教育部',
      date: '2012-02-28',
      call
    })

  test('heads the quotas of each category that was applied for, so that their table is not parted from its name', () => {
    const text = report([file('河南省甲教育局'), file('河南省乙中心', {form: 'special'})])
    const [, used = ''] = /## 二、名额使用情况\n\n(.*?)\n\n## /su.exec(text) ?? []
    expect(used.split('\n').filter((line) => line.startsWith('#'))).toEqual(['### （一）区域综合', '### （二）专项'])
    expect(used).toContain('| 河南 | 2 | 1 |')
  })

  test('never has a section without a word', () => {
    expect(report([])).toContain('## 二、名额使用情况\n\n没有占用名额的申请。\n')
  })
})
