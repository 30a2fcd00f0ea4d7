import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {PilotUnit, QuotaPolicy} from '../../src/registry/model.js'
import {programmeProvinces, provinces} from '../../src/registry/provinces.js'
import {quotaUse, type QuotaRow} from '../../src/registry/quota.js'
import {event, policy, regional, registryOf, unit} from './programme.js'

const place = {path: 'content/data/registry.yaml', line: 1}
const two = {batch: '2012', category: regional, perProvince: 2, source: '教技函〔2012〕4号', place}

function use(units: readonly PilotUnit[], rules: Partial<QuotaPolicy> = {}, exceptions = new Map<string, number>()) {
  const events = units.map((entry) => event(entry, '批准', '2012-11-01'))
  const registry = registryOf(units, events, {quotas: [{...two, exceptions}], policy: {...policy, ...rules}})
  const [table] = quotaUse(registry, {batch: '2012', date: '2012-11-30'})
  if (table === undefined) throw new Error('no quota')
  const row = (short: string): QuotaRow | undefined => table.rows.find(({province}) => province.short === short)
  return {table, row}
}

const guangdong = [
  unit('南山区教育局', '广东'),
  unit('佛山市教育局', '广东'),
  unit('深圳市教育局', '广东', {city: '深圳市'})
]

describe('计划单列市', () => {
  it('use no quota of their province where they are planned apart', () => {
    const {row} = use(guangdong)
    expect(row('广东')).toMatchObject({quota: 2, counted: 2, left: 0, over: 0})
    expect(row('广东')?.used).toHaveLength(3)
    expect(row('广东')?.remarks).toEqual(['深圳市单列 1 个，不占广东名额'])
  })

  it('count where the policy says so, and then it is too much', () => {
    const {row, table} = use(guangdong, {cities: '计入'})
    expect(row('广东')).toMatchObject({quota: 2, counted: 3, left: 0, over: 1, apart: []})
    expect(row('广东')?.remarks).toEqual(['超出名额 1 个，没有可以说明的规定'])
    expect(table.sum.over).toBe(1)
  })
})

describe('joint units', () => {
  const joint = unit('河南省电教馆、新疆维吾尔自治区哈密地区教育局', '河南、新疆', {organs: ['甲', '乙']})

  it('count once, in the province of the first applicant', () => {
    const {row, table} = use([joint])
    expect(row('河南')).toMatchObject({counted: 1, left: 1})
    expect(row('河南')?.remarks).toEqual(['联合申报 1 个，不论几家都计 1 次，其中跨省 1 个，计在首家所在省'])
    expect(row('新疆')).toMatchObject({counted: 0, left: 2, remarks: ['另参加联合申报 1 个，计在河南']})
    expect(table.sum).toMatchObject({used: 1, counted: 1})
  })

  it('count in every province where the policy says so, and once as units', () => {
    const {row, table} = use([joint], {joint: '各省'})
    expect(row('新疆')).toMatchObject({counted: 1, left: 1})
    expect(row('新疆')?.remarks).toEqual(row('河南')?.remarks)
    expect(table.sum).toMatchObject({used: 1, counted: 2})
  })
})

describe('兵团', () => {
  const corps = unit('农二师教育局', '兵团')

  it('has a quota of its own like a province', () => {
    const {row} = use([corps])
    expect(row('兵团')).toMatchObject({quota: 2, counted: 1, left: 1})
    expect(row('新疆')).toMatchObject({quota: 2, counted: 0})
  })

  it('shares the quota of 新疆 where the policy says so', () => {
    const {row, table} = use([corps], {corps: '计入新疆'})
    expect(row('兵团')).toBeUndefined()
    expect(row('新疆')).toMatchObject({quota: 2, counted: 1, remarks: ['含兵团 1 个']})
    expect(table.rows).toHaveLength(31)
  })
})

describe('部属高校', () => {
  const university = unit('某大学', '北京', {affiliation: '部属'})

  it('count or not, as the policy says', () => {
    expect(use([university]).row('北京')).toMatchObject({counted: 1, remarks: []})
    const {row} = use([university], {ministry: '不占'})
    expect(row('北京')).toMatchObject({counted: 0, left: 2, remarks: ['部属 1 个，不占北京名额']})
  })
})

describe('quotas', () => {
  it('are shown for every province and 兵团, also where nothing was proposed', () => {
    const {table, row} = use(guangdong)
    expect(table.rows.map(({province}) => province.short)).toEqual(programmeProvinces.map(({short}) => short))
    expect(row('海南')).toMatchObject({quota: 2, used: [], counted: 0, left: 2, remarks: []})
    expect(table.sum).toEqual({quota: 64, used: 3, apart: 1, counted: 2, left: 62, over: 0})
  })

  it('may differ for a province', () => {
    const {row} = use([unit('甲', '海南')], {}, new Map([['46', 0]]))
    expect(row('海南')).toMatchObject({quota: 0, counted: 1, over: 1})
    expect(row('海南')?.remarks).toEqual(['超出名额 1 个（没有名额），没有可以说明的规定'])
  })

  it('are null where no document sets them, and none where the programme does not go', () => {
    const one = unit('甲', '香港', {batch: '2013'})
    const registry = registryOf([one], [event(one, '批准', '2013-11-01')], {quotas: [{...two, exceptions: new Map()}]})
    expect(quotaUse(registry, {batch: '2013', date: '2013-12-31'})).toMatchObject([
      {source: null, rows: [{quota: null, left: null, over: 0}], sum: {quota: null, used: 1}}
    ])
    expect(quotaUse(registry, {batch: '2013', date: '2013-10-31'})).toEqual([])
    const {row} = use([unit('乙', '香港')])
    expect(row('香港')).toMatchObject({quota: 0, over: 1})
  })

  it('are used by a unit that was removed, all the same', () => {
    const [one] = guangdong
    if (one === undefined) throw new Error('no unit')
    const registry = registryOf([one], [event(one, '批准', '2012-11-01'), event(one, '调整移出', '2014-02-24')], {
      quotas: [{...two, exceptions: new Map()}]
    })
    const [table] = quotaUse(registry, {batch: '2012', date: '2015-01-01'})
    expect(table?.sum.counted).toBe(1)
  })

  it('add up: what is counted and what is apart is what was used, province by province', () => {
    const units = fc.array(
      fc.record({
        home: fc.constantFrom(...provinces),
        city: fc.constantFrom('深圳市', null),
        affiliation: fc.constantFrom('地方', '部属')
      }),
      {maxLength: 40}
    )
    const rules = fc.record({
      cities: fc.constantFrom('单列', '计入'),
      corps: fc.constantFrom('视同省', '计入新疆'),
      joint: fc.constantFrom('首家所在省', '各省'),
      ministry: fc.constantFrom('不占', '计入')
    })
    fc.assert(
      fc.property(units, rules, (drawn, drawnRules) => {
        const made = drawn.map(({home, ...more}, index) => unit(`单位${index}`, home.name, more))
        const {table} = use(made, drawnRules)
        for (const {used, counted, apart, quota, left, over} of table.rows) {
          expect(counted + apart.reduce((sum, entry) => sum + entry.units.length, 0)).toBe(used.length)
          expect((quota ?? 0) - counted).toBe((left ?? 0) - over)
        }
        expect(table.rows.reduce((sum, {used}) => sum + used.length, 0)).toBe(made.length)
        expect(table.sum.counted + table.sum.apart).toBe(table.sum.used)
      })
    )
  })
})
