/** 名单 → units, each with the event that put it there: 批准, or 申报 for lists of applications. */
import {diagnostic, type Place, type Report} from '../diagnostics/diagnostic.js'
import {readDay} from '../source/date.js'
import {didYouMean} from '../source/nearest.js'
import type {DataRow, DataTable} from '../source/tables/table.js'
import {type ColumnOptions, type Columns, columnsOf} from './columns.js'
import type {Find} from './lookup.js'
import {findProvince} from './lookup.js'
import type {Category, EventKind, PilotEvent, PilotUnit} from './model.js'
import {provinceLeading, type Province, separateCities, separateCityNamed} from './provinces.js'
import type {Item, RegistryLists} from './registry-file.js'
import {sourceProblem} from './registry-fields.js'
import {type Missing, spelling, wordsOf} from './unit-index.js'

/** Columns of a list. All others belong to the unit (`fields`). */
export const unitColumns = {
  id: ['编号', 'id'],
  name: ['单位名称', 'name'],
  province: ['省份', 'province'],
  city: ['计划单列市', 'city'],
  affiliation: ['隶属', 'affiliation'],
  category: ['类别', 'category'],
  aliases: ['别名', 'aliases'],
  organs: ['申报单位', 'organs'],
  approved: ['批准日期', 'approved'],
  applied: ['申报日期', 'applied'],
  source: ['依据', 'source']
} as const

/** How they are found. */
export const unitColumnOptions: ColumnOptions = {required: ['name', 'province'], open: true}

type ListItem = RegistryLists['lists'][number]

/** What one list gave. */
export interface LoadedUnits {
  readonly units: readonly PilotUnit[]
  /** The event that put each of them there. */
  readonly events: readonly PilotEvent[]
  /** Rows that were left out for their own faults. */
  readonly missing: Missing
}

/** The name of a list: as given, else that of its file. */
export const listName = ({value: {name, file}}: Item<{readonly name: string | null; readonly file: string}>): string =>
  name ?? file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '')

/** Read a list. Reports `unit-row`, `category-known`, `province-known` and `unit-province` by cell. */
export function loadUnits(item: ListItem, table: DataTable, findCategory: Find<Category>, report: Report): LoadedUnits {
  const columns = columnsOf(table, unitColumns, unitColumnOptions, report)
  if (columns === undefined) return {units: [], events: [], missing: {words: [], isOpen: true}}
  const read = table.rows.map((row) => readRow(row, {item, table, columns, findCategory, report}))
  return {
    units: read.flatMap(({unit}) => (unit === undefined ? [] : [unit])),
    events: read.flatMap(({event}) => (event === undefined ? [] : [event])),
    missing: {
      words: read.flatMap(({unit, words}) => (unit === undefined ? words : [])),
      isOpen: read.some(({unit, words}) => unit === undefined && words.length === 0)
    }
  }
}

type Key = keyof typeof unitColumns

/** One for all rows: lists are long. */
const noDeadlines: PilotEvent['deadlines'] = new Map()

interface Reading {
  readonly item: ListItem
  readonly table: DataTable
  readonly columns: Columns<Key>
  readonly findCategory: Find<Category>
  readonly report: Report
}

