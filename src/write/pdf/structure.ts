/**
 * Gathers what on the pages belongs to which element of the logical structure. The order of first appearance is the
 * order of reading, so text before a link, the link and text behind it stay in this order below their paragraph.
 */
import type {ElementId, StructureElement} from '../../compose/page-model.js'

/** What an element holds, in reading order: marked content of a page, an annotation, or an element. */
export type Kid =
  | {readonly kind: 'content'; readonly page: number; readonly mcid: number}
  | {readonly kind: 'annotation'; readonly page: number; readonly annotation: number}
  | {readonly kind: 'element'; readonly node: StructureNode}

/** An element and what was found for it. */
export interface StructureNode {
  readonly element: StructureElement
  readonly parent: StructureNode | undefined
  readonly kids: readonly Kid[]
}

/** Collects while pages are written. */
export interface Structure {
  /** Role of an element. Throws for an id that the model does not have: a fault of the composer. */
  roleOf(id: ElementId): string
  /** Marked content of a page belongs to an element; returns its number on the page. */
  mark(id: ElementId, page: number): number
  /** An annotation, known by its number, belongs to an element. */
  annotate(id: ElementId, page: number, annotation: number): void
  /** All elements, parents first; elements without content stand where the model has them. */
  nodes(): readonly StructureNode[]
  /** For every page its elements by number of marked content. */
  contentOf(page: number): readonly StructureNode[]
  /** The elements of the annotations, by number of annotation. */
  annotations(): ReadonlyMap<number, StructureNode>
}

interface OpenNode extends StructureNode {
  readonly parent: OpenNode | undefined
  readonly kids: Kid[]
  readonly children: readonly OpenNode[]
  /** How many children already stand among the kids. */
  placed: number
  attached: boolean
}

/** Begin to collect for a tree. */
export function openStructure(root: StructureElement): Structure {
  const byId = new Map<ElementId, OpenNode>()
  const all: OpenNode[] = []
  const pages = new Map<number, OpenNode[]>()
  const annotated = new Map<number, OpenNode>()
  openNode(root, undefined, (node) => {
    byId.set(node.element.id, node)
    all.push(node)
  })
  const find = (id: ElementId): OpenNode => {
    const node = byId.get(id)
    if (node === undefined) throw new Error(`no structure element ${id}`)
    return node
  }
  const found = (id: ElementId): OpenNode => {
    const node = find(id)
    attach(node)
    return node
  }
  return {
    roleOf: (id) => find(id).element.role,
    mark: (id, page) => {
      const node = found(id)
      const contents = pages.get(page) ?? []
      pages.set(page, contents)
      const mcid = contents.push(node) - 1
      node.kids.push({kind: 'content', page, mcid})
      return mcid
    },
    annotate: (id, page, annotation) => {
      const node = found(id)
      node.kids.push({kind: 'annotation', page, annotation})
      annotated.set(annotation, node)
    },
    nodes: () => {
      for (const node of all) place(node, node.children.length)
      return all
    },
    contentOf: (page) => pages.get(page) ?? [],
    annotations: () => annotated
  }
}

function openNode(element: StructureElement, parent: OpenNode | undefined, each: (node: OpenNode) => void): OpenNode {
  const children: OpenNode[] = []
  const node: OpenNode = {element, parent, kids: [], children, placed: 0, attached: parent === undefined}
  each(node)
  for (const child of element.children) children.push(openNode(child, node, each))
  return node
}

/** Put an element among the kids of its parent when its first content appears, behind its elder siblings. */
function attach(node: OpenNode): void {
  const {parent} = node
  if (node.attached || parent === undefined) return
  attach(parent)
  while (!node.attached && parent.placed < parent.children.length) place(parent, parent.placed + 1)
}

function place(parent: OpenNode, count: number): void {
  for (; parent.placed < count; parent.placed++) {
    const child = parent.children[parent.placed]
    if (child === undefined) return
    child.attached = true
    parent.kids.push({kind: 'element', node: child})
  }
}
