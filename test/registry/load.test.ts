/** content/data/registry.yaml and its tables: what is read, and where every fault is told. */
import {describe, expect, it, test} from 'vitest'
import {type Diagnostic, placeText} from '../../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {stateAt} from '../../src/registry/history.js'
import {loadRegistry} from '../../src/registry/load.js'
import {unitsAt} from '../../src/registry/units-at.js'

const config = 'registry.yaml'

/** A programme without faults. */
const sound: Readonly<Record<string, string>> = {
  [config]: `类别:
  - 名称: 区域综合
    别名: [区域信息化]
    总数: 100
  - 名称: 中小学
    量词: 所
名单:
  - 名称: 区域
    文件: 区域.csv
    类别: 区域信息化
    批准日期: 2012-11-01
    依据: 教技函〔2012〕70号
  - 文件: 学校.csv
事件:
  - 文件: 事件.csv
名额:
  - 批次: 2012
    依据: 教技函〔2012〕4号
    每省:
      区域信息化: 2
    例外:
      - 省份: 海南
        类别: 区域综合
        名额: 1
名额规则:
  计划单列市: 单列
进展:
  - 期: 2013
    截止: 2013-12-31
    文件: 进展.csv
典型:
  - 文件: 典型.csv
总数:
  - 名称: 第一批试点单位
    数量: 682
    依据: 教技厅函〔2014〕13号
    日期: 2012-11-01
    完整: 否
责任单位:
  - 名称: 教师工作司
    别名: 教师司
  - 名称: 科技司
`,
  '区域.csv': `编号,单位名称,省份,计划单列市,申报单位,别名,重点
Q1,河南省电教馆、新疆维吾尔自治区哈密地区教育局,河南；新疆,,河南省电教馆；新疆维吾尔自治区哈密地区教育局,,资源
Q2,广东省深圳市教育局,广东,深圳,,深圳教育局,云计算
Q3,北京市东城区教育委员会,北　京,,,,教师
`,
  '学校.csv': `单位名称,省份,类别,隶属,批准日期,依据
第一中学,北京市,中小学,地方,2012/12/1,教技函〔2012〕80号
第二中学,兵团,中小学,,2012年12月1日,教技函〔2012〕80号
`,
  '事件.csv': `日期,单位,事件,依据,结论,期限：提出整改方案,说明
2014-02-24,第一中学,责令整改,教技厅函〔2014〕13号,,2014-03-14,进展缓慢
2014-10-08,第一中学,中期评估,教技厅函〔2014〕40号,通过,,
2014-10-08,哈密地区教育局,实施方案备案,教技厅函〔2014〕40号,,,
`.replace('哈密地区教育局', '新疆维吾尔自治区哈密地区教育局'),
  '进展.csv': `省份,报送日期,工作安排
兵团,2013-12-30,是
北京,,
`,
  '典型.csv': `主题,单位,称谓,内容
网络教研,深圳教育局,深圳市,开展教研。
`
}

function load(files: Readonly<Record<string, string>>) {
  const findings: Diagnostic[] = []
  const host = createMemoryHost(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/data/${name}`, text]))
  )
  const registry = loadRegistry(host, (finding) => findings.push(finding))
  return {registry, findings, said: findings.map(saidOf)}
}

/** `file:line （cell） id message → hint`. */
const saidOf = ({id, place, message, hint}: Diagnostic): string => {
  const {field: _, ...rest} = place
  return `${placeText(rest).replace('content/data/', '')} ${id} ${message} → ${hint ?? ''}`
}

/** The sound programme with one text replaced. */
function changed(file: string, before: string, after: string) {
  const text = sound[file] ?? ''
  if (text.split(before).length !== 2) throw new Error(`\`${before}\` must stand once in ${file}`)
  return load({...sound, [file]: text.replace(before, () => after)})
}

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

test('a workspace without registry.yaml has a registry that knows its tables', () => {
  const {registry, said} = load({'名册.csv': '甲,乙\n1,2\n', '2013/名册.csv': '甲,乙\n1,2\n', '说明.txt': '略'})
  expect(said).toEqual([])
  expect(registry).toMatchObject({units: [], categories: [], quotas: [], periods: []})
  expect([...registry.tables.keys()].toSorted()).toEqual(['2013/名册', '名册'].toSorted())
  expect(load({}).registry.tables.size).toBe(0)
})

