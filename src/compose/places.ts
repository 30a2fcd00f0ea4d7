/** Places of the document that its own links lead to. */
import type {Item, LinkTarget} from './page-model.js'
import type {FilledPage} from './paginate.js'

/** Name of the place where an attachment begins. */
export const attachmentPlace = (number: number | null): string => `attachment${number ?? ''}`

/** Where the places of a document are: the first where a name occurs twice. */
export function placesOf(filled: readonly FilledPage[]): ReadonlyMap<string, LinkTarget> {
  const places = new Map<string, LinkTarget>()
  for (const [page, {anchors}] of filled.entries()) {
    for (const {place, y} of anchors) if (place !== undefined && !places.has(place)) places.set(place, {page, y})
  }
  return places
}

/** Items whose links lead to pages. A link to a place that is not there is dropped; its text stays. */
export const resolveLinks = (items: readonly Item[], places: ReadonlyMap<string, LinkTarget>): readonly Item[] =>
  items.some(({kind}) => kind === 'link') ? items.flatMap((item) => resolved(item, places)) : items

function resolved(item: Item, places: ReadonlyMap<string, LinkTarget>): readonly Item[] {
  if (item.kind !== 'link' || !('place' in item.target)) return [item]
  const target = places.get(item.target.place)
  return target === undefined ? [] : [{...item, target}]
}