/** Parts of a cell that holds several. */
const parts = (text: string): readonly string[] =>
  text
    .split(/[；;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')

function readRow(
  row: DataRow,
  reading: Reading
): {readonly words: readonly string[]; readonly unit?: PilotUnit; readonly event?: PilotEvent} {
  const {item, table, columns, report} = reading
  const cell = (key: Key): string => columns.cell(row, key)
  const fault = (key: Key, message: string, hint?: string): undefined => {
    report(diagnostic('unit-row', columns.placeOf(row, key), message, hint))
    return undefined
  }
  const name = cell('name')
  if (name === '') fault('name', '这一行没有单位名称。', '请填写；不是单位的行请删去。')
  const organs = organsOf(cell('organs'), name, (message, hint) => fault('organs', message, hint))
  const homes = provincesOf(cell('province'), columns.placeOf(row, 'province'), report)
  const city = cityOf(cell('city'), homes?.[0], (message, hint) => fault('city', message, hint))
  const affiliation = affiliationOf(cell('affiliation'), (message, hint) => fault('affiliation', message, hint))
  const category = categoryOf(row, reading)
  const event = approvalOf(row, reading)
  if (homes !== undefined && organs !== undefined) checkLeading(organs, homes, columns.placeOf(row, 'name'), report)
  const id = cell('id') === '' ? name : cell('id')
  const aliases = parts(cell('aliases'))
  const words = name === '' ? [] : wordsOf({id, name, aliases, organs: organs ?? parts(cell('organs'))})
  if (name === '' || organs === undefined || homes === undefined || city === undefined) return {words}
  if (affiliation === undefined || category === undefined || event === undefined) return {words}
  const fields = columns.others.map((column) => [column, row.values[table.columns.indexOf(column)] ?? ''] as const)
  const unit: PilotUnit = {
    id,
    name,
    aliases,
    organs,
    category,
    provinces: homes,
    city: city === null ? null : city.name,
    affiliation,
    list: listName(item),
    batch: item.value.batch ?? event.date.slice(0, 4),
    fields: new Map(fields),
    place: columns.placeOf(row, 'name')
  }
  const more = {result: null, deadlines: noDeadlines, note: '', place: unit.place}
  return {words, unit, event: {unit, ...event, ...more}}
}

type Fault = (message: string, hint?: string) => undefined

function organsOf(text: string, name: string, fault: Fault): readonly string[] | undefined {
  if (text === '') return [name]
  const organs = parts(text)
  if (spelling(organs.join('、')) !== spelling(name))
    return fault(
      `申报单位连起来是“${organs.join('、')}”，与单位名称“${name}”不一致。`,
      '两处应逐字相同，只有之间的标点可以不同。'
    )
  if (organs.length === 1 && /[、，,]/u.test(text))
    return fault('联合申报的各单位之间没有用分号隔开。', '请用 `；` 隔开，如 `河南省电教馆；郑州市教育局`。')
  return organs
}

function provincesOf(text: string, place: Place, report: Report): readonly Province[] | undefined {
  const words = text
    .split(/[；;、，,]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  if (words.length === 0) {
    const hint = '请写全称或简称，如 `内蒙古`；跨省联合申报的写成 `河南；新疆`，首家在前。'
    report(diagnostic('unit-row', place, '这一行没有省份。', hint))
    return undefined
  }
  const found = words.map((word) => findProvince(word, place, report))
  return found.includes(undefined) ? undefined : [...new Set(found.filter((province) => province !== undefined))]
}

/** null: none; undefined: wrong. */
function cityOf(text: string, home: Province | undefined, fault: Fault) {
  if (text === '') return null
  const city = separateCityNamed(text)
  const all = separateCities.map(({name}) => name).join('、')
  if (city === undefined)
    return fault(`\`${text}\` 不是计划单列市。`, `计划单列市有：${all}；不单列的单位请把这一格留空。`)
  if (home !== undefined && city.province.code !== home.code)
    return fault(`${city.name}在${city.province.short}，这一行的省份是${home.short}。`, '请改正其中一处。')
  return city
}

function affiliationOf(text: string, fault: Fault): PilotUnit['affiliation'] | undefined {
  if (text === '' || text === '地方') return '地方'
  if (text === '部属') return '部属'
  return fault(`隶属写的是 \`${text}\`，应为：地方、部属。`, didYouMean(text, ['地方', '部属']))
}

function categoryOf(row: DataRow, {item, columns, findCategory, report}: Reading): Category | undefined {
  const own = columns.cell(row, 'category')
  if (own !== '') return findCategory(own, columns.placeOf(row, 'category'), report)
  if (item.value.category !== null) return findCategory(item.value.category, item.placeOf('category'), () => undefined)
  const hint = '请填写；整张名单属于一类的，在 registry.yaml 的这个名单下写 `类别`。'
  report(diagnostic('unit-row', columns.placeOf(row, 'category'), '这一行没有类别。', hint))
  return undefined
}

/** The event that put the unit on the list, from its own cells or for the whole list. */
function approvalOf(
  row: DataRow,
  {item, columns, report}: Reading
): {readonly kind: EventKind; readonly date: string; readonly source: string} | undefined {
  const {approved, applied, source} = item.value
  const place = (key: Key): Place => columns.placeOf(row, key)
  const kind = columns.cell(row, 'approved') !== '' || approved !== null ? '批准' : '申报'
  const key = kind === '批准' ? 'approved' : 'applied'
  const text = columns.cell(row, key)
  const date = text === '' ? (approved ?? applied) : readDay(text)
  if (date === undefined || date === null) {
    const message = date === null ? '这一行没有批准日期。' : `\`${text}\` 不是日期，应写成 \`2012-11-01\`。`
    const hint =
      date === null ? '请填写；整张名单同一天批准的，在 registry.yaml 的这个名单下写 `批准日期`。' : undefined
    report(diagnostic('unit-row', place(date === null ? 'approved' : key), message, hint))
    return undefined
  }
  const own = columns.cell(row, 'source')
  const problem = own === '' ? undefined : sourceProblem(own)
  const from = own === '' ? source : own
  if (from !== null && problem === undefined) return {kind, date, source: from}
  const message = problem?.message ?? '这一行没有依据。'
  const hint = problem?.hint ?? '请填写批准文件的发文字号，或在 registry.yaml 的这个名单下写 `依据`。'
  report(diagnostic('unit-row', place('source'), message, hint))
  return undefined
}

/** What a name says in front must agree with 省份: 河南省… does not lie in 河北. */
function checkLeading(organs: readonly string[], homes: readonly Province[], place: Place, report: Report): void {
  organs.forEach((organ, index) => {
    const said = provinceLeading(organ)
    const allowed = index === 0 ? homes.slice(0, 1) : homes
    if (said === undefined || allowed.some(({code}) => code === said.code)) return
    const message = `\`${organ}\` 以${said.name}开头，而省份写的是${homes.map(({short}) => short).join('、')}。`
    const hint =
      organs.length > 1 ? '联合申报请把各家所在的省份都写上，首家在前，如 `河南；新疆`。' : '请核对后改正其中一处。'
    report(diagnostic('unit-province', place, message, hint))
  })
}
