/** Link annotations (ISO 32000-1, 12.5.6.5). */
import type {LinkItem, LinkTarget, Page} from '../../compose/page-model.js'
import {type PdfDictionary, type PdfReference, type PdfValue, textString} from './objects.js'
import {rounded} from './values.js'

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** An address as a PDF may hold it, in ASCII; undefined for one that is broken or could do more than lead somewhere. */
export function safeAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const parsed = new URL(url)
  if (!schemes.has(parsed.protocol)) return undefined
  // Parsing adds slashes and turns characters into escapes: an address that needs none stays as it was written.
  return /^[\x21-\x7e]+$/u.test(url) ? url : parsed.href
}

/** A place on a page: its left edge at a height, at the zoom the reader has. */
export const destination = (page: PdfReference, height: number, y: number): PdfValue => [
  page,
  'XYZ',
  null,
  rounded(height - y),
  null
]

/** Finds a page of the file. */
export type PageTargets = (page: number) => {readonly ref: PdfReference; readonly height: number} | undefined

/** Whether a link may be followed and has a place to lead to. */
export const leads = ({target}: LinkItem, pageCount: number): boolean =>
  'url' in target
    ? safeAddress(target.url) !== undefined
    : 'page' in target && target.page >= 0 && target.page < pageCount

/** UTF-16 units of what is read aloud of a link: each line of a long one says it again. */
const mostSpoken = 500

/**
 * Write an annotation into the object that was kept for it.
 * @param key of the annotation in the parent tree; undefined when no structure element holds it
 */
export function writeLink(ref: PdfReference, link: LinkItem, page: Page, pages: PageTargets, key?: number): void {
  const {x, y, width, height, label, target} = link
  const bottom = page.height - y - height
  Object.assign(ref.data, {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [x, bottom, x + width, bottom + height].map(rounded),
    Border: [0, 0, 0],
    // Print: the standards for archives want the flag.
    F: 4,
    Contents: textString(label === '' && 'url' in target ? target.url : label.slice(0, mostSpoken)),
    A: actionOf(target, pages),
    ...(key === undefined ? {} : {StructParent: key})
  })
  ref.end()
}

function actionOf(target: LinkTarget, pages: PageTargets): PdfDictionary {
  if ('url' in target) return {S: 'URI', URI: textString(safeAddress(target.url) ?? '')}
  const page = 'page' in target ? pages(target.page) : undefined
  return {S: 'GoTo', D: page === undefined || !('page' in target) ? null : destination(page.ref, page.height, target.y)}
}
