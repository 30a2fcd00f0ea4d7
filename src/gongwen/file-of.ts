import type {Gongwen, GongwenNode} from './nodes.js'
import {descend, walk} from './walk.js'

/**
 * Which file a node's lines belong to: that of its attachment, enclosure or form where it has one, else the document's.
 * @param path the document's file
 */
export function fileOf(tree: Gongwen, path: string): (node: GongwenNode) => string {
  // Many ask for no node at all.
  let files: ReadonlyMap<GongwenNode, string> | undefined
  return (node) => (files ??= filesOf(tree)).get(node) ?? path
}

/** The files of the nodes that have another than the document. */
function filesOf(tree: Gongwen): ReadonlyMap<GongwenNode, string> {
  const files = new Map<GongwenNode, string>()
  descend(tree, (part) => {
    const isPart = part.type === 'attachment' || part.type === 'enclosure' || part.type === 'form'
    const file = isPart ? part.file : undefined
    if (file !== undefined) walk(part, (node) => files.set(node, file))
    return isPart || part === tree
  })
  return files
}
