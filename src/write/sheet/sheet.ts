/** What the writers of sheets are given: rows of texts, and for workbooks how staff read, print and fill them in. */

/** A list as open data (开放数据): one header row, rows of as many texts. Values are never converted. */
export interface Sheet {
  /** 名单 title; names the sheet. */
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A sheet of a workbook. Without anything beyond its rows it is a plain list that can be sorted and filtered. */
export interface XlsxSheet extends Sheet {
  /** A line above the header row, over all columns: 表题. */
  readonly heading?: string
  /** A line between heading and header row, over all columns: 填报说明, 单位：万元. */
  readonly note?: string
  /** Columns whose equal neighbours become one cell (省份). Excel cannot filter such rows, so there is no filter then. */
  readonly merged?: readonly string[]
  /** What may be typed into a column. */
  readonly validations?: readonly Validation[]
  /** Columns that stay open while all other cells are locked, without a password; undefined locks nothing. */
  readonly editable?: readonly string[]
  /** Rows that are to be filled in, those of `rows` included; default: as many as there are. */
  readonly formRows?: number
  /** What makes it a form with one value in each row; such a sheet has no filter. */
  readonly form?: FormRows
}

/** A form with one value in each row. */
export interface FormRows {
  /** Least heights of the rows in points; null leaves a row to its text. */
  readonly heights: readonly (number | null)[]
  /** Defined names of cells, by which filled forms are read back; `row` is an index of `rows`. */
  readonly names: readonly {readonly name: string; readonly column: string; readonly row: number}[]
}

/** 数据验证 of one column or one cell, for forms that are sent out. */
export interface Validation {
  /** Name of the column; one that is not there is left out. */
  readonly column: string
  /** The only row that it is for, an index of `rows`; default: all. */
  readonly row?: number
  readonly rule: ValidationRule
  /** Shown while the cell is selected. */
  readonly prompt?: {readonly title: string; readonly text: string}
  /** Shown when something else was typed; default: a sentence made from the rule. */
  readonly error?: string
  /** Whether the cell may stay empty; default true. */
  readonly optional?: boolean
}

/** What a cell may hold. Bounds are inclusive; dates are YYYY-MM-DD. */
export type ValidationRule =
  | {readonly kind: 'list'; readonly values: readonly string[]}
  | {readonly kind: 'whole'; readonly least: number; readonly most: number}
  | {readonly kind: 'decimal'; readonly least: number; readonly most: number}
  | {readonly kind: 'date'; readonly from: string; readonly to: string}
  | {readonly kind: 'length'; readonly least: number; readonly most: number}

/** What a workbook says about itself. */
export interface SheetMetadata {
  readonly title: string
  /** 发文机关; '' where there is none. */
  readonly creator: string
  /** 成文日期, YYYY-MM-DD: the only time in the file, so that equal lists are equal bytes. */
  readonly date: string
}

/** What Excel holds at most: rows of a sheet, columns of a row, UTF-16 units of a cell. */
export const bounds = {rows: 1_048_576, columns: 16_384, text: 32_767} as const
