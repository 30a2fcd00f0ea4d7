/** Spans of text → atoms: one character each, with the face that sets it and the width it takes. */
import type {FaceRole} from '../../layout/faces.js'
import {pt, type Pt} from '../../layout/units.js'
import type {Face} from '../fonts/face.js'
import {isCombining, isFullWidth} from './characters.js'

/** A stretch of text set alike. `mark` tells stretches apart where their items must not run together (a link). */
export interface Span {
  readonly text: string
  readonly role: FaceRole
  readonly mark: number | null
  /** Number of the footnote whose mark this is: set small and raised. */
  readonly footnote?: number
}

/** One character in its line. */
export interface Atom {
  readonly character: string
  readonly face: Face
  readonly mark: number | null
  /** The face's own width at this size. */
  readonly advance: Pt
  /** The width it takes on the line: a whole cell for Chinese, whatever the face says. */
  readonly width: Pt
  readonly full: boolean
  readonly combining: boolean
  readonly footnote?: number
}

/** Size and rise of raised marks, in em of the text around them. */
export const raised = {size: 0.6, rise: 0.36} as const

/** Size of the text and width of a full-width cell. */
export interface Setting {
  readonly size: Pt
  readonly cell: Pt
}

/** Gives the face of a character, or undefined when no face on this machine has it. */
export type ResolveFace = (role: FaceRole, codePoint: number) => Face | undefined

/**
 * The atoms of some spans.
 * @param missing called for every character that no face has; the character is left out
 */
export function atomsOf(
  spans: readonly Span[],
  {size, cell}: Setting,
  resolve: ResolveFace,
  missing: (character: string) => void
): Atom[] {
  const atoms: Atom[] = []
  for (const {text, role, mark, footnote} of spans) {
    const part = footnote === undefined ? 1 : raised.size
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      const face = resolve(role, codePoint)
      const combining = isCombining(character)
      if (face === undefined) {
        // A variation selector without a glyph only says which of two shapes to prefer.
        if (!combining) missing(character)
        continue
      }
      const advance = pt((face.glyph(codePoint)?.advance ?? 0) * size * part)
      const full = isFullWidth(character)
      // Half-width characters give half as much room as full ones, so that two digits fill one cell.
      const width = combining ? pt(0) : full ? cell : pt(advance + ((cell - size) / 2) * part)
      const mine = {character, face, mark, advance, width, full, combining}
      atoms.push(footnote === undefined ? mine : {...mine, footnote})
    }
  }
  return atoms
}
