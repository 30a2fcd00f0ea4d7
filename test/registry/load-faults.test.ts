/** Faults of content/data: each is told once, in the file, line or cell where it stands. */
import {describe, expect, test} from 'vitest'
import {changed, config} from './sound.js'

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
  [config, '    文件: 进展.csv', '    目录: 2013', `${config}:30:9`, 'registry-config', '还没有报送', '`项目`'],
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
