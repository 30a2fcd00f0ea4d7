/** Column widths of a table: by content, the same proportions in every format that sets widths itself. */
import type * as G from '../gongwen/nodes.js'
import {childrenOf} from '../gongwen/walk.js'
import {page, sizes, tableRule} from './gbt9704.js'
import {mmToPt} from './units.js'
import {textWidth} from './width.js'

/** 字 of table text that fit the width of 版心, rules and padding included. */
const capacity = mmToPt(page.typeArea.width) / sizes.xiaosi
/** 字 that the padding of a cell takes. */
const padding = (2 * tableRule.padding) / sizes.xiaosi
/** No column is narrower than this many 字. */
const narrowest = 2

/**
 * Parts of the table's width, one per column; they add up to 1. Columns whose content fits get what it needs, the wide
 * ones share the rest.
 */
export function columnShares(table: G.Table): readonly number[] {
  const count = Math.max(1, ...table.children.map((row) => row.children.length))
  const wanted = Array.from(
    {length: count},
    (_, column) => Math.max(narrowest, ...table.children.map((row) => contentWidth(row.children[column]))) + padding
  )
  const total = sum(wanted)
  if (total <= capacity) return wanted.map((width) => width / total)
  const widths = settle(wanted)
  return widths.map((width) => width / sum(widths))
}

/** Give narrow columns their whole width, one by one from the narrowest, as long as that leaves the others more. */
function settle(wanted: readonly number[]): readonly number[] {
  const ascending = wanted.map((width, index) => ({width, index})).toSorted((a, b) => a.width - b.width)
  const settled = new Map<number, number>()
  let room = capacity
  for (const [position, {width, index}] of ascending.entries()) {
    const fair = room / (ascending.length - position)
    if (width > fair) break
    settled.set(index, width)
    room -= width
  }
  const open = sum(wanted.filter((_, index) => !settled.has(index)).map(damped))
  return wanted.map((width, index) => settled.get(index) ?? (room * damped(width)) / open)
}

/** Long texts wrap anyway: twice the text does not need twice the width. */
const damped = (width: number): number => Math.sqrt(width)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const contentWidth = (cell: G.TableCell | undefined): number => (cell === undefined ? 0 : textWidth(textOf(cell)))

const textOf = (node: G.GongwenNode): string =>
  node.type === 'text' ? node.value : childrenOf(node).map(textOf).join('')
