/** The words of a node, for labels and decisions; the page itself prints nodes through their handlers. */
import type {GongwenNode} from '../../gongwen/nodes.js'
import {childrenOf} from '../../gongwen/walk.js'

/** Text of `node` and all below it. */
export const plainText = (node: GongwenNode): string =>
  node.type === 'text' ? node.value : childrenOf(node).map(plainText).join('')
