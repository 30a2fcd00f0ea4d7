/** Any table of content/data, by the name of its file. */
import {provinceNamed} from '../../registry/provinces.js'
import type {DataTable} from '../../source/tables/table.js'
import {provinceOf} from '../find.js'
import type {Source} from './source.js'

/** Columns that name what a row is about, the first that there is. */
const nameColumns = ['单位名称', '名称', '单位', '学校名称', '姓名', '省份']

/** The rows of a table, in the order of the data. */
export const tableSource = (name: string, table: DataTable): Source => ({
  chinese: name,
  english: name,
  parameters: ['province', 'with', 'without'],
  rows: (given) => {
    const {columns} = table
    const indices = new Map(columns.map((column, index) => [column, index]))
    const nameIndex = nameColumns.map((column) => indices.get(column)).find((index) => index !== undefined) ?? 0
    const where = indices.get('省份')
    const wanted = given.text('province')
    const province = wanted === undefined ? undefined : provinceOf(wanted, given)
    if (wanted !== undefined && where === undefined) {
      return given.fault('name', `“${name}”没有“省份”一栏，不能按省份查。`)
    }
    if (wanted !== undefined && province === undefined) return undefined
    const rows = table.rows.map((row) => ({
      name: row.values[nameIndex] ?? '',
      province: where === undefined ? null : (provinceNamed(row.values[where] ?? '') ?? null),
      unit: null,
      text: (column: string) => row.values[indices.get(column) ?? -1] ?? '',
      place: (column?: string) => table.placeOf(row, column)
    }))
    return {
      what: '行',
      columns,
      shown: columns,
      rows: province === undefined ? rows : rows.filter((row) => row.province?.code === province.code)
    }
  }
})
