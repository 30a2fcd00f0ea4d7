/** GitHub's tables → 表格. The first row is the header. */
import type {Table} from 'mdast'
import type * as G from '../nodes.js'
import {inFile} from './context.js'
import {markup, phrasing, type PhrasingContext} from './phrasing.js'
import {trim} from './raw.js'
import {settle} from './settle.js'

/** A table; short rows are filled up with empty cells, so that every row has as many as the longest. */
export function table(node: Table, context: PhrasingContext): G.Table {
  const columns = node.children[0]?.children.length ?? 0
  const width = Math.max(0, ...node.children.map((row) => row.children.length))
  for (const row of node.children) {
    if (row.children.length === columns) continue
    markup(
      context,
      row,
      `表头有 ${columns} 列，这一行有 ${row.children.length} 列`,
      '请检查这一行的“|”；单元格里的竖线写作“\\|”'
    )
  }
  return {
    type: 'table',
    align: Array.from({length: width}, (_, index) => node.align?.[index] ?? null),
    children: node.children.map((row, index) => ({
      type: 'tableRow',
      header: index === 0,
      children: Array.from({length: width}, (_cell, column): G.TableCell => {
        const cell = row.children[column]
        const children = settle(trim(phrasing(cell?.children ?? [], context)), context)
        return {type: 'tableCell', children, ...inFile(cell?.position, context)}
      }),
      ...inFile(row.position, context)
    })),
    ...inFile(node.position, context)
  }
}
