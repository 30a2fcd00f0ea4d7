/** 进展报送: the provinces' returns of one period, from a table with a row for each. */
import {diagnostic, placeText, type Place, type Report} from '../diagnostics/diagnostic.js'
import {readDay} from '../source/date.js'
import type {DataRow, DataTable} from '../source/tables/table.js'
import {type ColumnOptions, columnsOf} from './columns.js'
import {findProvince} from './lookup.js'
import type {ProvinceReturn} from './model.js'
import {rank} from './provinces.js'

/** Columns of a table of returns. All others are fields of the form. */
export const returnColumns = {province: ['省份', 'province'], submitted: ['报送日期', 'submitted']} as const

/** How they are found. */
export const returnColumnOptions: ColumnOptions = {required: ['province'], open: true}

/** What one table gave. */
export interface LoadedReturns {
  /** In the order of the table. */
  readonly fields: readonly string[]
  /** In province order. */
  readonly returns: readonly ProvinceReturn[]
}

/** Read a table of returns. Reports `return-row` and `province-known` by cell. */
export function loadReturns(table: DataTable, report: Report): LoadedReturns {
  const columns = columnsOf(table, returnColumns, returnColumnOptions, report)
  if (columns === undefined) return {fields: [], returns: []}
  const places = new Map<string, Place>()
  const read = table.rows.flatMap((row): readonly ProvinceReturn[] => {
    const place = columns.placeOf(row, 'province')
    const fault = (at: Place, message: string, hint?: string): readonly ProvinceReturn[] => {
      report(diagnostic('return-row', at, message, hint))
      return []
    }
    const name = columns.cell(row, 'province')
    if (name === '') return fault(place, '这一行没有省份。', '请填写；不是报送内容的行请删去。')
    const province = findProvince(name, place, report)
    if (province === undefined) return []
    const twin = places.get(province.code)
    if (twin !== undefined)
      return fault(place, `${province.short}已经有一行（${placeText(twin)}）。`, '每个省份一行，请合并或删去一行。')
    places.set(province.code, place)
    const day = columns.cell(row, 'submitted')
    const submitted = day === '' ? null : readDay(day)
    if (submitted === undefined)
      return fault(columns.placeOf(row, 'submitted'), `\`${day}\` 不是日期，应写成 \`2013-12-20\`。`)
    return [{province, values: valuesOf(table, row, columns.others), submitted, placeOf: placeIn(table, row, place)}]
  })
  return {fields: columns.others, returns: read.toSorted((one, other) => rank(one.province) - rank(other.province))}
}

const valuesOf = (table: DataTable, row: DataRow, fields: readonly string[]): ReadonlyMap<string, string> =>
  new Map(fields.map((field) => [field, row.values[table.columns.indexOf(field)] ?? '']))

const placeIn =
  (table: DataTable, row: DataRow, place: Place) =>
  (field?: string): Place =>
    field === undefined ? place : table.placeOf(row, field)
