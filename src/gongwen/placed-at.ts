import type {Position} from 'unist'
import type {GongwenNode} from './nodes.js'

/** A copy of a node in which it and everything below it stands at one position: that of the expression that made it. */
export function placedAt<Node extends GongwenNode>(node: Node, position: Position): Node {
  if (!('children' in node)) return {...node, position}
  const below: readonly GongwenNode[] = node.children
  return {...node, children: below.map((child) => placedAt(child, position)), position}
}
