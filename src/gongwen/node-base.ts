import type {Node as UnistNode} from 'unist'

/** What all nodes share: a type, and the place in the file that staff edit when the node came from one. */
export interface Node extends UnistNode {
  readonly type: string
}
/** A node with content. */
export interface Parent<Child> extends Node {
  readonly children: readonly Child[]
}
/** A node that is text. */
export interface Literal extends Node {
  readonly value: string
}
