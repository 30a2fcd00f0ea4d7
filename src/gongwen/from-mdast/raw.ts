/**
 * Raw phrasing: gongwen phrasing as it is before it is settled — soft line breaks are still there, values of
 * expressions are not yet. What a line *is* (heading, numbered paragraph, contact) is decided on raw phrasing, so that
 * data never becomes markup.
 */
import type {Position} from 'unist'
import type * as G from '../nodes.js'

/** Where a line of the Markdown ends inside a paragraph. */
export interface SoftBreak {
  readonly type: 'softBreak'
  readonly position?: Position | undefined
}
/** Phrasing around phrasing. */
export interface RawParent {
  readonly type: 'strong' | 'emphasis' | 'link'
  /** Target of a link. */
  readonly url?: string
  readonly children: readonly Raw[]
  readonly position?: Position | undefined
}
/** One piece of raw phrasing. */
export type Raw = G.Text | G.Break | SoftBreak | RawParent | PendingNote

/** A footnote where it is referred to, without its number. */
export interface PendingNote {
  readonly type: 'pendingNote'
  /** What the author typed: `[^1]`. */
  readonly label: string
  readonly note: {readonly children: readonly G.Phrasing[]; readonly position?: Position}
  readonly position?: Position | undefined
}

/** The characters of raw phrasing; a break of either kind is `\n`. */
export const plainText = (pieces: readonly Raw[]): string =>
  pieces
    .map((piece) =>
      piece.type === 'text'
        ? piece.value
        : 'children' in piece
          ? plainText(piece.children)
          : piece.type === 'pendingNote'
            ? ''
            : '\n'
    )
    .join('')

/** `pieces` without their first `count` characters; what is emptied by that vanishes. */
export function dropStart(pieces: readonly Raw[], count: number): Raw[] {
  if (count === 0) return [...pieces]
  let left = count
  return pieces.flatMap((piece): Raw[] => {
    if (left === 0) return [piece]
    const length = plainText([piece]).length
    if (length <= left) {
      left -= length
      return []
    }
    const rest = left
    left = 0
    if (piece.type === 'text') return [{...piece, value: piece.value.slice(rest)}]
    return 'children' in piece ? [{...piece, children: dropStart(piece.children, rest)}] : [piece]
  })
}

/** Without white space (U+3000 as well) and soft breaks at either end. */
export function trim(pieces: readonly Raw[]): Raw[] {
  const text = plainText(pieces)
  return dropEnd(dropStart(pieces, text.length - text.trimStart().length), text.length - text.trimEnd().length)
}

function dropEnd(pieces: readonly Raw[], count: number): Raw[] {
  if (count === 0) return [...pieces]
  const length = plainText(pieces).length
  let left = Math.max(0, length - count)
  return pieces.flatMap((piece): Raw[] => {
    const size = plainText([piece]).length
    if (left === 0 && size > 0) return []
    if (size <= left) {
      left -= size
      return [piece]
    }
    const keep = left
    left = 0
    if (piece.type === 'text') return [{...piece, value: piece.value.slice(0, keep)}]
    return 'children' in piece ? [{...piece, children: dropEnd(piece.children, size - keep)}] : [piece]
  })
}

/** The children of a strong that holds all of `pieces`, else undefined. */
export function wholeStrong(pieces: readonly Raw[]): readonly Raw[] | undefined {
  const [only] = pieces
  return pieces.length === 1 && only?.type === 'strong' ? only.children : undefined
}
