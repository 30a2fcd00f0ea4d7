/** Spans of text → atoms: one character each, with the face that sets it and the width it takes. */
import type {FaceRole} from '../../layout/faces.js'
import {pt, type Pt} from '../../layout/units.js'
import type {Face} from '../fonts/face.js'
import type {LineMemory} from './set-lines.js'
import {type CharacterKind, kindOf} from './characters.js'

/** A stretch of text set alike. `mark` tells stretches apart where their items must not run together (a link). */
export interface Span {
  readonly text: string
  readonly role: FaceRole
  readonly mark: number | null
  /** Number of the footnote whose mark this is: set small and raised. */
  readonly footnote?: number
}

/** One character in its line. Many places share one atom: it must not be changed. */
export interface Atom {
  readonly character: string
  readonly face: Face
  readonly mark: number | null
  /** The face's own width at this size. */
  readonly advance: Pt
  /** The width it takes on the line: a whole cell for Chinese, whatever the face says. */
  readonly width: Pt
  readonly kind: CharacterKind
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

/** What compositions with the same faces may share. */
export interface AtomBook {
  /** Looks characters up that are set in one way, each of them once. */
  readonly page: (role: FaceRole, setting: Setting, part: number) => (character: string) => Atom | 'missing' | null
  /** Lines of whole texts. */
  readonly lines: LineMemory
}

/** Characters that are kept of each way: more than any document has, fewer than there are. */
const mostOnPage = 8192

/**
 * An empty book. Of a character that no face has it says that it is missing, or null where nothing has to be printed.
 * @param resolve asked once for each character of each role
 */
export function atomBook(resolve: ResolveFace): AtomBook {
  const pages = new Map<string, Map<string, Atom | 'missing' | null>>()
  const pageOf: AtomBook['page'] = (role, setting, part) => {
    const key = `${role} ${setting.size} ${setting.cell} ${part}`
    const page = pages.get(key) ?? new Map<string, Atom | 'missing' | null>()
    pages.set(key, page)
    return (character) => {
      const known = page.get(character)
      if (known !== undefined) return known
      const atom = atomOf(character, role, setting, part, resolve)
      if (page.size < mostOnPage) page.set(character, atom)
      return atom
    }
  }
  return {page: pageOf, lines: new Map()}
}

function atomOf(
  character: string,
  role: FaceRole,
  {size, cell}: Setting,
  part: number,
  resolve: ResolveFace
): Atom | 'missing' | null {
  const codePoint = character.codePointAt(0) ?? 0
  const face = resolve(role, codePoint)
  const kind = kindOf(character)
  // A variation selector without a glyph only says which of two shapes to prefer.
  if (face === undefined) return kind.combining ? null : 'missing'
  const advance = pt((face.glyph(codePoint)?.advance ?? 0) * size * part)
  // Half-width characters give half as much room as full ones, so that two digits fill one cell.
  const width = kind.combining ? pt(0) : kind.full ? cell : pt(advance + ((cell - size) / 2) * part)
  return {character, face, mark: null, advance, width, kind}
}

/**
 * The atoms of some spans.
 * @param missing called for every character that no face has; the character is left out
 */
export function atomsOf(
  spans: readonly Span[],
  setting: Setting,
  book: AtomBook,
  missing: (character: string) => void
): Atom[] {
  const atoms: Atom[] = []
  for (const {text, role, mark, footnote} of spans) {
    const look = book.page(role, setting, footnote === undefined ? 1 : raised.size)
    for (const character of text) {
      const atom = look(character)
      if (atom === 'missing') missing(character)
      else if (atom !== null) atoms.push(placedAtom(atom, mark, footnote))
    }
  }
  return atoms
}

const placedAtom = (atom: Atom, mark: number | null, footnote: number | undefined): Atom =>
  footnote !== undefined ? {...atom, mark, footnote} : mark === null ? atom : {...atom, mark}
