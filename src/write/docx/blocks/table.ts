/** 表格 — real tables: the grid of their style, header rows on every page, no row broken over pages. */
import {type FileChild, Table, TableCell, TableLayoutType, TableRow, WidthType} from 'docx'
import type * as G from '../../../gongwen/nodes.js'
import {columnShares} from '../../../layout/columns.js'
import {page} from '../../../layout/gbt9704.js'
import {mmToTwip} from '../../../layout/units.js'
import {runs} from '../inline.js'
import {paragraphOf} from '../state.js'
import {extraStyles} from '../styles/ids.js'

/** Width of 版心 in twips. */
export const fullWidth = mmToTwip(page.typeArea.width)

/** 表格, followed by the paragraph without which two tables would run together. */
export function table(node: G.Table): readonly FileChild[] {
  const columnWidths = columnTwips(node)
  const grid = new Table({
    style: extraStyles.table,
    layout: TableLayoutType.FIXED,
    width: {size: fullWidth, type: WidthType.DXA},
    columnWidths,
    rows: node.children.map((row) => rowOf(row, columnWidths, node.align))
  })
  return [grid, paragraphOf(extraStyles.anchor, [])]
}

/** A row outside a table, which only a hand-made tree has: it becomes one. */
export const tableRow = (node: G.TableRow): readonly FileChild[] =>
  table({type: 'table', align: node.children.map(() => null), children: [node]})

/** A cell outside a row. */
export const tableCell = (node: G.TableCell): readonly FileChild[] => [paragraphOf('tableCell', runs(node.children))]

/** Whole twips that add up to the width of 版心. */
function columnTwips(node: G.Table): readonly number[] {
  let left = 0
  let share = 0
  return columnShares(node).map((part) => {
    share += part
    const right = Math.round(share * fullWidth)
    const width = right - left
    left = right
    return width
  })
}

function rowOf(row: G.TableRow, widths: readonly number[], align: G.Table['align']): TableRow {
  const cells = widths.map((size, column) => {
    const children = runs(row.children[column]?.children ?? [])
    const style = row.header ? 'tableHeader' : cellStyle(align[column] ?? null)
    return new TableCell({width: {size, type: WidthType.DXA}, children: [paragraphOf(style, children)]})
  })
  return new TableRow({cantSplit: true, ...(row.header ? {tableHeader: true} : {}), children: cells})
}

const cellStyle = (align: G.Table['align'][number]): string =>
  align === 'center' ? extraStyles.tableCellCenter : align === 'right' ? extraStyles.tableCellEnd : 'tableCell'
