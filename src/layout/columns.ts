/** Column widths of a table: by content, the same proportions in every format that sets widths itself. */
import {isNumber} from '../gongwen/decimal.js'
import type * as G from '../gongwen/nodes.js'
import {childrenOf} from '../gongwen/walk.js'
import {cellText, fractionOf, fractionWidths} from './decimals.js'
import {landscapePage, page, sizes, tableRule} from './gbt9704.js'
import {type PlacedCell, type TableGrid, tableGrid} from './table-grid.js'
import {mmToPt} from './units.js'
import {textWidth} from './width.js'

/** 字 that the padding and the rules of a cell take. */
const padding = (2 * (tableRule.padding + tableRule.weight)) / sizes.xiaosi
/** No column is narrower than this many 字. */
const narrowest = 2

/** Width of a table's page in 字 of table text, rules and padding included. */
const capacityOf = ({orientation}: G.Table): number =>
  mmToPt((orientation === 'landscape' ? landscapePage : page).typeArea.width) / sizes.xiaosi

/** Columns that a page holds: `readable` ones have room for two characters each, `possible` ones for one. */
export function columnRoom(table: G.Table): {readonly readable: number; readonly possible: number} {
  const capacity = capacityOf(table)
  return {readable: Math.floor(capacity / (narrowest + padding)), possible: Math.floor(capacity / (1 + padding))}
}

/**
 * Parts of the table's width, one per column; they add up to 1. The author's own widths count first. Else columns whose
 * content fits get what it needs, and the wide ones share the rest.
 */
export function columnShares(table: G.Table, grid: TableGrid = tableGrid(table)): readonly number[] {
  const own = table.widths
  if (own !== null && own.length === grid.columns && own.every((width) => width > 0)) return parts(own)
  const wanted = wantedWidths(table, grid)
  const capacity = capacityOf(table)
  return parts(sum(wanted) <= capacity ? wanted : settle(wanted, capacity))
}

const parts = (widths: readonly number[]): readonly number[] => widths.map((width) => width / sum(widths))

/** What each column would take without wrapping; cells over several columns add what is lacking in equal parts. */
function wantedWidths(table: G.Table, grid: TableGrid): readonly number[] {
  const {columns, rows} = grid
  const wanted = Array.from({length: columns}, () => narrowest + padding)
  const fractions = fractionWidths(table, grid, roomFor)
  const wide: PlacedCell[] = []
  for (const {node, cells} of rows) {
    for (const cell of cells) {
      if (cell.colSpan > 1) wide.push(cell)
      else widen(wanted, cell.column, 1, contentWidth(cell.node) + behind(cell, fractions))
    }
    // A group heading runs over the whole row: it may wrap and must not pull the columns apart.
    if (node.kind === 'group') wide.splice(-cells.length)
  }
  for (const {node, column, colSpan} of wide) widen(wanted, column, colSpan, contentWidth(node))
  return wanted
}

/** The point of a number stands as far from the edge as the longest fraction of its column has it. */
function behind({node, column}: PlacedCell, fractions: readonly number[]): number {
  const widest = fractions[column] ?? 0
  return widest === 0 || !isNumber(cellText(node)) ? 0 : Math.max(0, widest - roomFor(fractionOf(cellText(node))))
}

function widen(wanted: number[], column: number, count: number, content: number): void {
  const lacking = content + padding - sum(wanted.slice(column, column + count))
  if (lacking <= 0) return
  for (let at = column; at < column + count; at++) wanted[at] = (wanted[at] ?? 0) + lacking / count
}

/** Give narrow columns their whole width, one by one from the narrowest, as long as that leaves the others more. */
function settle(wanted: readonly number[], capacity: number): readonly number[] {
  const ascending = wanted.map((width, index) => ({width, index})).toSorted((a, b) => a.width - b.width)
  const settled = new Map<number, number>()
  let room = capacity
  for (const [position, {width, index}] of ascending.entries()) {
    const fair = room / (ascending.length - position)
    if (width > fair) break
    settled.set(index, width)
    room -= width
  }
  // The wide ones share what is left beyond the least that each must have.
  const wide = wanted.filter((_, index) => !settled.has(index))
  const least = Math.min(narrowest + padding, room / Math.max(1, wide.length))
  const beyond = room - least * wide.length
  const open = sum(wide.map((width) => damped(width - least)))
  return wanted.map(
    (width, index) => settled.get(index) ?? least + (beyond * damped(width - least)) / Math.max(open, 1e-9)
  )
}

/** Long texts wrap anyway: twice the text does not need twice the width. */
const damped = (width: number): number => Math.sqrt(width)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** The widest of the lines that the author's breaks make. */
const contentWidth = (cell: G.TableCell): number =>
  textOf(cell)
    .split('\n')
    .reduce((width, line) => Math.max(width, roomFor(line)), 0)

/** Faces differ in the width of digits and letters, some of which take more than half a 字: a fifth more is safe. */
const roomFor = (line: string): number => textWidth(line) + spare * narrowCharacters(line)
const spare = 0.1
const narrowCharacters = (line: string): number =>
  [...line].reduce((count, one) => count + (textWidth(one) < 1 ? 1 : 0), 0)

const textOf = (node: G.GongwenNode): string =>
  node.type === 'text' ? node.value : node.type === 'break' ? '\n' : childrenOf(node).map(textOf).join('')
