import type {GongwenNode} from './nodes.js'

/** One function for each type of a union of nodes: a total table, checked by the compiler. */
export type HandlersOf<Node extends GongwenNode, State, Out> = {
  readonly [Type in Node['type']]: (node: Extract<Node, {readonly type: Type}>, state: State) => Out
}

/** One function for every node type of the tree. */
export type Handlers<State, Out> = HandlersOf<GongwenNode, State, Out>

/**
 * Handle `node` with the entry for its type.
 * @throws when the tree holds a type that the table lacks, which only an unchecked tree can
 */
export function dispatch<Node extends GongwenNode, State, Out>(
  handlers: HandlersOf<Node, State, Out>,
  node: Node,
  state: State
): Out {
  if (!Object.hasOwn(handlers, node.type)) throw new Error(`Cannot handle unknown node \`${node.type}\``)
  const handle = handlers[node.type as Node['type']] as (node: Node, state: State) => Out
  return handle(node, state)
}
