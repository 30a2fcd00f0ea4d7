/** content/data says what the seeds say: the published list, the bulletin, the quotas, the work plan. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it, test} from 'vitest'
import {createNodeHost} from '../../src/host/node.js'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import {stateAt} from '../../src/registry/history.js'
import {loadRegistry} from '../../src/registry/load.js'
import type {Category, Registry} from '../../src/registry/model.js'
import {quotaUse} from '../../src/registry/quota.js'
import {eventsOf, unitsAt} from '../../src/registry/units-at.js'

const root = join(import.meta.dirname, '../..')
const seed = (name: string): string => readFileSync(join(root, 'test/fixtures/seeds', name), 'utf8')

let registry: Registry
const findings: Diagnostic[] = []
beforeAll(() => {
  registry = loadRegistry(createNodeHost({root, fontFolders: []}), (finding) => findings.push(finding))
})

const categoryOf = (name: string): Category => {
  const found = registry.categories.find((entry) => entry.name === name)
  if (found === undefined) throw new Error(`no category ${name}`)
  return found
}
const published = '2012-11-30'
const bulletin = '2014-02-24'

test('the data are read without a finding', () => {
  expect(findings).toEqual([])
})

describe('the list of 教技函〔2012〕70号', () => {
  /** Unit and focus, line by line as the page has them. */
  const lines = (): readonly string[] => {
    const all = seed('003.txt')
      .split('\n')
      .map((line) => line.trim())
    return all.slice(all.lastIndexOf('试点工作重点内容') + 1).filter((line) => line !== '')
  }

  it('has the 56 units of the page, in its order and with its words', () => {
    const units = unitsAt(registry, {date: published, list: '第一批区域信息化试点单位'})
    expect(units).toHaveLength(56)
    expect(units.flatMap(({name, fields}) => [name, fields.get('试点工作重点内容')])).toEqual(lines())
  })

  it('is the whole of its category: the units that the bulletin names belong to others', () => {
    expect(unitsAt(registry, {date: published, category: categoryOf('区域综合')})).toHaveLength(56)
    expect(unitsAt(registry, {date: published})).toHaveLength(68)
  })

  it('keeps three joint units, one of them across provinces', () => {
    const joint = registry.units.filter(({organs}) => organs.length > 1)
    expect(joint.map(({organs, provinces}) => [organs.length, provinces.map(({short}) => short).join('')])).toEqual([
      [2, '山东'],
      [5, '河南新疆'],
      [3, '广东']
    ])
  })

  it('begins in November 2012', () => {
    expect(unitsAt(registry, {date: '2012-10-31'})).toEqual([])
  })
})

