/** 列: the columns of a table that have a meaning, under both of their names. */
import {diagnostic, type Place, type Report} from '../diagnostics/diagnostic.js'
import {nearest} from '../source/nearest.js'
import {cellOf, type DataRow, type DataTable} from '../source/tables/table.js'

/** Which columns a table may have: by key, the Chinese name and then other names. */
export type ColumnNames = Readonly<Record<string, readonly [name: string, ...others: string[]]>>

/** What to do with columns that have no meaning. */
export interface ColumnOptions {
  /** Keys of columns that must be there. */
  readonly required: readonly string[]
  /** Whether other columns are the table's own (所有其他列); else they are errors, unless `mayBe` says otherwise. */
  readonly open: boolean
  readonly mayBe?: (column: string) => boolean
}

/** The columns of one table, found. */
export interface Columns<Key extends string> {
  /** The text of a cell, '' where the table has no such column. */
  readonly cell: (row: DataRow, key: Key) => string
  /** Where the cell stands; the row where the table has no such column. */
  readonly placeOf: (row: DataRow, key?: Key) => Place
  /** Columns without a meaning, in their order. */
  readonly others: readonly string[]
}

const widthless = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase()

/** The names that a reader of tables must find in the header row. */
export const requiredColumns = (
  names: ColumnNames,
  {required}: ColumnOptions
): readonly (readonly [string, ...string[]])[] =>
  required.flatMap((key) => {
    const own = names[key]
    return own === undefined ? [] : [own]
  })

/**
 * Find the columns of a table. Reports `column-name` for columns that are lacking, that have both of their names, and
 * for names that are known but for a slip: an optional column would otherwise be lost without a word.
 * @returns undefined when a required column is lacking
 */
export function columnsOf<Names extends ColumnNames>(
  table: DataTable,
  names: Names,
  options: ColumnOptions,
  report: Report
): Columns<keyof Names & string> | undefined {
  const found = new Map<string, string>()
  const others: string[] = []
  const keys = new Map(
    Object.entries(names).flatMap(([key, words]) => words.map((word) => [widthless(word), key] as const))
  )
  for (const column of table.columns) {
    const key = keys.get(widthless(column))
    if (key === undefined) others.push(column)
    else if (found.has(key)) {
      const message = `\`${column}\` 和 \`${found.get(key) ?? ''}\` 是同一列，写了两次。`
      report(diagnostic('column-name', table.headerPlace(column), message, '请只保留一列。'))
    } else found.set(key, column)
  }
  const lacking = Object.entries(names).filter(([key]) => !found.has(key))
  const lost = lacking.filter(([key]) => options.required.includes(key))
  for (const [, [name]] of lost) {
    const candidate = nearest(name, others)
    const hint = candidate === undefined ? '请补上这一列。' : `如果 \`${candidate}\` 就是这一列，请改名为 \`${name}\`。`
    report(diagnostic('column-name', table.headerPlace(candidate), `缺少 \`${name}\` 列。`, hint))
  }
  for (const column of others) {
    if (options.mayBe?.(column) === true) continue
    const meant = lacking.find(([, words]) => words.some((word) => isSlip(column, word)))?.[1][0]
    const isTold = lost.some(([, [name]]) => nearest(name, others) === column)
    if (isTold || (options.open && meant === undefined)) continue
    const known = lacking.map(([, [name]]) => name).join('、')
    const hint =
      meant === undefined
        ? known === ''
          ? '请删去这一列。'
          : `这里还可以有：${known}；其他内容请写在说明里。`
        : `您是不是想写 \`${meant}\`？`
    report(diagnostic('column-name', table.headerPlace(column), `没有 \`${column}\` 这一列。`, hint))
  }
  if (lost.length > 0) return undefined
  return {
    cell: (row, key) => cellOf(table, row, found.get(key) ?? ''),
    placeOf: (row, key) => table.placeOf(row, key === undefined ? undefined : found.get(key)),
    others
  }
}

/** One character wrong, lacking, too many or swapped, in a name long enough for that to be no other name. */
function isSlip(column: string, word: string): boolean {
  const [one, other] = [widthless(column), widthless(word)]
  if (Math.abs(one.length - other.length) > 1 || Math.min(one.length, other.length) < 3) return false
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  let end = 0
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++
  const rest = short.length - start - end
  return rest <= 1 || (rest === 2 && short[start] === long[start + 1] && short[start + 1] === long[start])
}
