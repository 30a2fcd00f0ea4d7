/** Running text of the main body, of an attachment and of an enclosed text. */
import type {Parent} from './node-base.js'
import type {Phrasing} from './phrasing-nodes.js'

/** Running text of the main body or of an attachment. */
export type Block = TitleNote | Heading | Paragraph | Contacts | Table | Figure

/** 题注 — a remark in brackets below the title of an attachment or 印发件: （排名不分先后）; custom, not in the standard. */
export interface TitleNote extends Parent<Phrasing> {
  readonly type: 'titleNote'
}

/** 结构层次序数 as the author printed it: 一、（一）1.（1）① (7.3.3). */
export interface Ordinal {
  /** Exactly the author's characters, e.g. `（二）`. */
  readonly printed: string
  /** Its value, e.g. 2. */
  readonly value: number
}
/** 1–4 are the levels of 7.3.3; 5 is the ① that practice adds below them. */
export type Level = 1 | 2 | 3 | 4 | 5

/** 层次 heading on a line of its own (7.3.3). */
export interface Heading extends Parent<Phrasing> {
  readonly type: 'heading'
  readonly level: Level
  readonly ordinal: Ordinal | null
}
/** 正文 paragraph (7.3.3). A numbered one that is no heading keeps its ordinal here. */
export interface Paragraph extends Parent<RunInHeading | Phrasing> {
  readonly type: 'paragraph'
  readonly ordinal: (Ordinal & {readonly level: Level}) | null
}
/** 层次 heading at the start of a paragraph: （二）申报。各地… (7.3.3). Only ever the first child of a paragraph. */
export interface RunInHeading extends Parent<Phrasing> {
  readonly type: 'runInHeading'
  readonly level: Level
  readonly ordinal: Ordinal | null
}
/** 联系人与联系方式 — lines of label and value; not an element of the standard, common in ministry practice. */
export interface Contacts extends Parent<Contact> {
  readonly type: 'contacts'
}
/** One line of contacts: `联系人：张拥军、韩骏`. */
export interface Contact extends Parent<Phrasing> {
  readonly type: 'contact'
  readonly label: string
}

/** How the cells of a column stand; `decimal` sets numbers point below point. */
export type ColumnAlign = 'left' | 'center' | 'right' | 'decimal' | null

/** 表格 (clause 8): its 表题 and unit line above the rows, its notes below. */
export interface Table extends Parent<Caption | TableUnit | TableRow | TableNote> {
  readonly type: 'table'
  /** One entry for each column. */
  readonly align: readonly ColumnAlign[]
  /** Parts of the table's width that the author gave its columns, in any measure; null leaves them to the content. */
  readonly widths: readonly number[] | null
  /** `landscape` turns the page (横排). */
  readonly orientation: 'portrait' | 'landscape'
}
/** 表题 or 图题 as it is printed, number included: 表1 资金安排. */
export interface Caption extends Parent<Phrasing> {
  readonly type: 'caption'
}
/** The unit line at the upper right of a table: 单位：万元. */
export interface TableUnit extends Parent<Phrasing> {
  readonly type: 'tableUnit'
}
/** A note below a table, its label included: 注：…… */
export interface TableNote extends Parent<Phrasing> {
  readonly type: 'tableNote'
}
/** A row holds the cells that begin in it; columns that a cell from above reaches into have none. */
export interface TableRow extends Parent<TableCell> {
  readonly type: 'tableRow'
  /** `header` rows come first; a `group` row heads the rows below it; a `total` row adds up those above. */
  readonly kind: 'header' | 'group' | 'body' | 'total'
  /** Least height in millimetres; `stretch` takes what its form leaves free on the page. Left out: its content's. */
  readonly height?: number | 'stretch'
}
/** One cell of a row. */
export interface TableCell extends Parent<Phrasing> {
  readonly type: 'tableCell'
  /** Columns and rows that it takes, at least 1. */
  readonly colSpan: number
  readonly rowSpan: number
  /** Where its text stands; left out: as its column's. */
  readonly align?: 'left' | 'center' | 'right'
}

/** 图 — a picture with its 图题 below. */
export interface Figure extends Parent<Caption> {
  readonly type: 'figure'
  /** Workspace-relative path of the picture. */
  readonly src: string
  /** What the picture shows, for readers who cannot see it. */
  readonly alt: string
  /** Part of the width of 版心, above 0 and at most 1; null is the picture's own size. */
  readonly width: number | null
}
