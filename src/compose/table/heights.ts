/** How tall the rows of a table are, and which merged cells have to stand in their first row alone. */
import {tableRule} from '../../layout/gbt9704.js'
import {styles} from '../../layout/styles.js'
import type {PlacedCell} from '../../layout/table-grid.js'
import type {CellLines, ComposedRow} from './cells.js'

/** Distance of the lines in a table, in points. */
export const pitch = styles.tableCell.pitch

/** A row and its height. Its text is split over pages, line by line, when it is `tall`. */
export interface RowHeight {
  /** Cells whose lines are kept and stand in this row. */
  readonly own: readonly CellLines[]
  /** Cells that begin here and are set beside all their rows. */
  readonly merged: readonly CellLines[]
  /** Lines of the own cells. */
  readonly lines: number
  readonly height: number
  readonly tall: boolean
}

/** One for all rows without. */
const none: readonly CellLines[] = []

const linesHigh = (count: number): number => count * pitch + 2 * tableRule.padding
const cellHigh = ({lines, form}: CellLines): number => form?.least ?? linesHigh(lines.length)

/**
 * Heights of all rows.
 * @param flat merged cells whose text stands in their first row
 * @param room height of 版心
 */
export function rowHeights(rows: readonly ComposedRow[], flat: ReadonlySet<PlacedCell>, room: number): RowHeight[] {
  const isMerged = (entry: CellLines): boolean =>
    entry.cell.rowSpan > 1 && !flat.has(entry.cell) && cellHigh(entry) <= room / 3
  const heights = rows.map(({kept, least}) => {
    const hasMerged = kept.some(isMerged)
    const own = hasMerged ? kept.filter((entry) => !isMerged(entry)) : kept
    const merged = hasMerged ? kept.filter(isMerged) : none
    const lines = own.reduce((most, entry) => Math.max(most, entry.lines.length), 1)
    const height = own.reduce((most, entry) => Math.max(most, cellHigh(entry)), Math.max(least, linesHigh(lines)))
    return {own, merged, lines, height, tall: linesHigh(lines) > room / 2}
  })
  for (const {merged} of heights) {
    for (const entry of merged) {
      const {cell} = entry
      const covered = heights.slice(cell.row, cell.row + cell.rowSpan)
      const lacking = cellHigh(entry) - covered.reduce((sum, {height}) => sum + height, 0)
      if (lacking > 0) for (const row of covered) row.height += lacking / covered.length
    }
  }
  return heights
}

/** The height of a line of a row that is split; the last one has what the row is higher than its lines. */
export function lineHeight({lines, height}: RowHeight, line: number): number {
  const above = line === 0 ? tableRule.padding : 0
  const below = line === lines - 1 ? tableRule.padding + height - linesHigh(lines) : 0
  return pitch + above + below
}
