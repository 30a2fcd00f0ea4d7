/** Which tables are lists that a reader wants to search. */
import type * as G from '../../../gongwen/nodes.js'
import {descend} from '../../../gongwen/walk.js'

/** A table with as many rows does not fit on a screen. Header, group and total rows do not count. */
const leastRows = 15

/** Whether a table gets a search field and filters. */
export const isLongList = ({children}: G.Table): boolean =>
  children.filter((child) => child.type === 'tableRow' && child.kind === 'body').length >= leastRows

/** Whether a document has such a table: only then its page carries the script. */
export function hasLongList(tree: G.Gongwen): boolean {
  let found = false
  descend(tree, (node) => {
    found ||= node.type === 'table' && isLongList(node)
    return !found && node.type !== 'table'
  })
  return found
}
