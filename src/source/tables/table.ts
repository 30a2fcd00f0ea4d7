/** 数据表: a table of texts from CSV, XLSX or YAML, in which every cell knows the place where staff edit it. */
import type {Place} from '../../diagnostics/diagnostic.js'

/** A table as it was read: one row of headers, rows of as many texts. Values are never converted. */
export interface DataTable {
  /** Workspace-relative path of the file. */
  readonly path: string
  /** Sheet of the workbook; null for CSV and YAML. */
  readonly sheet: string | null
  /** Column names, trimmed, each once. */
  readonly columns: readonly string[]
  readonly rows: readonly DataRow[]
  /** Where a cell stands. @param column name; without it, or with an unknown one, the row as a whole */
  readonly placeOf: (row: DataRow, column?: string) => Place
  /** Where a column's name stands. @param column name; without it the table as a whole */
  readonly headerPlace: (column?: string) => Place
}

/** One row; `values` has one text for each column, '' for an empty cell. */
export interface DataRow {
  /** 1-based row of the sheet, or line of the file. */
  readonly number: number
  readonly values: readonly string[]
}

/** The text of a cell, '' where the table has no such column. */
export function cellOf(table: DataTable, row: DataRow, column: string): string {
  const index = table.columns.indexOf(column)
  return index === -1 ? '' : (row.values[index] ?? '')
}
