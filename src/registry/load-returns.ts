/** 进展报送: the provinces' returns in one table, a row for each. */
import {diagnostic, type Place, type Report} from '../diagnostics/diagnostic.js'
import {readDay} from '../source/date.js'
import {nearest} from '../source/nearest.js'
import type {DataRow, DataTable} from '../source/tables/table.js'
import {type ColumnNames, type ColumnOptions, columnsOf} from './columns.js'
import {findProvince} from './lookup.js'
import type {ProvinceReturn, ReturnField} from './model.js'
import {fieldOf, valueProblem} from './return-form.js'

/** Columns of a table of returns. All others are fields of the form. */
export const returnColumns = {
  province: ['省份', 'province'],
  submitted: ['报送日期', 'submitted']
} as const satisfies ColumnNames

/** How they are found. */
export const returnColumnOptions: ColumnOptions = {required: ['province'], open: true}

/** What is known about a table of returns before it is read. */
export interface ReturnTableOptions {
  /** 项目 as registry.yaml has them; null: every other column is one. */
  readonly form: readonly ReturnField[] | null
  /** Whether rows come from provinces, not from people who keep the data: each must say something, and when. */
  readonly isReported: boolean
}

/** What one table gave. */
export interface LoadedReturns {
  readonly form: readonly ReturnField[]
  /** In the order of the table. */
  readonly returns: readonly ProvinceReturn[]
}

/** Read a table of returns. Reports `return-row`, `return-value`, `column-name` and `province-known` by cell. */
export function loadReturns(table: DataTable, options: ReturnTableOptions, report: Report): LoadedReturns {
  const columns = columnsOf(table, returnColumns, returnColumnOptions, report)
  const form = columns === undefined ? undefined : formOf(table, columns.others, options.form, report)
  if (columns === undefined || form === undefined) return {form: options.form ?? [], returns: []}
  const returns = table.rows.flatMap((row): readonly ProvinceReturn[] => {
    const place = columns.placeOf(row, 'province')
    const fault = (at: Place, message: string, hint?: string): readonly ProvinceReturn[] => {
      report(diagnostic('return-row', at, message, hint))
      return []
    }
    const name = columns.cell(row, 'province')
    if (name === '') return fault(place, '这一行没有省份。', '请填写；不是报送内容的行请删去。')
    const province = findProvince(name, place, report)
    if (province === undefined) return []
    const day = columns.cell(row, 'submitted')
    const submitted = day === '' ? null : readDay(day)
    if (submitted === undefined)
      return fault(columns.placeOf(row, 'submitted'), `\`${day}\` 不是日期，应写成 \`2013-12-20\`。`)
    const values = valuesOf(table, row, form)
    if (options.isReported && [...values.values()].every((text) => text.trim() === ''))
      return fault(
        place,
        `${province.short}的这一行除了省份什么都没有填。`,
        '请退回补报；没有报送的请移出这一行或这个文件。'
      )
    if (options.isReported && submitted === null)
      return fault(columns.placeOf(row, 'submitted'), `${province.short}没有填报送日期，不知道是否按期。`, '请补填。')
    checkValues(table, row, form, report)
    return [{province, values, submitted, placeOf: placeIn(table, row, place)}]
  })
  return {form, returns}
}

/** The fields of a table; undefined when one that registry.yaml asks for is lacking. */
function formOf(
  table: DataTable,
  others: readonly string[],
  form: readonly ReturnField[] | null,
  report: Report
): readonly ReturnField[] | undefined {
  const textsOf = (column: string) => table.rows.map((row) => row.values[table.columns.indexOf(column)] ?? '')
  if (form === null) return others.map((column) => fieldOf(column, textsOf(column)))
  const lacking = form.filter(({name}) => !others.includes(name))
  const strange = others.filter((column) => !form.some(({name}) => name === column))
  for (const {name} of lacking) {
    const candidate = nearest(name, strange)
    const hint =
      candidate === undefined ? '请用这一期的报送表填报。' : `如果 \`${candidate}\` 就是这一列，请改名为 \`${name}\`。`
    report(diagnostic('column-name', table.headerPlace(candidate), `缺少 \`${name}\` 列。`, hint))
  }
  for (const column of strange) {
    if (lacking.some(({name}) => nearest(name, strange) === column)) continue
    const message = `没有 \`${column}\` 这个项目。`
    report(
      diagnostic('column-name', table.headerPlace(column), message, '请写进 registry.yaml 的 `项目`，或删去这一列。')
    )
  }
  return lacking.length > 0 ? undefined : form
}

function checkValues(table: DataTable, row: DataRow, form: readonly ReturnField[], report: Report): void {
  for (const field of form) {
    const problem = valueProblem(field, row.values[table.columns.indexOf(field.name)] ?? '')
    if (problem !== undefined)
      report(diagnostic('return-value', table.placeOf(row, field.name), problem.message, problem.hint))
  }
}

const valuesOf = (table: DataTable, row: DataRow, form: readonly ReturnField[]): ReadonlyMap<string, string> =>
  new Map(form.map(({name}) => [name, row.values[table.columns.indexOf(name)] ?? '']))

const placeIn =
  (table: DataTable, row: DataRow, place: Place) =>
  (field?: string): Place =>
    field === undefined ? place : table.placeOf(row, field)
