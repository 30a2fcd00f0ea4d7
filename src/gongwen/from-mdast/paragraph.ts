/** A line of text: numbered paragraph, paragraph that opens with a heading, heading in strong, or plain paragraph. */
import type * as G from '../nodes.js'
import {span, type Context} from './context.js'
import type {LineDraft} from './drafts.js'
import {ordinalAt, type FoundOrdinal} from './ordinal.js'
import {dropStart, plainText, trim, type Raw, type RawParent} from './raw.js'
import {settle, textOf} from './settle.js'

/** What the line is; undefined when nothing is left of it. */
export function paragraph(draft: LineDraft, context: Context): G.Paragraph | G.Heading | undefined {
  const pieces = trim(draft.pieces)
  const [first] = pieces
  const text = plainText(pieces)
  if (text === '') return undefined
  // 1. from a list, or a number that stands in plain text: the rest may open with a strong sentence.
  const marked = draft.marker === undefined ? undefined : {...draft.marker, length: 0}
  const found = marked ?? (first?.type === 'text' || first?.type === 'strong' ? ordinalAt(text) : undefined)
  if (found === undefined) return plain(null, pieces, draft, context)
  const rest = dropStart(pieces, found.length)
  const [head, ...tail] = rest
  const numberInStrong = marked === undefined && first?.type === 'strong' && plainText([first]).length > found.length
  if (head?.type === 'strong') {
    if (tail.length === 0) return {type: 'heading', ...numbered(found, head, context), ...span([draft])}
    if (numberInStrong || /[。；：！？.:;!?]\s*$/.test(plainText([head])))
      return runIn(found, head, tail, draft, context)
  }
  return plain(found, rest, draft, context)
}

const numbered = ({ordinal, level}: Omit<FoundOrdinal, 'length'>, head: RawParent, context: Context) => ({
  level,
  ordinal,
  children: settle(trim(head.children), context)
})

function plain(
  found: Omit<FoundOrdinal, 'length'> | null,
  pieces: readonly Raw[],
  draft: LineDraft,
  context: Context
): G.Paragraph {
  const ordinal = found === null ? null : {...found.ordinal, level: found.level}
  return {type: 'paragraph', ordinal, children: settle(pieces, context), ...span([draft])}
}

function runIn(
  found: Omit<FoundOrdinal, 'length'>,
  head: RawParent,
  tail: readonly Raw[],
  draft: LineDraft,
  context: Context
): G.Paragraph {
  const {children, ...number} = numbered(found, head, context)
  const rest = settle(tail, context)
  const [first, ...others] = rest
  // Plain Markdown needs a space after `。**`; Chinese text has none there.
  const chinese = /[\p{Script=Han}。；：！？）”》]$/u.test(textOf(children))
  const following = chinese && first?.type === 'text' ? [{...first, value: first.value.trimStart()}, ...others] : rest
  return {
    type: 'paragraph',
    ordinal: null,
    children: [{type: 'runInHeading', ...number, children, ...span([head])}, ...following],
    ...span([draft])
  }
}
