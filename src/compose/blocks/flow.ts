import type {GongwenNode} from '../../gongwen/nodes.js'
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
      return closing.has(nodes[index + 1]?.type ?? '') ? {...part, boxes: boundToNext(part.boxes)} : part
    })
  )
}

const boundToNext = (boxes: readonly Box[]): readonly Box[] =>
  boxes.map((box, index) =>
    index === boxes.length - 1 && box.kind !== 'pageBreak' ? {...box, keepWithNext: true} : box
  )
