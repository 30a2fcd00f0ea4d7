/** 合并单元格: every cell of a merge says what the merge shows, so that no row loses its province. */
import {bounds} from '../bounds.js'
import type {GridRow} from '../grid.js'
import {tooLarge} from './data-fault.js'

/** A merge; rows as the sheet numbers them, columns from 0, all inclusive. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Rows before merges are filled. */
export interface SheetRow {
  readonly number: number
  readonly cells: string[]
  readonly isHidden: boolean
}

/** Told of a text that a merge covers, so that nobody sees it. */
export type OnCovered = (row: number, column: number, text: string) => void

/**
 * Fill the merges in place, over rows and columns that are there: a merge may name the whole sheet. Rows that hold
 * nothing of their own are left out: one line of a list may be merged from two rows.
 * Throws `DataFault` when merges cover more than a sheet may hold.
 */
export function mergedRows(
  rows: readonly SheetRow[],
  merges: readonly Merge[],
  onCovered: OnCovered
): readonly GridRow[] {
  const width = rows.reduce((most, {cells}) => Math.max(most, cells.length), 0)
  const shown = merges.map(({top, left}) => textAt(rows, top, left))
  let visited = 0
  /** Calls with every existing cell of a merge but its first. */
  const visit = ({top, bottom, left, right}: Merge, act: (row: SheetRow, column: number) => void): void => {
    for (let at = indexFrom(rows, top); at < rows.length; at++) {
      const row = rows[at]
      if (row === undefined || row.number > bottom) break
      const until = Math.min(right, width - 1)
      visited += 1 + Math.max(0, until - left)
      if (visited > bounds.cells) throw tooLarge('合并单元格太多')
      for (let column = left; column <= until; column++) if (row.number !== top || column !== left) act(row, column)
    }
  }
  merges.forEach((merge, index) => {
    visit(merge, (row, column) => {
      const text = row.cells[column] ?? ''
      if (text === '') return
      if (text !== shown[index]) onCovered(row.number, column, text)
      row.cells[column] = ''
    })
  })
  const kept = new Set(rows.filter(({cells}) => cells.some((cell) => cell !== '')))
  const widths = new Map<SheetRow, number>()
  merges.forEach((merge, index) => {
    const text = shown[index] ?? ''
    if (text === '') return
    visit(merge, (row, column) => {
      if (!kept.has(row)) return
      while (row.cells.length <= column) row.cells.push('')
      row.cells[column] = text
    })
    for (let at = indexFrom(rows, merge.top); at < rows.length; at++) {
      const row = rows[at]
      if (row === undefined || row.number > merge.bottom) break
      if (merge.right > merge.left) widths.set(row, (widths.get(row) ?? 0) + 1)
    }
  })
  return rows
    .filter((row) => kept.has(row))
    .map((row) => ({number: row.number, cells: row.cells, isWide: widths.get(row) === 1 && isOneText(row.cells)}))
}

const isOneText = (cells: readonly string[]): boolean => new Set(cells.filter((cell) => cell !== '')).size === 1

function textAt(rows: readonly SheetRow[], number: number, column: number): string {
  const row = rows[indexFrom(rows, number)]
  return row?.number === number ? (row.cells[column] ?? '') : ''
}

/** Index of the first row with that number or a later one. */
function indexFrom(rows: readonly SheetRow[], number: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
