import type {GongwenNode} from './nodes.js'

/** Children of a node; empty for leaves. */
export const childrenOf = (node: GongwenNode): readonly GongwenNode[] => ('children' in node ? node.children : [])

/** Visit `node` and everything below it, parents before children, in document order. */
export function walk(node: GongwenNode, visit: (node: GongwenNode, ancestors: readonly GongwenNode[]) => void): void {
  step(node, [])

  function step(current: GongwenNode, ancestors: readonly GongwenNode[]): void {
    visit(current, ancestors)
    const below = [...ancestors, current]
    for (const child of childrenOf(current)) step(child, below)
  }
}
