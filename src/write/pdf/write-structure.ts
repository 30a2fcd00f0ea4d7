/** Writes the structure tree and its reverse, the parent tree (ISO 32000-1, 14.7). */
import type {ElementAttributes} from '../../compose/page-model.js'
import type {PdfFile} from './document.js'
import type {Kid, Structure, StructureNode} from './structure.js'
import {reference, spelledText} from './objects.js'

/** What the tree points to. */
export interface StructureTargets {
  /** Object numbers of the pages. */
  readonly pages: readonly number[]
  /** Object numbers of the annotations. */
  readonly annotations: readonly number[]
}

/** The key of a page in the parent tree. */
export const pageKey = (page: number): number => page
/** The key of an annotation in the parent tree. */
export const annotationKey = (pageCount: number, annotation: number): number => pageCount + annotation

/** Write the whole tree, packed. Its size is linear in the number of elements and of marked contents. */
export function writeStructure({doc, objects}: PdfFile, structure: Structure, targets: StructureTargets): void {
  const nodes = structure.nodes()
  const root = objects.claim()
  const parents = objects.claim()
  const tree = doc.ref({Type: 'StructTreeRoot'})
  const first = objects.reserve(nodes.length - 1)
  const ids = new Map<StructureNode, number>(
    nodes.map((node, index) => [node, index === 0 ? root.id : first + index - 1])
  )
  const idOf = (node: StructureNode | undefined): number => (node === undefined ? tree.id : (ids.get(node) ?? tree.id))
  for (const node of nodes) objects.put(idOf(node), elementBody(node, idOf, targets))

  const pageCount = targets.pages.length
  const nums: string[] = []
  const firstArray = objects.reserve(pageCount)
  for (let page = 0; page < pageCount; page++) {
    const elements = structure.contentOf(page).map((node) => reference(idOf(node)))
    objects.put(firstArray + page, `[${elements.join(' ')}]`)
    nums.push(`${pageKey(page)} ${reference(firstArray + page)}`)
  }
  // Keys must ascend; annotations are numbered in the order of the pages.
  for (const [annotation, node] of structure.annotations()) {
    nums.push(`${annotationKey(pageCount, annotation)} ${reference(idOf(node))}`)
  }
  objects.put(parents.id, `<</Nums[${nums.join('\n')}]>>`)
  const nextKey = annotationKey(pageCount, targets.annotations.length)
  Object.assign(tree.data, {K: [root], ParentTree: parents, ParentTreeNextKey: nextKey})
  tree.end()
  doc.catalogue['StructTreeRoot'] = tree
}

function elementBody(
  node: StructureNode,
  idOf: (node: StructureNode | undefined) => number,
  {pages, annotations}: StructureTargets
): string {
  const home = node.kids.find((kid) => kid.kind === 'content')?.page
  const pageOf = (page: number): string => reference(pages[page] ?? 0)
  const kidBody = (kid: Kid): string => {
    if (kid.kind === 'element') return reference(idOf(kid.node))
    if (kid.kind === 'annotation') {
      return `<</Type/OBJR/Pg ${pageOf(kid.page)}/Obj ${reference(annotations[kid.annotation] ?? 0)}>>`
    }
    return kid.page === home ? String(kid.mcid) : `<</Type/MCR/Pg ${pageOf(kid.page)}/MCID ${kid.mcid}>>`
  }
  const {role} = node.element
  // A link that leads nowhere allowed has no annotation, and a Link element without one is an error.
  const linkless = role === 'Link' && !node.kids.some((kid) => kid.kind === 'annotation')
  const kids = node.kids.map(kidBody)
  return [
    `<</Type/StructElem/S/${linkless ? 'Span' : role}/P ${reference(idOf(node.parent))}`,
    home === undefined ? '' : `/Pg ${pageOf(home)}`,
    tableAttributes(node.element),
    node.element.alt === undefined ? '' : `/Alt ${spelledText(node.element.alt)}`,
    kids.length === 0 ? '' : kids.length === 1 ? `/K ${kids.join('')}` : `/K[${kids.join(' ')}]`,
    '>>'
  ].join('')
}

/** What a cell heads, and the columns and rows it takes (14.8.5.7). */
function tableAttributes({scope, colSpan, rowSpan}: ElementAttributes): string {
  const entries = [
    scope === undefined ? '' : `/Scope/${scope}`,
    colSpan === undefined ? '' : `/ColSpan ${colSpan}`,
    rowSpan === undefined ? '' : `/RowSpan ${rowSpan}`
  ].join('')
  return entries === '' ? '' : `/A<</O/Table${entries}>>`
}
