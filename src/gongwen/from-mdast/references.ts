/** 附件1, 见附件: words of the text that name an attachment which the document holds become references to it. */
import type * as G from '../nodes.js'
import {replaced} from '../walk.js'

/** 附件1, unless what stands before says that it belongs to another document: …4号附件1, 《……》附件1. */
const numbered = /(?<![号》〉」]\s*)附件\s?(\d{1,2})(?!\d|\.\d)/gu
/** The only attachment, where the words send the reader there: 见附件, （附件）. */
const single = /(?<=见|（)附件(?=$|[）)。，；、：《“])/gu

/** A tree whose references are nodes; the very same tree when the document has no attachments. */
export function linkReferences(tree: G.Gongwen): G.Gongwen {
  const numbers = new Set(tree.children.flatMap((part) => (part.type === 'attachment' ? [part.number] : [])))
  return numbers.size === 0 ? tree : mapped(tree, numbers)
}

function mapped<Node extends G.GongwenNode>(node: Node, numbers: ReadonlySet<number | null>): Node {
  // Links cannot hold links, and the names of the 附件说明 are the writers' business.
  if (node.type === 'link' || node.type === 'reference') return node
  return replaced(node, (child) => (child.type === 'text' ? split(child, numbers) : mapped(child, numbers)))
}

/** The pieces of a text; the text itself where it names no attachment. */
function split(node: G.Text, numbers: ReadonlySet<number | null>): G.Text | readonly G.Phrasing[] {
  if (!node.value.includes('附件')) return node
  const matches = numbers.has(null) ? node.value.matchAll(single) : node.value.matchAll(numbered)
  const pieces: G.Phrasing[] = []
  const {position} = node
  const place = position === undefined ? {} : {position}
  const text = (value: string): G.Text => ({type: 'text', value, ...place})
  let end = 0
  for (const match of matches) {
    const attachment = match[1] === undefined ? null : Number(match[1])
    if (!numbers.has(attachment)) continue
    if (match.index > end) pieces.push(text(node.value.slice(end, match.index)))
    pieces.push({type: 'reference', attachment, children: [text(match[0])], ...place})
    end = match.index + match[0].length
  }
  if (pieces.length === 0) return node
  return end < node.value.length ? [...pieces, text(node.value.slice(end))] : pieces
}
