/** Footnotes get their numbers and their place when the tree is whole: parts of it may come from several files. */
import type * as G from '../nodes.js'
import {replaced} from '../walk.js'
import {note, type Context} from './context.js'
import type {PendingNote} from './raw.js'

/** A reference that still carries its note. */
interface CarryingReference extends G.FootnoteReference {
  readonly pending: PendingNote
}

/** The reference for a note that has no number yet. */
export const referenceTo = (pending: PendingNote): G.FootnoteReference => {
  const reference: CarryingReference = {
    type: 'footnoteReference',
    number: 0,
    pending,
    ...(pending.position === undefined ? {} : {position: pending.position})
  }
  return reference
}

/** Number the footnotes in the order of the document and set them behind its attachments. */
export function gatherFootnotes(tree: G.Gongwen, context: Context): G.Gongwen {
  const notes: G.Footnote[] = []
  const places = new Set<string>()
  const number = <Node extends G.GongwenNode>(node: Node): Node =>
    replaced(node, (child) =>
      child.type === 'footnoteReference' ? settled(child as CarryingReference) : number(child)
    )
  const settled = ({pending, ...reference}: CarryingReference): G.FootnoteReference => {
    const place = JSON.stringify([pending.label, pending.note.position])
    if (places.has(place))
      note(
        context,
        'body-footnote',
        pending.position,
        `脚注“${pending.label}”用了两次，一条脚注只注一处。`,
        '请另写一条脚注，或者写明“同注1”。'
      )
    places.add(place)
    notes.push({type: 'footnote', number: notes.length + 1, ...pending.note})
    return {...reference, number: notes.length}
  }
  const numbered = number(tree)
  if (notes.length === 0) return tree
  const imprint = numbered.children.filter((child) => child.type === 'imprint')
  return {
    ...numbered,
    children: [...numbered.children.filter((child) => child.type !== 'imprint'), ...notes, ...imprint]
  }
}
