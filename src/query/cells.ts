/** Texts of data → cells and rows of tables. */
import type * as G from '../gongwen/nodes.js'
import {readNumber} from '../source/tables/number.js'
import type {Row} from './rows.js'

/** A cell; lines of the data stay lines. */
export const cellOf = (value: string, rowSpan = 1, colSpan = 1): G.TableCell => ({
  type: 'tableCell',
  colSpan,
  rowSpan,
  children: value.includes('\n') ? linesOf(value) : textOf(value)
})

const textOf = (value: string): G.Phrasing[] => (value === '' ? [] : [{type: 'text', value}])

const linesOf = (value: string): G.Phrasing[] =>
  value
    .split('\n')
    .flatMap((line, index): G.Phrasing[] => (index === 0 ? textOf(line) : [{type: 'break'}, ...textOf(line)]))

/** A row of texts. */
export const rowOf = (kind: G.TableRow['kind'], values: readonly string[]): G.TableRow => ({
  type: 'tableRow',
  kind,
  children: values.map((value) => cellOf(value))
})

/** A row that heads those below it, over all columns. */
export const groupRow = (value: string, columns: number): G.TableRow => ({
  type: 'tableRow',
  kind: 'group',
  children: [cellOf(value, 1, columns)]
})

/** The column that numbers the rows. */
export const serialColumn = '序号'

/** A table; 序号 stand in the middle. @param numeric columns whose numbers stand point below point */
export const tableOfRows = (
  columns: readonly string[],
  numeric: ReadonlySet<string>,
  rows: readonly G.TableRow[]
): G.Table => ({
  type: 'table',
  align: columns.map((column) => (column === serialColumn ? 'center' : numeric.has(column) ? 'decimal' : null)),
  widths: null,
  orientation: 'portrait',
  children: [rowOf('header', columns.map(headerOf)), ...rows]
})

/** What stands above a column. */
export const headerOf = (column: string): string => (column === '省份全称' ? '省份' : column)

/** The columns in which every text is a number, and some row has one. */
export function numericColumns(columns: readonly string[], rows: readonly Row[]): ReadonlySet<string> {
  return new Set(
    columns.filter((column) => {
      const texts = rows.map((row) => row.text(column)).filter((text) => text.trim() !== '')
      return texts.length > 0 && texts.every((text) => readNumber(text) !== undefined)
    })
  )
}
