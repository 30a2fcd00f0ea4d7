/**
 * Rows of plain text, written by ourselves: for 20,000 of them the library needs seconds and 800 MB of objects. It
 * writes a mark in their place, so that tables and everything else in them stay its own; `expandRows` sets them.
 */
import {Paragraph, TableCell, TableRow} from 'docx'
import type * as G from '../../gongwen/nodes.js'
import type {Pt} from '../../layout/units.js'
import {escapeAll} from './xml.js'

/** A cell as Word has it. */
export interface CellForm {
  /** Width in twips. */
  readonly size: number
  readonly colSpan: number
  /** Its part in a cell that reaches over several rows; null for a cell of one row. */
  readonly merge: 'restart' | 'continue' | null
  /** Paragraph style. */
  readonly style: string
  readonly keepNext: boolean
  /** Room behind the text in twips. */
  readonly room: number
  /** Its content; empty where a cell from above goes on. */
  readonly children: readonly G.Phrasing[]
}

/** A row as Word has it. */
export interface RowForm {
  readonly cantSplit: boolean
  /** Repeated on every page. */
  readonly header: boolean
  /** Least height in points; null where the content decides. */
  readonly height: Pt | null
  readonly cells: readonly CellForm[]
}

/** Whether a row holds nothing but text and its line breaks, and is as high as that. */
export const isPlain = ({height, cells}: RowForm): boolean =>
  height === null && cells.every(({children}) => children.every(({type}) => type === 'text' || type === 'break'))

/** Rows of a document that is being written; filled while its tables are. */
export type PlainRows = string[]

/** The row that stands for plain rows until they are set; kept apart from all text by a style that no text can name. */
export function markOf(rows: readonly RowForm[], store: PlainRows): TableRow {
  store.push(rows.map(rowXml).join(''))
  const paragraph = new Paragraph({style: `${markStyle}${store.length - 1}`})
  return new TableRow({children: [new TableCell({children: [paragraph]})]})
}

const markStyle = 'plainRows'
const mark = new RegExp(`<w:tr><w:tc>(?:(?!<w:tc>).)*?<w:pStyle w:val="${markStyle}(\\d+)"/>.*?</w:tr>`, 'gu')

/** A part with its plain rows in the places of their marks. */
export const expandRows = (xml: string, store: PlainRows): string =>
  store.length === 0 ? xml : xml.replaceAll(mark, (_, number: string) => store[Number(number)] ?? '')

function rowXml({cantSplit, header, cells}: RowForm): string {
  const properties = `${cantSplit ? '<w:cantSplit/>' : '<w:cantSplit w:val="false"/>'}${header ? '<w:tblHeader/>' : ''}`
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.map(cellXml).join('')}</w:tr>`
}

function cellXml({size, colSpan, merge, style, keepNext, room, children}: CellForm): string {
  const span = colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : ''
  const merged = merge === null ? '' : `<w:vMerge w:val="${merge}"/>`
  const keep = keepNext ? '<w:keepNext/>' : ''
  const indent = room > 0 ? `<w:ind w:right="${room}"/>` : ''
  const runs = children.map(runXml).join('')
  return (
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${size}"/>${span}${merged}<w:vAlign w:val="center"/></w:tcPr>` +
    `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keep}${indent}</w:pPr>${runs}</w:p></w:tc>`
  )
}

function runXml(node: G.Phrasing): string {
  if (node.type === 'break') return '<w:r><w:br/></w:r>'
  return node.type === 'text' && node.value !== ''
    ? `<w:r><w:t xml:space="preserve">${escapeAll(node.value)}</w:t></w:r>`
    : ''
}
