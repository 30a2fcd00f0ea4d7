/** The grid of a table: a rule wherever two different cells meet, and around all of it. */
import {tableRule} from '../../layout/gbt9704.js'
import type {PlacedCell, TableGrid} from '../../layout/table-grid.js'
import {pt} from '../../layout/units.js'
import type {Item, RuleItem} from '../page-model.js'

/** The cell of every column in one row, those that reach in from above included. */
export type Owners = readonly (PlacedCell | undefined)[]

/** The owners of every row. */
export function ownersOf({columns, rows}: TableGrid): readonly Owners[] {
  let above: Owners = []
  return rows.map(({cells}) => {
    // A row of as many cells as columns has one in each.
    if (cells.length === columns) return (above = cells)
    const owners = Array.from({length: columns}, (_, column) => above[column])
    for (const cell of cells) owners.fill(cell, cell.column, cell.column + cell.colSpan)
    above = owners
    return owners
  })
}

/** A horizontal rule over the whole table. */
export const across = (edges: readonly number[], y: number): RuleItem => rule(edges[0] ?? 0, y, edges.at(-1) ?? 0, y)

/** Adds the vertical rules of a row from `y` over `height`. */
export function verticals(owners: Owners, edges: readonly number[], y: number, height: number, into: Item[]): void {
  for (const [column, x] of edges.entries()) {
    const inner = column > 0 && column < edges.length - 1
    if (!inner || owners[column - 1] !== owners[column]) into.push(rule(x, y, x, y + height))
  }
}

/** Adds the horizontal rules between a row and the next, at `y`; none where one cell stands in both. */
export function between(upper: Owners, lower: Owners, edges: readonly number[], y: number, into: Item[]): void {
  let from: number | undefined
  for (let column = 0; column <= upper.length; column++) {
    const closed = column < upper.length && upper[column] !== lower[column]
    if (closed) from ??= column
    if (closed || from === undefined) continue
    into.push(rule(edges[from] ?? 0, y, edges[column] ?? 0, y))
    from = undefined
  }
}

const rule = (x1: number, y1: number, x2: number, y2: number): RuleItem => ({
  kind: 'rule',
  x1: pt(x1),
  y1: pt(y1),
  x2: pt(x2),
  y2: pt(y2),
  weight: tableRule.weight,
  ink: 'black'
})
