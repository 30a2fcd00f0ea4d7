/** Tables (17.4). Their rules and paddings stand in their styles. */
import {element, value} from '../xml.js'

/** A table that is pinned to the foot of the type area. */
export interface FootPlace {
  /** Left edge in twips from that of the sheet. */
  readonly left: number
}

/** Properties of a table of fixed columns. */
export interface TableProperties {
  /** Id of its style. */
  readonly style: string
  /** Widths of the columns in twips; what they add up to is the width of the table. */
  readonly columns: readonly number[]
  readonly foot?: FootPlace
}

/** w:tbl with w:tblPr (CT_TblPr) and w:tblGrid. */
export function tableOf(properties: TableProperties, rows: string): string {
  const [start, end] = tableEnds(properties)
  return start + rows + end
}

/** What stands before and behind the rows of a table. */
export function tableEnds({style, columns, foot}: TableProperties): readonly [start: string, end: string] {
  const width = columns.reduce((sum, column) => sum + column, 0)
  const floating = {'w:vertAnchor': 'margin', 'w:horzAnchor': 'page', 'w:tblpX': foot?.left, 'w:tblpYSpec': 'bottom'}
  const properties = element(
    'w:tblPr',
    {},
    value('w:tblStyle', style),
    foot === undefined ? '' : element('w:tblpPr', floating) + value('w:tblOverlap', 'never'),
    element('w:tblW', {'w:w': width, 'w:type': 'dxa'}),
    element('w:tblLayout', {'w:type': 'fixed'})
  )
  const grid = element('w:tblGrid', {}, ...columns.map((column) => element('w:gridCol', {'w:w': column})))
  return [`<w:tbl>${properties}${grid}`, '</w:tbl>']
}

/** Properties of a row. */
export interface RowProperties {
  /** No page ends inside it. */
  readonly whole?: boolean
  /** Least height in twips; without it the content decides. */
  readonly height?: number
  /** Repeated on every page. */
  readonly header?: boolean
}

/** w:tr with w:trPr (CT_TrPr). */
export function rowOf({whole, height, header}: RowProperties, cells: string): string {
  let content = whole === true ? '<w:cantSplit/>' : ''
  if (height !== undefined) content += element('w:trHeight', {'w:val': height, 'w:hRule': 'atLeast'})
  if (header === true) content += '<w:tblHeader/>'
  return content === '' ? `<w:tr>${cells}</w:tr>` : `<w:tr><w:trPr>${content}</w:trPr>${cells}</w:tr>`
}

/** Where the text of a cell stands in its height. */
export type CellAlign = 'top' | 'center' | 'bottom'

/** Properties of a cell. */
export interface CellProperties {
  /** Width in twips. */
  readonly width: number
  /** Columns that it takes. */
  readonly span?: number
  /** Its part in a cell that reaches over several rows; null for a cell of one row. */
  readonly merge?: 'restart' | 'continue' | null
  readonly align?: CellAlign
}

/** w:tc with w:tcPr (CT_TcPr). @param blocks paragraphs, at least one */
export function cellOf({width, span = 1, merge = null, align = 'top'}: CellProperties, blocks: string): string {
  let content = `<w:tcW w:w="${width}" w:type="dxa"/>`
  if (span > 1) content += value('w:gridSpan', span)
  if (merge !== null) content += value('w:vMerge', merge)
  if (align !== 'top') content += value('w:vAlign', align)
  return `<w:tc><w:tcPr>${content}</w:tcPr>${blocks}</w:tc>`
}
