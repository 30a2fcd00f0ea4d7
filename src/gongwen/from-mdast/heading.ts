/** 层次 headings on a line of their own. */
import type * as G from '../nodes.js'
import {span, type Context} from './context.js'
import type {Draft, HeadingDraft} from './drafts.js'
import {ordinalAt} from './ordinal.js'
import {dropStart, plainText, trim, wholeStrong, type Raw} from './raw.js'
import {settle} from './settle.js'

/** The pieces of a heading: trimmed, and without the strong around all of it, since the level decides the face. */
export function headingPieces(draft: HeadingDraft): readonly Raw[] {
  const pieces = trim(draft.pieces)
  return wholeStrong(pieces) ?? pieces
}

/** What a heading line of `pieces` is; `unnumbered` is its level when it prints no number. */
export function heading(pieces: readonly Raw[], unnumbered: G.Level, context: Context): G.Heading {
  const found = ordinalAt(plainText(pieces))
  return {
    type: 'heading',
    level: found?.level ?? unnumbered,
    ordinal: found?.ordinal ?? null,
    children: settle(dropStart(pieces, found?.length ?? 0), context),
    ...span(pieces)
  }
}

/** A heading that prints its number: how many `#` it has, and which level the number says. */
interface Anchor {
  readonly depth: number
  readonly level: G.Level
}

/**
 * Level of every heading of a section, should it print no number: as many `#` more or fewer than the numbered heading
 * before it, so many levels lower or higher. Before the first numbered heading that one counts; with none at all, the
 * fewest `#` are level 1. One entry for each draft.
 */
export function unnumberedLevels(section: readonly Draft[]): readonly G.Level[] {
  const anchors = section.map(anchorOf)
  let anchor: Anchor = anchors.find((found) => found !== undefined) ?? {depth: smallestDepth(section), level: 1}
  return section.map((draft, index) => {
    anchor = anchors[index] ?? anchor
    const lower = draft.type === 'heading' ? draft.depth - anchor.depth : 0
    return Math.min(4, Math.max(1, anchor.level + lower)) as G.Level
  })
}

function anchorOf(draft: Draft): Anchor | undefined {
  const found = draft.type === 'heading' ? ordinalAt(plainText(headingPieces(draft))) : undefined
  return draft.type === 'heading' && found !== undefined ? {depth: draft.depth, level: found.level} : undefined
}
const smallestDepth = (section: readonly Draft[]): number =>
  section.reduce((depth, draft) => (draft.type === 'heading' ? Math.min(depth, draft.depth) : depth), 6)
