/** Bookmarks: the places of a document that its own links lead to. */
import type {Attachment, Gongwen} from '../../gongwen/nodes.js'

/** The attachments of a document that links can lead to: the first where a number occurs twice. */
export function bookmarkedAttachments(tree: Gongwen): ReadonlyMap<Attachment['number'], Attachment> {
  const found = new Map<Attachment['number'], Attachment>()
  for (const part of tree.children) {
    if (part.type === 'attachment' && !found.has(part.number)) found.set(part.number, part)
  }
  return found
}

/** Name of an attachment as a bookmark. */
export const attachmentBookmark = (number: Attachment['number']): string => `attachment${number ?? ''}`

/**
 * Bookmarks numbered in their order. The library counts them through all documents of the process.
 * @param xml the main part
 */
export function renumberBookmarks(xml: string): string {
  const numbers = new Map<string, number>()
  return xml.replaceAll(/(<w:bookmark(?:Start|End) [^>]*?w:id=")([^"]+)/gu, (_, before: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size
    numbers.set(id, number)
    return `${before}${number}`
  })
}
