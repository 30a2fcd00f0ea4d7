/** content/data/registry.yaml and its tables: what is read of them. */
import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import {stateAt} from '../../src/registry/history.js'
import {unitsAt} from '../../src/registry/units-at.js'
import {changed, config, load, sound} from './sound.js'

describe('a programme without faults', () => {
  const {registry, said} = load(sound)

  it('is read without a word', () => {
    expect(said).toEqual([])
  })

  it('has its units, with everything that the tables say', () => {
    expect(registry.units).toMatchObject([
      {
        id: 'Q1',
        organs: ['河南省电教馆', '新疆维吾尔自治区哈密地区教育局'],
        provinces: [{short: '河南'}, {short: '新疆'}],
        category: {name: '区域综合'},
        list: '区域',
        batch: '2012',
        place: {path: 'content/data/区域.csv', line: 2}
      },
      {id: 'Q2', city: '深圳市', aliases: ['深圳教育局'], organs: ['广东省深圳市教育局']},
      {id: 'Q3', provinces: [{short: '北京'}], city: null},
      {id: '第一中学', list: '学校', affiliation: '地方'},
      {name: '第二中学', category: {measure: '所'}}
    ])
    expect(registry.units[1]?.fields).toEqual(new Map([['重点', '云计算']]))
  })

  it('has their histories, from the lists and from the events', () => {
    const school = registry.units[3]
    if (school === undefined) throw new Error('no school')
    expect(registry.events.get(school)).toMatchObject([
      {kind: '批准', date: '2012-12-01', source: '教技函〔2012〕80号'},
      {kind: '责令整改', note: '进展缓慢', place: {path: 'content/data/事件.csv', line: 2}},
      {kind: '中期评估', result: '通过'}
    ])
    expect(registry.events.get(school)?.[1]?.deadlines).toEqual(new Map([['提出整改方案', '2014-03-14']]))
    expect(stateAt(registry, school, '2014-03-01')).toBe('整改中')
    expect(unitsAt(registry, {date: '2012-11-30'}).map(({id}) => id)).toEqual(['Q3', 'Q1', 'Q2'])
  })

  it('has quotas, policy, returns in province order, examples, totals and departments', () => {
    expect(registry.quotas).toMatchObject([{batch: '2012', perProvince: 2, category: {name: '区域综合'}}])
    expect(registry.quotas[0]?.exceptions).toEqual(new Map([['46', 1]]))
    expect(registry.policy).toEqual({cities: '单列', corps: '视同省', joint: '首家所在省', ministry: '计入'})
    expect(registry.periods).toMatchObject([
      {
        name: '2013',
        deadline: '2013-12-31',
        fields: ['工作安排'],
        returns: [
          {province: {short: '北京'}, submitted: null},
          {province: {short: '兵团'}, submitted: '2013-12-30'}
        ]
      }
    ])
    expect(registry.periods[0]?.returns[1]?.placeOf('工作安排')).toMatchObject({line: 2, cell: 'C2'})
    expect(registry.examples).toMatchObject([
      {theme: '网络教研', printed: '深圳市', text: '开展教研', unit: {id: 'Q2'}}
    ])
    expect(registry.totals).toMatchObject([{value: 682, complete: false, date: '2012-11-01'}])
    expect(registry.departments).toMatchObject([{name: '教师工作司', aliases: ['教师司']}, {name: '科技司'}])
    expect([...registry.tables.keys()].toSorted()).toEqual(['事件', '典型', '区域', '学校', '进展'].toSorted())
  })

  it('may be written with English keys and columns', () => {
    const english = load({
      [config]: `categories:
  - name: regional
    target: 100
lists:
  - file: list.csv
    category: regional
    applied: 2012-02-01
    source: 教技函〔2012〕4号
events:
  - file: events.csv
`,
      'list.csv': 'id,name,province\n1,甲,北京\n2,乙,北京\n',
      'events.csv': `date,unit,event,source,deadline: plan
2012-11-01,1,批准,教技函〔2012〕70号,2013-01-01
2012-11-01,2,审核,教技函〔2012〕70号,
`
    })
    expect(english.said).toEqual([])
    expect(unitsAt(english.registry, {date: '2012-12-31'}).map(({name}) => name)).toEqual(['甲'])
    expect(unitsAt(english.registry, {date: '2012-12-31', state: '已审核'}).map(({name}) => name)).toEqual(['乙'])
  })
})

test('periods follow each other by the day on which they end, wherever they are written', () => {
  const period = (name: string, rest = '') => `  - {期: ${name}, 文件: 进展.csv${rest}}\n`
  const written = [
    period('2014', ', 截止: 2014-12-20'),
    period('2013'),
    period('试行'),
    period('2014年中', ', 截止: 2014-06-30')
  ]
  const {registry, said} = load({[config]: `进展:\n${written.join('')}`, '进展.csv': '省份,工作安排\n北京,是\n'})
  expect(said).toEqual([])
  expect(registry.periods.map(({name}) => name)).toEqual(['试行', '2013', '2014年中', '2014'])
})

test('a workspace without registry.yaml has a registry that knows its tables', () => {
  const {registry, said} = load({'名册.csv': '甲,乙\n1,2\n', '2013/名册.csv': '甲,乙\n1,2\n', '说明.txt': '略'})
  expect(said).toEqual([])
  expect(registry).toMatchObject({units: [], categories: [], quotas: [], periods: []})
  expect([...registry.tables.keys()].toSorted()).toEqual(['2013/名册', '名册'].toSorted())
  expect(load({}).registry.tables.size).toBe(0)
})