describe('the bulletin 教技厅函〔2014〕13号', () => {
  const told = '教技厅函〔2014〕13号'

  it('puts six units right, in its order, with two days by which to answer', () => {
    const query = {kind: '责令整改', source: told} as const
    const units = unitsAt(registry, {date: bulletin, event: query})
    expect(seed('001.txt')).toContain(`${units.map(({name}) => name).join('、')}等6个试点单位`)
    expect(units).toHaveLength(6)
    for (const unit of units) {
      expect(stateAt(registry, unit, '2014-02-23')).toBe('试点中')
      expect(stateAt(registry, unit, bulletin)).toBe('整改中')
      expect(eventsOf(registry, unit, query, bulletin).map(({deadlines}) => [...deadlines])).toEqual([
        [
          ['提出整改方案', '2014-03-14'],
          ['报告试点工作进展', '2014-09-14']
        ]
      ])
    }
  })

  it('counts 22 provinces with arrangements, and names those with plans, safeguards, funds and publicity', () => {
    const [period] = registry.periods
    const withField = (field: string): string =>
      (period?.returns ?? [])
        .filter(({values}) => values.get(field) !== '')
        .map(({province}) => province.short)
        .join('、')
    const text = seed('001.txt')
    expect(period?.fields).toEqual([
      '专门工作安排',
      '省级试点工作方案',
      '保障措施',
      '专项经费（万元）',
      '宣传推广',
      '备注'
    ])
    expect(text).toContain(`${withField('专门工作安排')}等22省`)
    expect(period?.returns).toHaveLength(22)
    expect(text).toContain(`其中${withField('省级试点工作方案')}制定了省级试点工作方案`)
    expect(text).toContain(`${withField('保障措施')}落实了试点工作保障措施`)
    const funds = period?.returns.map(({province, values}) => [province.short, values.get('专项经费（万元）')])
    expect(Object.fromEntries(funds?.filter(([, amount]) => amount !== '') ?? [])).toEqual({
      北京: '200',
      福建: '500',
      湖南: '3000',
      广西: '1300',
      宁夏: '641'
    })
    expect(withField('宣传推广').split('、').toSorted()).toEqual(
      '黑龙江、河北、浙江、安徽、河南、湖北、湖南、四川'.split('、').toSorted()
    )
  })

  it('tells of 13 examples in its words and order, and of one meeting', () => {
    const text = seed('001.txt')
    const phrases = registry.examples.map(({printed, text: what}) => printed + what)
    expect(phrases).toHaveLength(14)
    const places = phrases.map((phrase) => text.indexOf(phrase))
    expect(places.every((place) => place !== -1)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    for (const theme of new Set(registry.examples.slice(1).map((entry) => entry.theme)))
      expect(text).toContain(`\n在${theme}方面，${phrases[registry.examples.findIndex((one) => one.theme === theme)]}`)
  })

  it('states 682 units while the data hold only some of them', () => {
    expect(seed('001.txt')).toContain('共批复682个教育信息化试点单位')
    expect(registry.totals).toMatchObject([{name: '第一批试点单位', value: 682, source: told, complete: false}])
    expect(registry.units.length).toBeLessThan(682)
  })
})

describe('the notice 教技函〔2012〕4号', () => {
  it('sets targets and quotas, whose words stand in its text', () => {
    const text = seed('000.txt')
    const targets = registry.categories.map(({target}) => target)
    expect(targets).toEqual([100, 1000, 500, 100, 60])
    expect([...text.matchAll(/试点，(\d+)[个所]左右/gu)].map(([, number]) => Number(number))).toEqual(targets)
    const quotas = registry.quotas.map(({perProvince}) => perProvince)
    expect(quotas).toEqual([2, 20, 8, 2, 1])
    expect([...text.matchAll(/每省(\d+)[个所项]/gu)].map(([, number]) => Number(number))).toEqual(quotas)
  })

  it('allowed two regional units a province: 广东 has three, 深圳 apart; 海南 has none', () => {
    const [regional] = quotaUse(registry, {batch: '2012', date: published, category: categoryOf('区域综合')})
    const row = (short: string) => regional?.rows.find(({province}) => province.short === short)
    expect(row('广东')).toMatchObject({quota: 2, counted: 2, left: 0, over: 0})
    expect(row('广东')?.used).toHaveLength(3)
    expect(row('广东')?.remarks[0]).toBe('深圳市单列 1 个，不占广东名额')
    expect(row('海南')).toMatchObject({quota: 2, counted: 0, left: 2})
    for (const short of ['吉林', '安徽', '江西', '河南', '湖南', '广西', '兵团'])
      expect(row(short), short).toMatchObject({counted: 1, left: 1})
    expect(regional?.sum).toEqual({quota: 64, used: 56, apart: 1, counted: 55, left: 9, over: 0})
  })

  it('is kept in every category as far as the units are known', () => {
    const tables = quotaUse(registry, {batch: '2012', date: published})
    expect(tables.map(({category, sum}) => [category.name, sum.used, sum.over])).toEqual([
      ['区域综合', 56, 0],
      ['中小学', 7, 0],
      ['职业院校', 3, 0],
      ['本科院校', 1, 0],
      ['专项', 1, 0]
    ])
  })
})

test('the departments are those of 教技厅〔2014〕1号, two of them under two names', () => {
  const named = [...seed('004.txt').matchAll(/（责任单位：([^）]*)）/gu)].flatMap(([, units = '']) => units.split('、'))
  const known = registry.departments.flatMap(({name, aliases}) => [name, ...aliases])
  expect(known.toSorted()).toEqual([...new Set(named)].toSorted())
  expect(registry.departments).toHaveLength(22)
})

test('every table of content/data can be asked for by name', () => {
  expect([...registry.tables.keys()]).toEqual(
    expect.arrayContaining(['2012-named', '2012-regional', 'events', 'examples-2013', 'returns-2013'])
  )
  expect(registry.tables.get('2012-regional')?.rows).toHaveLength(56)
})
