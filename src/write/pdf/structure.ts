/**
 * Gathers what on the pages belongs to which element of the logical structure. The order of first appearance is the
 * order of reading, so text before a link, the link and text behind it stay in this order below their paragraph.
 * A list of 100,000 rows has half a million elements, so what is known of them stands in columns of numbers.
 */
import type {ElementId, StructureElement} from '../../compose/page-model.js'

/** What an element holds, in reading order: marked content of a page, an annotation, or an element by its number. */
export type Kid =
  | {readonly kind: 'content'; readonly page: number; readonly mcid: number}
  | {readonly kind: 'annotation'; readonly page: number; readonly annotation: number}
  | {readonly kind: 'element'; readonly node: number}

/** Collects while pages are written. Elements are numbered from 0, parents before children, in the order of the model. */
export interface Structure {
  /** Role of an element. Throws for an id that the model does not have: a fault of the composer. */
  roleOf(id: ElementId): string
  /** Marked content of a page belongs to an element; returns its number on the page. */
  mark(id: ElementId, page: number): number
  /** An annotation, known by its number, belongs to an element. */
  annotate(id: ElementId, page: number, annotation: number): void
  /** All elements by their numbers. */
  readonly elements: readonly StructureElement[]
  /** Number of the parent of an element; -1 for the root. */
  parentOf(node: number): number
  /** What an element holds, when all pages are written; elements without content stand where the model has them. */
  kidsOf(node: number): readonly Kid[]
  /** For every page its elements by number of marked content. */
  contentOf(page: number): readonly number[]
  /** The elements of the annotations, by number of annotation. */
  annotations(): ReadonlyMap<number, number>
}

/** Content of an element, and how many of its children stand before it. */
interface OwnKid {
  readonly kid: Kid
  readonly behind: number
}

/** Begin to collect for a tree. */
export function openStructure(root: StructureElement): Structure {
  const {elements, parents, places, numbers} = numbered(root)
  /** How many children of an element have appeared. */
  const appeared = new Int32Array(elements.length)
  /** The page of an element's first marked content, -1 before there is one, and its number there. */
  const pageOf = new Int32Array(elements.length).fill(-1)
  const mcidOf = new Int32Array(elements.length)
  /** What elements hold that have more than one marked content, as hardly any in a list do. */
  const others = new Map<number, OwnKid[]>()
  const pages = new Map<number, number[]>()
  const annotated = new Map<number, number>()

  const find = (id: ElementId): number => {
    const node = numbers[id]
    if (node === undefined) throw new Error(`no structure element ${id}`)
    return node
  }
  /** Put an element among the kids of its parent when its first content appears, behind its elder siblings. */
  const attach = (node: number): void => {
    const parent = parents[node] ?? -1
    const place = places[node] ?? 0
    if (parent < 0 || (appeared[parent] ?? 0) > place) return
    attach(parent)
    appeared[parent] = place + 1
  }
  const hold = (node: number, kid: Kid): void => {
    const known = others.get(node)
    const own = {kid, behind: appeared[node] ?? 0}
    if (known === undefined) others.set(node, [own])
    else known.push(own)
  }
  const childOf = (node: number, place: number): Kid => {
    const child = elements[node]?.children[place]
    return {kind: 'element', node: child === undefined ? -1 : find(child.id)}
  }
  return {
    elements,
    roleOf: (id) => elements[find(id)]?.role ?? '',
    mark: (id, page) => {
      const node = find(id)
      attach(node)
      const contents = pages.get(page) ?? []
      if (contents.length === 0) pages.set(page, contents)
      const mcid = contents.push(node) - 1
      if (pageOf[node] === -1 && !others.has(node) && elements[node]?.children.length === 0) {
        pageOf[node] = page
        mcidOf[node] = mcid
      } else hold(node, {kind: 'content', page, mcid})
      return mcid
    },
    annotate: (id, page, annotation) => {
      const node = find(id)
      attach(node)
      hold(node, {kind: 'annotation', page, annotation})
      annotated.set(annotation, node)
    },
    parentOf: (node) => parents[node] ?? -1,
    kidsOf: (node) => {
      const kids: Kid[] = []
      const page = pageOf[node] ?? -1
      if (page >= 0) kids.push({kind: 'content', page, mcid: mcidOf[node] ?? 0})
      let placed = 0
      for (const {kid, behind} of others.get(node) ?? []) {
        while (placed < behind) kids.push(childOf(node, placed++))
        kids.push(kid)
      }
      const children = elements[node]?.children.length ?? 0
      while (placed < children) kids.push(childOf(node, placed++))
      return kids
    },
    contentOf: (page) => pages.get(page) ?? [],
    annotations: () => annotated
  }
}

/** A tree in columns. */
interface Numbered {
  readonly elements: readonly StructureElement[]
  /** Number of each element's parent, -1 for the root, and its place among the children. */
  readonly parents: Int32Array
  readonly places: Int32Array
  /** Number of an element by its id. */
  readonly numbers: readonly (number | undefined)[]
}

function numbered(root: StructureElement): Numbered {
  const elements: StructureElement[] = []
  const above: number[] = []
  const among: number[] = []
  const numbers: number[] = []
  const add = (element: StructureElement, parent: number, place: number): void => {
    const node = elements.push(element) - 1
    above.push(parent)
    among.push(place)
    numbers[element.id] = node
    for (let index = 0; index < element.children.length; index++) {
      const child = element.children[index]
      if (child !== undefined) add(child, node, index)
    }
  }
  add(root, -1, 0)
  return {elements, parents: Int32Array.from(above), places: Int32Array.from(among), numbers}
}
