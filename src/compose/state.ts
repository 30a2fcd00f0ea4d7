/** What composition carries along: the fonts it asks, the structure it builds and the characters that no face has. */
import type {GongwenNode} from '../gongwen/nodes.js'
import {noPictures, type Pictures} from '../gongwen/picture.js'
import type {FontLibrary} from './fonts/library.js'
import type {Box} from './box.js'
import type {ComposeMemory} from './compose-memory.js'
import {type AtomBook, atomBook} from './line/atoms.js'
import type {LineMemory} from './line/set-lines.js'
import type {ElementAttributes, ElementId, StructureElement, StructureRole} from './page-model.js'
import {type Sheet, sheets} from './sheet.js'

/** A character that no face on this machine has, with the node it stands in. */
export interface MissingGlyph {
  readonly character: string
  readonly node: GongwenNode
}

/** State of one composition; made by `createState`, never shared between documents. */
export interface State {
  readonly fonts: FontLibrary
  readonly atoms: AtomBook
  /** Lines that documents with the same fonts have in common; none where a document is alone. */
  readonly lines: LineMemory | undefined
  /** A new structure element; ids count up from 0 in the order of the calls. */
  readonly element: (
    role: StructureRole,
    children?: readonly StructureElement[],
    attributes?: ElementAttributes
  ) => StructureElement
  /** Ids of elements that were counted elsewhere. */
  readonly count: {
    /** The id of the next element. */
    readonly next: () => ElementId
    readonly skip: (elements: number) => void
  }
  /** What the last version of the document left. */
  readonly memory: ComposeMemory | undefined
  /** The sheet that is being filled. */
  readonly sheet: Sheet
  readonly pictures: Pictures
  readonly missing: MissingGlyph[]
}

/** What a block becomes. */
export interface Composed {
  readonly boxes: readonly Box[]
  readonly elements: readonly StructureElement[]
}

/** Nothing, for nodes that print nothing of their own. */
export const nothing: Composed = {boxes: [], elements: []}

/** One after the other. */
export const joined = (parts: readonly Composed[]): Composed => ({
  boxes: parts.flatMap(({boxes}) => boxes),
  elements: parts.flatMap(({elements}) => elements)
})

/** One for all cells of a list. */
const childless: readonly StructureElement[] = []

/** What compositions have in common; their pages are the same without. */
export interface Shared {
  /** Characters of the same fonts. */
  readonly atoms?: AtomBook | undefined
  /** What the last version of the document left. */
  readonly memory?: ComposeMemory | undefined
}

/** State for one document. */
export function createState(fonts: FontLibrary, pictures: Pictures = noPictures, {atoms, memory}: Shared = {}): State {
  let next: ElementId = 0
  return {
    fonts,
    atoms: atoms ?? atomBook(fonts.resolve),
    lines: atoms?.lines,
    element: (role, children = childless, attributes = {}) => ({id: next++, role, children, ...attributes}),
    count: {
      next: () => next,
      skip: (elements) => {
        next += elements
      }
    },
    memory,
    sheet: sheets.portrait,
    pictures,
    missing: []
  }
}
