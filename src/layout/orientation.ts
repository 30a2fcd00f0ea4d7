/** How the page is turned on which an attachment begins. */
import type * as G from '../gongwen/nodes.js'

/** A landscape table at the beginning takes the label and the title of its attachment onto its page. */
export function openingOrientation(node: G.Attachment | G.Enclosure): G.Table['orientation'] {
  const first = node.children.find((child) => child.type !== 'title')
  return first?.type === 'table' ? first.orientation : 'portrait'
}
