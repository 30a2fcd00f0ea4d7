import type {GongwenNode} from './nodes.js'

/** Children of a node; empty for leaves. */
export const childrenOf = (node: GongwenNode): readonly GongwenNode[] => ('children' in node ? node.children : [])

/** Visit `node` and everything below it, parents before children, in document order. */
export function walk(node: GongwenNode, visit: (node: GongwenNode, ancestors: readonly GongwenNode[]) => void): void {
  step(node, [])

  function step(current: GongwenNode, ancestors: readonly GongwenNode[]): void {
    visit(current, ancestors)
    const children = childrenOf(current)
    if (children.length === 0) return
    const below = [...ancestors, current]
    for (const child of children) step(child, below)
  }
}

/** Visit `node` and, below every node for which `visit` answers true, its children, in document order. */
export function descend(node: GongwenNode, visit: (node: GongwenNode) => boolean): void {
  if (visit(node)) for (const child of childrenOf(node)) descend(child, visit)
}

/**
 * A node whose children are replaced; the very same node where none is.
 * @param replace what stands in place of a child; the child itself where it stays
 */
export function replaced<Node extends GongwenNode>(
  node: Node,
  replace: (child: GongwenNode) => GongwenNode | readonly GongwenNode[]
): Node {
  const before = childrenOf(node)
  let after: GongwenNode[] | undefined
  for (const [index, child] of before.entries()) {
    const instead = replace(child)
    if (after === undefined && instead === child) continue
    after ??= before.slice(0, index)
    if ('type' in instead) after.push(instead)
    else after.push(...instead)
  }
  return after === undefined ? node : {...node, children: after}
}
