/** A small programme: two lists, two periods of returns, a table of amounts; every number is easy to check by hand. */
import type {PilotUnit, ProvinceReturn, Registry, ReturnPeriod} from '../../src/registry/model.js'
import {programmeProvinces} from '../../src/registry/provinces.js'
import type {DataTable} from '../../src/source/tables/table.js'
import {category, event, province, registryOf, unit} from '../registry/programme.js'

const place = {path: 'content/data/registry.yaml', line: 1}
const regional = {...category('区域综合'), aliases: ['区域信息化'], target: 100}
const schools = {...category('中小学', '所'), target: 1000}

const focus = (text: string) => new Map([['试点内容', text]])
const units: readonly PilotUnit[] = [
  unit('甲区教育局', '北京', {id: 'A1', category: regional, list: '甲表', fields: focus('均衡')}),
  unit('乙区教育局', '北京', {id: 'A2', category: regional, list: '甲表', fields: focus('共享'), aliases: ['乙区']}),
  unit('丙市教育局、丁大学', '河南、新疆', {
    id: 'A3',
    category: regional,
    list: '甲表',
    organs: ['丙市教育局', '丁大学'],
    fields: focus('协作')
  }),
  unit('戊中学', '河南', {id: 'B1', category: schools, list: '乙表'}),
  unit('己市教育局', '广东', {id: 'A4', category: regional, list: '甲表', city: '深圳市', fields: focus('云计算')}),
  unit('庚中学', '海南', {id: 'B2', category: schools, list: '乙表'})
]
const [a1, a2, a3, b1, a4, b2] = units as [PilotUnit, PilotUnit, PilotUnit, PilotUnit, PilotUnit, PilotUnit]

const events = [
  ...units.map((one) => event(one, '批准', '2012-11-01')),
  {
    ...event(b1, '责令整改', '2014-02-24', null, '教技厅函〔2014〕13号'),
    deadlines: new Map([['提出方案', '2014-03-14']])
  },
  {
    ...event(b2, '责令整改', '2014-02-24', null, '教技厅函〔2014〕13号'),
    deadlines: new Map([
      ['提出方案', '2014-03-14'],
      ['报告进展', '2014-09-14']
    ])
  },
  event(a2, '调整移出', '2014-12-01', null, '教技厅函〔2014〕90号'),
  event(a1, '验收', '2015-06-01', null, '教技厅函〔2015〕20号')
]

const returned = (
  name: string,
  values: Readonly<Record<string, string>>,
  submitted: string | null
): ProvinceReturn => ({
  province: province(name),
  values: new Map(Object.entries(values)),
  submitted,
  placeOf: (field) => ({path: 'content/data/进展.csv', cell: field === '经费（万元）' ? 'C3' : 'A3'})
})
const fields = ['方案', '经费（万元）', '范围，说明']
const period = (name: string, deadline: string | null, ...returns: readonly ProvinceReturn[]): ReturnPeriod => ({
  name,
  deadline,
  fields,
  form: fields.map((field) => ({name: field, kind: '文字', note: ''})),
  expected: programmeProvinces,
  complete: true,
  returns
})

const table = (name: string, columns: readonly string[], ...rows: readonly (readonly string[])[]): DataTable => ({
  path: `content/data/${name}.csv`,
  sheet: null,
  columns,
  rows: rows.map((values, index) => ({number: index + 2, values})),
  placeOf: (row, column) => ({path: `content/data/${name}.csv`, line: row.number, cell: column}),
  headerPlace: () => ({path: `content/data/${name}.csv`, line: 1})
})

/** The programme. */
export const small: Registry = registryOf(units, events, {
  categories: [regional, schools],
  lists: [
    {name: '甲表', source: '教技函〔2012〕70号', place},
    {name: '乙表', source: '教技函〔2012〕70号', place}
  ],
  quotas: [
    {
      batch: '2012',
      category: regional,
      perProvince: 2,
      exceptions: new Map([['66', 1]]),
      source: '教技函〔2012〕4号',
      place
    }
  ],
  periods: [
    period('2012', null, returned('北京', {方案: '是', '经费（万元）': '100.5'}, null)),
    period(
      '2013',
      '2013-12-20',
      returned('北京', {方案: '是', '经费（万元）': '200.25', '范围，说明': '全市'}, '2013-12-01'),
      returned('河北', {方案: '否', '经费（万元）': '1,300'}, '2013-12-20'),
      returned('河南', {方案: '', '经费（万元）': ''}, '2013-12-25')
    )
  ],
  examples: [
    {theme: '教研', unit: a1, printed: '北京市甲区', text: '建成平台', place},
    {theme: '教研', unit: a2, printed: '乙区', text: '培训教师', place}
  ],
  totals: [
    {name: '第一批试点单位', value: 682, source: '教技厅函〔2014〕13号', date: '2012-11-01', complete: false, place}
  ],
  tables: new Map([
    [
      '经费',
      table(
        '经费',
        ['单位名称', '省份', '年份', '金额', '备注'],
        ['一中', '北京', '2013', '0.1', ''],
        ['二中', '河北', '2013', '0.2', '甲\n乙'],
        ['三中', '北京', '2013', '1,000', '']
      )
    ],
    ['约数', table('约数', ['名称', '金额'], ['一中', '约200'], ['二中', '3'])]
  ])
})

/** The same with all units at hand. */
export const whole: Registry = {...small, totals: []}
export {a1, a2, a3, a4, b1, b2}
