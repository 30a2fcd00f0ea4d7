/** Tables with more columns than a page has room for: said before columns overprint each other. */
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'
import {fileOf} from '../gongwen/file-of.js'
import type * as G from '../gongwen/nodes.js'
import {descend} from '../gongwen/walk.js'
import {columnRoom} from '../layout/columns.js'
import {tableGrid} from '../layout/table-grid.js'

/**
 * One finding for each table that is too wide for its page.
 * @param tree the document
 * @param path the document's file; a part in a file of its own names that
 */
export function tableFindings(tree: G.Gongwen, path: string): Diagnostic[] {
  const findings: Diagnostic[] = []
  const pathOf = fileOf(tree, path)
  const look = (node: G.Table): void => {
    const {columns} = tableGrid(node)
    const {readable, possible} = columnRoom(node)
    if (columns <= readable) return
    const place = {path: pathOf(node), line: node.position?.start.line}
    const message = `表格有 ${columns} 栏，这一页最多排得下 ${readable} 栏，再多每栏就不足两个字。`
    const turn = node.orientation === 'portrait' ? '在表格上面写一行 `{横排}` 改为横排，或' : ''
    const hint = `请${turn}把表格拆成几个。`
    findings.push(diagnostic(columns > possible ? 'table-room' : 'table-columns', place, message, hint))
  }
  descend(tree, (node) => {
    if (node.type === 'table') look(node)
    return node.type !== 'table'
  })
  return findings
}
