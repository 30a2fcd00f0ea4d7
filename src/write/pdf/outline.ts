/** Bookmarks (ISO 32000-1, 12.3.3). */
import type {OutlineEntry} from '../../compose/page-model.js'
import type {PdfDocument} from './document.js'
import {destination, type PageTargets} from './links.js'
import {type PdfReference, textString} from './objects.js'

interface Bookmark {
  readonly entry: OutlineEntry
  readonly ref: PdfReference
  readonly children: Bookmark[]
}

/** Write the outline and hang it into the catalogue; nothing is written for a document without entries. */
export function writeOutline(doc: PdfDocument, entries: readonly OutlineEntry[], pages: PageTargets): void {
  if (entries.length === 0) return
  const root = doc.ref()
  const top = nest(doc, entries)
  const write = (parent: PdfReference, siblings: readonly Bookmark[]): number => {
    let visible = siblings.length
    for (const [index, {entry, ref, children}] of siblings.entries()) {
      const page = pages(entry.page)
      const [previous, next] = [siblings[index - 1], siblings[index + 1]]
      const below = write(ref, children)
      visible += below
      Object.assign(
        ref.data,
        {Title: textString(entry.title), Parent: parent},
        page === undefined ? {} : {Dest: destination(page.ref, page.height, entry.y)},
        previous === undefined ? {} : {Prev: previous.ref},
        next === undefined ? {} : {Next: next.ref},
        ends(children, below)
      )
      ref.end()
    }
    return visible
  }
  const visible = write(root, top)
  Object.assign(root.data, {Type: 'Outlines'}, ends(top, visible))
  root.end()
  doc.catalogue['Outlines'] = root
}

/** The entries of the dictionary above: all levels are shown open, as a positive count says. */
function ends(children: readonly Bookmark[], visible: number): Record<string, PdfReference | number> {
  const [first, last] = [children[0], children.at(-1)]
  return first === undefined || last === undefined ? {} : {First: first.ref, Last: last.ref, Count: visible}
}

/** A deeper entry goes below the nearest shallower one before it, also when a level was left out between. */
function nest(doc: PdfDocument, entries: readonly OutlineEntry[]): readonly Bookmark[] {
  const top: Bookmark[] = []
  const open: Bookmark[] = []
  for (const entry of entries) {
    while ((open.at(-1)?.entry.level ?? 0) >= entry.level) open.pop()
    const bookmark: Bookmark = {entry, ref: doc.ref(), children: []}
    ;(open.at(-1)?.children ?? top).push(bookmark)
    open.push(bookmark)
  }
  return top
}
