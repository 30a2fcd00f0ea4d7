/** Links and the places that they lead to (17.16.22, 17.13.6). */
import {element} from '../xml.js'

/** An address as Word holds it: the place within it stands apart. */
export interface Address {
  readonly target: string
  /** What follows the first `#`. */
  readonly anchor: string | undefined
}

/** The longest place that Word takes. */
const longestAnchor = 255

/** The parts of an address. */
export function addressOf(href: string): Address {
  const at = href.indexOf('#')
  const anchor = at === -1 ? '' : href.slice(at + 1)
  return anchor === '' || anchor.length > longestAnchor
    ? {target: href, anchor: undefined}
    : {target: href.slice(0, at), anchor}
}

/** A link out of the document. @param relationship id of the relationship that holds the address */
export const externalLink = (relationship: string, {anchor}: Address, runs: string): string =>
  element('w:hyperlink', {'r:id': relationship, 'w:anchor': anchor, 'w:history': 1}, runs)

/** A link to a bookmark. */
export const internalLink = (bookmark: string, runs: string): string =>
  element('w:hyperlink', {'w:anchor': bookmark, 'w:history': 1}, runs)

/** A place of its name around some runs. @param number tells the bookmarks of a document apart */
export const bookmark = (number: number, name: string, runs: string): string =>
  element('w:bookmarkStart', {'w:name': name, 'w:id': number}) + runs + element('w:bookmarkEnd', {'w:id': number})
