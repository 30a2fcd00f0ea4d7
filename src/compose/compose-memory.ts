/**
 * What the pages of a document leave to its next version in the same process: a block that says the same, counted from the
 * same structure element, has the same boxes, and boxes that fill a page alike have the same items.
 */
import type * as G from '../gongwen/nodes.js'
import type {FaceRole} from '../layout/faces.js'
import type {LineBox} from './box.js'
import type {PageFilling} from './fill-page.js'
import type {Face} from './fonts/face.js'
import type {AtomBook} from './line/atoms.js'
import type {Item} from './page-model.js'
import type {Composed, State} from './state.js'

/** What was composed, what it took of the counted elements, and the faces that it was given. */
export interface Kept<Value> {
  readonly value: Value
  readonly elements: number
  readonly faces: readonly FaceAnswer[]
}

/** What the last version left by what it depends on; see `Generations`. */
interface KeptBefore<Value> {
  begin(): void
  get(key: string): Kept<Value> | undefined
  set(key: string, kept: Kept<Value>): void
}

/** A question to the fonts and its answer. */
interface FaceAnswer {
  readonly role: FaceRole
  readonly codePoint: number
  readonly face: Face | undefined
}

/** The items of a filled page. */
interface KeptPage {
  readonly filling: PageFilling
  readonly items: readonly Item[]
}

/** Of one document. */
export interface ComposeMemory {
  readonly blocks: KeptBefore<Composed>
  /** What stands around the text of pages: their numbers. */
  readonly furniture: KeptBefore<readonly Item[]>
  /** Pages by their first line. */
  readonly pages: WeakMap<LineBox, KeptPage>
  /** A number that no other form has. Forms are kept by those who read them: the same object is the same form. */
  readonly numberOf: (form: G.Form) => number
}

/** Nothing was composed yet. @param empty makes a map of two versions */
export function composeMemory(empty: <Value>() => KeptBefore<Value>): ComposeMemory {
  const numbers = new WeakMap<G.Form, number>()
  let next = 0
  const numberOf = (form: G.Form): number => {
    const number = numbers.get(form) ?? next++
    numbers.set(form, number)
    return number
  }
  return {blocks: empty(), furniture: empty(), pages: new WeakMap(), numberOf}
}

/** Characters of a key beyond which a block is not kept: lists as long as that are made piece by piece. */
const longest = 100_000

/**
 * A block from memory, or made.
 * @param context what its boxes depend on beside the node, the state and the sheet
 */
export function keptBlock(
  node: G.GongwenNode,
  context: string,
  state: State,
  make: (state: State) => Composed
): Composed {
  const {memory, count, sheet} = state
  const content = memory === undefined ? undefined : contentKey(node, memory)
  if (memory === undefined || content === undefined || content.length > longest) return make(state)
  return keptIn(memory.blocks, `${count.next()} ${sheet.orientation} ${context} ${content}`, state, make)
}

/** Items that stand around the text, from memory, or made. @param key all that they depend on beside the fonts */
export const keptFurniture = (key: string, state: State, make: (state: State) => readonly Item[]): readonly Item[] =>
  state.memory === undefined ? make(state) : keptIn(state.memory.furniture, key, state, make)

/** @param key all that the value depends on beside the fonts: its first element, if it counts any */
function keptIn<Value>(kept: KeptBefore<Value>, key: string, state: State, make: (state: State) => Value): Value {
  const {count} = state
  const known = kept.get(key)
  // The fonts are asked again: whoever notes what they are asked hears the same.
  if (known?.faces.every(({role, codePoint, face}) => state.fonts.resolve(role, codePoint) === face) === true) {
    count.skip(known.elements)
    return known.value
  }
  const faces: FaceAnswer[] = []
  const missing: State['missing'] = []
  const first = count.next()
  const value = make({...noting(state, faces), missing})
  state.missing.push(...missing)
  if (missing.length === 0) kept.set(key, {value, elements: count.next() - first, faces})
  return value
}

/** The state with fonts that note one question for each of their answers. */
function noting(state: State, faces: FaceAnswer[]): State {
  const known = new Map<FaceRole, Set<Face | undefined>>()
  const note = (role: FaceRole, codePoint: number, face: Face | undefined): void => {
    const of = known.get(role) ?? new Set()
    known.set(role, of)
    if (of.has(face)) return
    of.add(face)
    faces.push({role, codePoint, face})
  }
  const page: AtomBook['page'] = (role, setting, part) => {
    const look = state.atoms.page(role, setting, part)
    let last: Face | undefined
    return (character) => {
      const atom = look(character)
      const face = atom === null || atom === 'missing' ? undefined : atom.face
      if (face === undefined || face !== last) note(role, character.codePointAt(0) ?? 0, face)
      last = face
      return atom
    }
  }
  const fonts: State['fonts'] = {
    ...state.fonts,
    resolve: (role, codePoint) => {
      const face = state.fonts.resolve(role, codePoint)
      note(role, codePoint, face)
      return face
    }
  }
  // Lines that are known already would ask for no face.
  return {...state, fonts, atoms: {...state.atoms, page}, lines: undefined}
}

/** The items of a page whose boxes are the very same as in the last version, or made. */
export function keptItems(
  filling: PageFilling,
  memory: ComposeMemory | undefined,
  make: () => readonly Item[]
): readonly Item[] {
  const first = memory === undefined ? undefined : filling.boxes.find((box) => box.kind === 'box')
  if (memory === undefined || first === undefined) return make()
  const known = memory.pages.get(first)
  if (known !== undefined && isSame(known.filling, filling)) return known.items
  const items = make()
  memory.pages.set(first, {filling, items})
  return items
}

const isSame = (one: PageFilling, other: PageFilling): boolean =>
  one.top === other.top &&
  one.continued === other.continued &&
  one.boxes.length === other.boxes.length &&
  one.boxes.every((box, index) => box === other.boxes[index])

/**
 * All that a node says, positions apart; different nodes have different keys. Undefined for a node that shows what it does
 * not hold: a picture.
 */
function contentKey(node: G.GongwenNode, memory: ComposeMemory): string | undefined {
  if (node.type === 'figure') return undefined
  if (node.type === 'form') return `form ${memory.numberOf(node)}`
  let key = '{'
  for (const [name, value] of Object.entries(node)) {
    if (name === 'position' || name === 'children') continue
    key += typeof value === 'string' ? `${name} ${value.length} ${value}` : `${name} ${JSON.stringify(value)}`
  }
  if (!('children' in node)) return `${key}}`
  for (const child of node.children) {
    const below = contentKey(child, memory)
    if (below === undefined) return undefined
    key += below
  }
  return `${key}}`
}
