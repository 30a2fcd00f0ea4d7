/** Writes the structure tree and its reverse, the parent tree (ISO 32000-1, 14.7). */
import type {ElementAttributes, StructureElement} from '../../compose/page-model.js'
import type {PdfFile} from './document.js'
import {reference, spelledText} from './objects.js'
import type {Kid, Structure} from './structure.js'

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
  const {elements} = structure
  const root = objects.claim()
  const parents = objects.claim()
  const tree = doc.ref({Type: 'StructTreeRoot'})
  const first = objects.reserve(elements.length - 1)
  const idOf = (node: number): number => (node < 0 ? tree.id : node === 0 ? root.id : first + node - 1)
  for (const [node, element] of elements.entries()) {
    const body = elementBody(element, structure.kidsOf(node), idOf(structure.parentOf(node)), idOf, targets)
    objects.put(idOf(node), body)
  }

  const pageCount = targets.pages.length
  const nums: string[] = []
  const firstArray = objects.reserve(pageCount)
  for (let page = 0; page < pageCount; page++) {
    const contents = structure.contentOf(page).map((node) => reference(idOf(node)))
    objects.put(firstArray + page, `[${contents.join(' ')}]`)
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
  element: StructureElement,
  kids: readonly Kid[],
  parent: number,
  idOf: (node: number) => number,
  {pages, annotations}: StructureTargets
): string {
  const home = kids.find((kid) => kid.kind === 'content')?.page
  const pageOf = (page: number): string => reference(pages[page] ?? 0)
  const kidBody = (kid: Kid): string => {
    if (kid.kind === 'element') return reference(idOf(kid.node))
    if (kid.kind === 'annotation') {
      return `<</Type/OBJR/Pg ${pageOf(kid.page)}/Obj ${reference(annotations[kid.annotation] ?? 0)}>>`
    }
    return kid.page === home ? String(kid.mcid) : `<</Type/MCR/Pg ${pageOf(kid.page)}/MCID ${kid.mcid}>>`
  }
  // A link that leads nowhere allowed has no annotation, and a Link element without one is an error.
  const linkless = element.role === 'Link' && !kids.some((kid) => kid.kind === 'annotation')
  const content = kids.map(kidBody).join(' ')
  const page = home === undefined ? '' : `/Pg ${pageOf(home)}`
  const alt = element.alt === undefined ? '' : `/Alt ${spelledText(element.alt)}`
  const k = kids.length === 0 ? '' : kids.length === 1 ? `/K ${content}` : `/K[${content}]`
  const role = linkless ? 'Span' : element.role
  return `<</Type/StructElem/S/${role}/P ${reference(parent)}${page}${tableAttributes(element)}${alt}${k}>>`
}

/** What a cell heads, and the columns and rows it takes (14.8.5.7). */
function tableAttributes({scope, colSpan, rowSpan}: ElementAttributes): string {
  if (scope === undefined && colSpan === undefined && rowSpan === undefined) return ''
  const entries = [
    scope === undefined ? '' : `/Scope/${scope}`,
    colSpan === undefined ? '' : `/ColSpan ${colSpan}`,
    rowSpan === undefined ? '' : `/RowSpan ${rowSpan}`
  ].join('')
  return `/A<</O/Table${entries}>>`
}
