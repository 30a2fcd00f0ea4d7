/** The tables of a document as rules read them: every cell at its place, with its text. */
import type * as G from '../gongwen/nodes.js'
import {descend} from '../gongwen/walk.js'
import {type PlacedCell, type PlacedRow, tableGrid} from '../layout/table-grid.js'
import type {Run} from './run.js'

/** A table. */
export interface TableView {
  readonly columns: number
  readonly rows: readonly PlacedRow[]
  /** The text of a cell; undefined for an empty one. */
  readonly runOf: (cell: PlacedCell | undefined) => Run | undefined
}

/** Every table of a document, in its order. */
export function tablesOf(tree: G.Gongwen, runs: readonly Run[]): readonly TableView[] {
  const cells = new Map<G.GongwenNode, Run>()
  for (const run of runs) if (run.kind === 'tableCell') cells.set(run.node, run)
  if (cells.size === 0) return []
  const runOf: TableView['runOf'] = (cell) => cell && cells.get(cell.node)
  const tables: TableView[] = []
  descend(tree, (node) => {
    if (node.type === 'table') tables.push({...tableGrid(node), runOf})
    return node.type !== 'table'
  })
  return tables
}
