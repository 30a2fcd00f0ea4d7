/** Which HTML heading each heading of a document is. */
import type {Attachment, Gongwen, GongwenNode} from '../../gongwen/nodes.js'
import {walk} from '../../gongwen/walk.js'

/** Rank of an HTML heading. */
export type Rank = 1 | 2 | 3 | 4 | 5 | 6

interface Open {
  readonly depth: number
  readonly rank: Rank
}
const below = (rank: Rank): Rank => Math.min(rank + 1, 6) as Rank

/**
 * Ranks of all headings. 标题 is the only h1, 一、 is h2 and so on; titles of enclosures and attachments are h2. A document may skip a
 * level (7.3.3: 一、 then 1.) but HTML headings must not, so a heading is one rank below the one that contains it.
 * An attachment without a title is headed by its label and stands in the map itself.
 */
export function headingRanks(tree: Gongwen): ReadonlyMap<GongwenNode, Rank> {
  const ranks = new Map<GongwenNode, Rank>()
  const main = mainTitle(tree)
  const open: Open[] = [{depth: 0, rank: 1}]

  walk(tree, (node) => {
    if (node.type === 'mainBody') open.splice(0, open.length, {depth: 0, rank: 1})
    else if (node.type === 'attachment') openAttachment(node)
    else if (node.type === 'enclosure') open.splice(0, open.length, {depth: 0, rank: 1})
    else if (node.type === 'title') openTitle(node)
    else if (node.type === 'heading' || node.type === 'runInHeading') place(node, node.level)
  })
  return ranks

  function openAttachment(node: Attachment): void {
    open.splice(0, open.length, {depth: 0, rank: 1})
    if (!node.children.some((child) => child.type === 'title')) place(node, titleDepth)
  }
  function openTitle(node: GongwenNode): void {
    if (node === main) ranks.set(node, 1)
    else place(node, titleDepth)
  }
  function place(node: GongwenNode, depth: number): void {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()
    const rank = below(open.at(-1)?.rank ?? 1)
    open.push({depth, rank})
    ranks.set(node, rank)
  }
}

/** Titles below the 标题 stand between it (0) and 一、 (1). */
const titleDepth = 0.5

/** The 标题 of a document, which is its h1; undefined where it has none. */
export const mainTitle = (tree: Gongwen): GongwenNode | undefined =>
  tree.children
    .flatMap((part) => (part.type === 'mainBody' ? part.children : []))
    .find((child) => child.type === 'title')