describe('the order of events', () => {
  const after = (rows: string): readonly string[] => load({...sound, '事件.csv': `日期,单位,事件,依据\n${rows}`}).said
  test.each([
    ['2014-01-01,Q2,批准,通知', '事件.csv:2 （C2） event-order', '已经在名单上（2012-11-01“批准”', '不能再次批准'],
    ['2012-10-01,Q2,调整移出,通知', '事件.csv:2 （C2） event-order', '早于批准的日期 2012-11-01', '改正'],
    ['2014-01-01,Q2,审核,通知', '事件.csv:2 （C2） event-order', '已经在名单上，不能有“审核”', '申报'],
    [
      '2013-01-01,Q2,验收,通知\n2014-01-01,Q2,调整移出,通知',
      '事件.csv:3 （C3） event-order',
      '已经通过验收',
      '调整移出'
    ],
    ['2013-01-01,Q2,调整移出,通知\n2014-01-01,Q2,验收,通知', '事件.csv:3 （C3） event-order', '已经移出名单', '“批准”']
  ])('%s', (rows, place, ...words) => {
    const said = after(`${rows}\n`)
    expect(said, said.join('\n')).toHaveLength(1)
    for (const word of [place, ...words]) expect(said[0]).toContain(word)
  })

  it('lets a unit be approved again after it was removed', () => {
    expect(after('2013-01-01,Q2,调整移出,通知\n2014-01-01,Q2,批准,通知\n')).toEqual([])
  })
})

describe('references', () => {
  it('find a unit by 编号, name, alias, organ and any spelling of them', () => {
    for (const word of ['Q1', '河南省电教馆，新疆维吾尔自治区哈密地区教育局', '河南省电教馆', 'Q2', '深圳 教育局'])
      expect(changed('典型.csv', '深圳教育局', `"${word}"`).said, word).toEqual([])
  })

  it('refuse an organ that holds several units, and name their 编号', () => {
    const {said} = load({
      ...sound,
      '区域.csv': `${sound['区域.csv'] ?? ''}Q4,甲、河南省电教馆,河南,,甲；河南省电教馆,,\n`,
      '典型.csv': '主题,单位,内容\n教研,河南省电教馆,开展\n'
    })
    expect(said).toEqual([
      '典型.csv:2 （B2） unit-known `河南省电教馆` 参加了几个联合申报的单位，不知道指哪一个。 → 请改写编号：`Q1`、`Q4`。'
    ])
  })

  it('are no second fault where the unit was left out for its own', () => {
    const {said} = changed('学校.csv', '北京市,中小学', '北平,中小学')
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('province-known')
  })

  it('find the organ of a unit that also has a line of its own as that unit', () => {
    const {registry, said} = load({
      ...sound,
      '学校.csv': `${sound['学校.csv'] ?? ''}河南省电教馆,河南,中小学,,2012-12-01,通知\n`,
      '典型.csv': '主题,单位,内容\n教研,河南省电教馆,开展\n'
    })
    expect(said).toEqual([])
    expect(registry.examples[0]?.unit.list).toBe('学校')
  })
})

test('whatever is written where, reading ends with a registry and with findings in a file of the folder', () => {
  const files = fc.constantFrom(...Object.keys(sound))
  const texts = fc.oneof(
    fc.string({maxLength: 12}),
    fc.constantFrom('；', ',', '\n', '"', '- ', ': ', '[', '{', '~', '2012-13-40', '0', '-1', '　', '兵团', '第一中学')
  )
  fc.assert(
    fc.property(files, fc.nat(), fc.nat({max: 20}), texts, (file, at, length, text) => {
      const before = sound[file] ?? ''
      const start = at % before.length
      const {registry, findings} = load({
        ...sound,
        [file]: before.slice(0, start) + text + before.slice(start + length)
      })
      for (const {place, message} of findings) {
        expect(place.path.startsWith('content/data/')).toBe(true)
        expect(message).not.toBe('')
      }
      for (const [unit, events] of registry.events) {
        expect(registry.units).toContain(unit)
        for (const event of events) expect(event.unit).toBe(unit)
      }
    }),
    {numRuns: 60}
  )
})

test('names that belong to no object of the program are no units, categories or provinces', () => {
  for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const {said} = changed('学校.csv', '北京市,中小学', `${word},${word}`)
    expect(said.map((line) => line.split(' ')[2])).toEqual(['province-known', 'category-known'])
  }
})

test('two tables that differ in nothing but the ending of their names are told apart by nobody', () => {
  const {said} = load({'名册.csv': '甲,乙\n1,2\n', '名册.yaml': '- 甲: 1\n  乙: 2\n'})
  expect(said).toHaveLength(1)
  expect(said[0]).toContain('table-name')
})

test('20,000 units with an event each are loaded in linear time', {timeout: 60_000}, () => {
  const rows = Array.from({length: 20_000}, (_, index) => `${index},单位${index},北京,中小学\n`)
  const events = Array.from({length: 20_000}, (_, index) => `2014-01-01,单位${index},中期评估,通知\n`)
  const started = performance.now()
  const {registry, said} = load({
    [config]: `类别:
  - 名称: 中小学
名单:
  - 文件: 名单.csv
    批准日期: 2012-11-01
    依据: 通知
事件:
  - 文件: 事件.csv
`,
    '名单.csv': `编号,单位名称,省份,类别\n${rows.join('')}`,
    '事件.csv': `日期,单位,事件,依据\n${events.join('')}`
  })
  expect(said).toEqual([])
  expect(unitsAt(registry, {date: '2014-12-31'})).toHaveLength(20_000)
  // A quadratic step would take minutes.
  expect(performance.now() - started).toBeLessThan(20_000)
})