/** file, what stands there, what is written instead, and what is said: place, id, words of message and hint. */
type Fault = readonly [file: string, before: string, after: string, place: string, id: string, ...words: string[]]

const faults: readonly Fault[] = [
  // registry.yaml
  [config, '名额规则:', '名额规责:', `${config}:25:1`, 'registry-config', '名额规责', '名额规则'],
  [config, '    别名: [区域信息化]', '    别命: [区域信息化]', `${config}:3:5`, 'registry-config', '别命', '别名'],
  [config, '总数: 100', '总数: 100个左右', `${config}:4:9`, 'registry-config', '`100个左右`', '不写单位'],
  [config, '    文件: 区域.csv\n', '', `${config}:8:5`, 'registry-config', '缺少文件'],
  [config, '区域.csv', '区县.csv', `${config}:9:9`, 'registry-config', '没有 `区县.csv`', '`区域.csv`'],
  [config, '区域.csv', '../yinfa.yaml', `${config}:9:9`, 'registry-config', '不能用作数据表'],
  [
    config,
    '类别: 区域信息化\n    批',
    '类别: 区域信息\n    批',
    `${config}:10:9`,
    'category-known',
    '`区域信息`',
    '区域信息化'
  ],
  [config, '批准日期: 2012-11-01', '批准日期: 2012-11-31', `${config}:11:11`, 'registry-config', '2012-11-31', '30 天'],
  [
    config,
    '教技函〔2012〕70号',
    '教技函[2012]70号',
    `${config}:12:9`,
    'registry-config',
    '教技函〔2012〕70号',
    '六角括号'
  ],
  [config, '      区域信息化: 2', '      区域信息化: 两个', `${config}:20:7`, 'registry-config', '两个'],
  [config, '省份: 海南', '省份: 海男', `${config}:22:13`, 'province-known', '`海男`', '`海南`'],
  [config, '        类别: 区域综合', '        类别: 中小学', `${config}:23:13`, 'registry-config', '“每省”里没有'],
  [config, '计划单列市: 单列', '计划单列市: 单独', `${config}:26:10`, 'registry-config', '单列、计入'],
  [config, '    文件: 进展.csv', '    目录: 2013', `${config}:30:9`, 'registry-config', '还不能从目录'],
  [config, '完整: 否', '完整: 没有', `${config}:38:9`, 'registry-config', '是、否'],
  [config, '名称: 科技司', '名称: 教师司', `${config}:42:9`, 'registry-config', '同时是责任单位'],
  // lists
  ['区域.csv', '单位名称', '单位名', '区域.csv:1', 'data-header', '缺少 `单位名称`', '`单位名`'],
  ['区域.csv', '计划单列市', '计划单列', '区域.csv:1 （D1）', 'column-name', '没有 `计划单列` 这一列', '`计划单列市`'],
  ['区域.csv', '广东,深圳', '广东,广州', '区域.csv:3 （D3）', 'unit-row', '`广州` 不是计划单列市', '大连市'],
  ['区域.csv', '广东,深圳', '广东,大连', '区域.csv:3 （D3）', 'unit-row', '大连市在辽宁'],
  ['区域.csv', '广东,深圳', '广动,深圳', '区域.csv:3 （C3）', 'province-known', '`广动`', '`广东`'],
  ['区域.csv', '北　京', '', '区域.csv:4 （C4）', 'unit-row', '没有省份'],
  ['区域.csv', '北　京', '河北', '区域.csv:4 （B4）', 'unit-province', '以北京市开头', '核对'],
  ['区域.csv', '河南；新疆', '河南', '区域.csv:2 （B2）', 'unit-province', '新疆维吾尔自治区', '首家在前'],
  ['区域.csv', ',河南省电教馆；', ',河南电教馆；', '区域.csv:2 （E2）', 'unit-row', '不一致'],
  ['区域.csv', 'Q3,', 'Q2,', '区域.csv:4 （B4）', 'unit-once', '编号 `Q2`', '区域.csv:3'],
  [
    '区域.csv',
    '北京市东城区教育委员会,北　京',
    '广东省深圳市教育局,广东',
    '区域.csv:4 （B4）',
    'unit-once',
    '已经在名单里',
    '区域.csv:3'
  ],
  ['区域.csv', '北京市东城区教育委员会', '第一中学', '学校.csv:2 （A2）', 'unit-once', '区域.csv:4', '事件表'],
  ['区域.csv', '深圳教育局', '深圳教育局；第一中学', '区域.csv:3 （B3）', 'unit-once', '别名 `第一中学`', '学校.csv:2'],
  ['学校.csv', '第二中学', '第 一中学', '学校.csv:3 （A3）', 'unit-once', '两种写法', '学校.csv:2'],
  ['学校.csv', '第一中学', '', '学校.csv:2 （A2）', 'unit-row', '没有单位名称'],
  ['学校.csv', '北京市,中小学', '北京市,中学', '学校.csv:2 （C2）', 'category-known', '`中学`', '`中小学`'],
  ['学校.csv', '北京市,中小学', '北京市,', '学校.csv:2 （C2）', 'unit-row', '没有类别'],
  ['学校.csv', '地方', '部署', '学校.csv:2 （D2）', 'unit-row', '地方、部属', '`部属`'],
  ['学校.csv', '2012/12/1', '12/12/1', '学校.csv:2 （E2）', 'unit-row', '`12/12/1` 不是日期'],
  ['学校.csv', '2012/12/1', '', '学校.csv:2 （E2）', 'unit-row', '没有批准日期'],
  ['学校.csv', '2012/12/1,教技函〔2012〕80号', '2012/12/1,', '学校.csv:2 （F2）', 'unit-row', '没有依据'],
  [
    '学校.csv',
    '2012/12/1,教技函〔2012〕80号',
    '2012/12/1,教技函（2012）80号',
    '学校.csv:2 （F2）',
    'unit-row',
    '〔2012〕80号'
  ],
  // events
  ['事件.csv', '2014-02-24', '2014-02-30', '事件.csv:2 （A2）', 'event-row', '不是日期'],
  ['事件.csv', '第一中学,责', '第三中学,责', '事件.csv:2 （B2）', 'unit-known', '`第三中学`', '您是不是想写'],
  ['事件.csv', '责令整改', '责令整顿', '事件.csv:2 （C2）', 'event-row', '`责令整顿`', '`责令整改`'],
  ['事件.csv', '教技厅函〔2014〕13号', '', '事件.csv:2 （D2）', 'event-row', '没有依据'],
  ['事件.csv', '13号,,', '13号,通过,', '事件.csv:2 （E2）', 'event-row', '“责令整改”没有结论'],
  ['事件.csv', ',通过,', ',合格,', '事件.csv:3 （E3）', 'event-row', '通过、不通过'],
  ['事件.csv', '2014-03-14', '2014-01-14', '事件.csv:2 （F2）', 'event-row', '早于事件的日期'],
  ['事件.csv', ',说明', ',备注', '事件.csv:1 （G1）', 'column-name', '没有 `备注` 这一列', '说明'],
  ['事件.csv', '2014-02-24', '2012-11-15', '事件.csv:2 （C2）', 'event-order', '早于批准的日期 2012-12-01', '改正'],
  ['事件.csv', '中期评估,', '批准,', '事件.csv:3 （E3）', 'event-row', '“批准”没有结论'],
  // returns and examples
  ['进展.csv', '北京', '兵 团', '进展.csv:3 （A3）', 'return-row', '兵团已经有一行', '进展.csv:2'],
  ['进展.csv', '北京', '北平', '进展.csv:3 （A3）', 'province-known', '`北平`', '`北京`'],
  ['进展.csv', '2013-12-30', '去年底', '进展.csv:2 （B2）', 'return-row', '不是日期'],
  ['典型.csv', '深圳教育局', '深证教育局', '典型.csv:2 （B2）', 'unit-known', '`深证教育局`', '`深圳教育局`'],
  ['典型.csv', '网络教研', '', '典型.csv:2 （A2）', 'example-row', '没有主题']
]

describe('a fault is told once, at its cell', () => {
  test.each(faults)('%s: `%s` → `%s`', (file, before, after, place, id, ...words) => {
    const {said} = changed(file, before, after)
    expect(said, said.join('\n')).toHaveLength(1)
    const [line = ''] = said
    expect(line.startsWith(`${place} ${id} `), line).toBe(true)
    for (const word of words) expect(line).toContain(word)
    expect(line).toMatch(/。(?: → |$)/u)
  })
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
