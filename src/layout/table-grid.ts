/** Where the cells of a table stand: spans resolved once, so that all formats merge the same cells. */
import type * as G from '../gongwen/nodes.js'

/** A cell at its place; its spans end with the table and never overlap. */
export interface PlacedCell {
  readonly node: G.TableCell
  /** 0-based row and column of its upper left corner. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

/** A row and the cells that begin in it, by column. */
export interface PlacedRow {
  readonly node: G.TableRow
  readonly cells: readonly PlacedCell[]
}

/** The rows of a table; every place of every row belongs to exactly one cell. */
export interface TableGrid {
  readonly columns: number
  readonly rows: readonly PlacedRow[]
}

/** The rows of a table, its other children left out. */
export const rowsOf = (table: G.Table): readonly G.TableRow[] =>
  table.children.filter((child) => child.type === 'tableRow')

const empty: G.TableCell = {type: 'tableCell', colSpan: 1, rowSpan: 1, children: []}

/** Place the cells of a table. Rows that are too short are filled up with empty cells. */
export function tableGrid(table: G.Table): TableGrid {
  const rows = rowsOf(table)
  const ends = sectionEnds(rows)
  /** For every column, the row below the cell that was placed there last. */
  const taken: number[] = []
  const placed = rows.map((node, row) => {
    let column = 0
    const cells = node.children.map((cell): PlacedCell => {
      while ((taken[column] ?? 0) > row) column++
      let colSpan = 1
      while (colSpan < cell.colSpan && (taken[column + colSpan] ?? 0) <= row) colSpan++
      const rowSpan = Math.max(1, Math.min(cell.rowSpan, (ends[row] ?? row + 1) - row))
      for (let at = column; at < column + colSpan; at++) taken[at] = row + rowSpan
      const placedCell = {node: cell, row, column, rowSpan, colSpan}
      column += colSpan
      return placedCell
    })
    return {node, cells}
  })
  const columns = Math.max(1, taken.length)
  return {columns, rows: filledUp(placed, columns)}
}

/** For every row, the row behind its section: no cell reaches over the end of the header or over a group row. */
function sectionEnds(rows: readonly G.TableRow[]): readonly number[] {
  const ends: number[] = []
  let end = rows.length
  for (let row = rows.length - 1; row >= 0; row--) {
    const kind = rows[row]?.kind
    const below = rows[row + 1]?.kind
    if (kind === 'group' || below === 'group' || (kind === 'header') !== (below === 'header')) end = row + 1
    ends[row] = end
  }
  return ends
}

/** The rows with an empty cell at every place that no cell covers. */
function filledUp(rows: readonly PlacedRow[], columns: number): readonly PlacedRow[] {
  const ends = Array.from({length: columns}, () => 0)
  return rows.map((placed, row) => {
    for (const cell of placed.cells) ends.fill(row + cell.rowSpan, cell.column, cell.column + cell.colSpan)
    if (ends.every((end) => end > row)) return placed
    const gaps = ends.flatMap((end, column): PlacedCell[] =>
      end <= row ? [{node: empty, row, column, rowSpan: 1, colSpan: 1}] : []
    )
    return {node: placed.node, cells: [...placed.cells, ...gaps].toSorted((a, b) => a.column - b.column)}
  })
}
