/** The pages of several documents in one file, as they are printed one after the other on both sides of the sheet. */
import type {Item, OutlineEntry, Page, PageModel, StructureElement} from './page-model.js'

/**
 * One model of several. Each begins on an odd side: behind a document that ends on one stands an empty side. Page
 * numbers are those of the documents. In the structure each is a section; elements get ids of their own.
 */
export function joinModels(models: readonly PageModel[]): PageModel {
  const pages: Page[] = []
  const sections: StructureElement[] = []
  const outline: OutlineEntry[] = []
  // The element that holds them all has id 0.
  let ids = 1
  for (const model of models) {
    const last = pages.at(-1)
    if (pages.length % 2 === 1 && last !== undefined) pages.push({width: last.width, height: last.height, items: []})
    const first = pages.length
    const move = {ids, pages: first}
    for (const page of model.pages) pages.push(movedPage(page, move))
    sections.push({...movedElement(model.structure, move), role: 'Sect'})
    outline.push(...model.outline.map((entry) => ({...entry, page: entry.page + first})))
    ids += highestId(model.structure) + 1
  }
  return {pages, structure: {id: 0, role: 'Document', children: sections}, outline}
}

/** How far ids and pages of a document are moved. */
interface Move {
  readonly ids: number
  readonly pages: number
}

const movedPage = (page: Page, move: Move): Page => ({
  width: page.width,
  height: page.height,
  get items() {
    return page.items.map((item) => movedItem(item, move))
  }
})

function movedItem(item: Item, move: Move): Item {
  if (item.kind === 'rule' || item.element === null) return item
  const element = item.element + move.ids
  // Fields of one name would be one field.
  const form = move.pages === 0 ? '' : `-${move.pages + 1}`
  if (item.kind === 'field')
    return {...item, element, form: item.form + form, shown: item.shown.map((text) => movedText(text, move))}
  if (item.kind !== 'link' || !('page' in item.target)) return {...item, element}
  return {...item, element, target: {...item.target, page: item.target.page + move.pages}}
}

const movedText = <Text extends {readonly element: number | null}>(text: Text, {ids}: Move): Text =>
  text.element === null ? text : {...text, element: text.element + ids}

const movedElement = (element: StructureElement, move: Move): StructureElement => ({
  ...element,
  id: element.id + move.ids,
  children: element.children.map((child) => movedElement(child, move))
})

const highestId = ({id, children}: StructureElement): number =>
  children.reduce((highest, child) => Math.max(highest, highestId(child)), id)
