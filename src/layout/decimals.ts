/** Decimal alignment: how far the point of a number stands from the right edge that the longest fraction of its column has. */
import {isNumber} from '../gongwen/decimal.js'
import type * as G from '../gongwen/nodes.js'
import {childrenOf} from '../gongwen/walk.js'
import type {TableGrid} from './table-grid.js'
import {chars, type Chars} from './units.js'
import {textWidth} from './width.js'

/** What a number has from its point on; 12 has nothing, 12.5% has `.5%`. */
export const fractionOf = (text: string): string => (isNumber(text) ? (/[.%％‰].*$/u.exec(text)?.[0] ?? '') : '')

/** The text of a cell. */
export const cellText = (node: G.GongwenNode): string =>
  node.type === 'text' ? node.value : childrenOf(node).map(cellText).join('')

/** For every column of kind `decimal` the widest fraction, measured by `width`; 0 for the others. */
export function fractionWidths(
  {align}: G.Table,
  {columns, rows}: TableGrid,
  width: (fraction: string) => number = textWidth
): readonly number[] {
  const widest = Array.from({length: columns}, () => 0)
  for (const {node, cells} of rows) {
    if (node.kind === 'header' || node.kind === 'group') continue
    for (const cell of cells) {
      if (align[cell.column] !== 'decimal' || cell.colSpan > 1) continue
      const fraction = fractionOf(cellText(cell.node))
      if (fraction !== '') widest[cell.column] = Math.max(widest[cell.column] ?? 0, width(fraction))
    }
  }
  return widest
}

/** Room to the right of a cell's text that brings its point below those of its column, in 字 of table text. */
export const roomBehind = (cell: G.TableCell, widest: number): Chars =>
  chars(isNumber(cellText(cell)) ? Math.max(0, widest - textWidth(fractionOf(cellText(cell)))) : 0)
