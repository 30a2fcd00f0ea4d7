import type {GongwenNode} from '../../gongwen/nodes.js'
import {boundEntries} from '../../layout/long-note.js'
import type {Box} from '../box.js'
import {type Composed, joined} from '../state.js'

/** What closes a text. */
const closing: ReadonlySet<string> = new Set(['attachmentNote', 'attendance', 'signatureBlock', 'annotation'])

/** Nodes composed one after the other; what closes them is bound to the text above, so that no page holds a signature alone (7.3.5.5). */
export function joinedFlow<Node extends GongwenNode>(
  nodes: readonly Node[],
  composeNode: (node: Node, index: number) => Composed
): Composed {
  return joined(
    nodes.map((node, index) => {
      const part = composeNode(node, index)
      return isBound(nodes[index + 1]) ? {...part, boxes: boundToNext(part.boxes)} : part
    })
  )
}

/** Whether a text stays with what comes next. */
const isBound = (next: GongwenNode | undefined): boolean =>
  next !== undefined && closing.has(next.type) && (next.type !== 'attachmentNote' || boundEntries(next).textToo)

/** The last line or row is bound, and with it the room below it: a table ends with some. */
function boundToNext(boxes: readonly Box[]): readonly Box[] {
  const last = boxes.findLastIndex(({kind}) => kind === 'box')
  return boxes.map((box, index) => (index >= last && box.kind !== 'pageBreak' ? {...box, keepWithNext: true} : box))
}
