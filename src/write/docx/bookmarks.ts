/** Bookmarks: the places of a document that its own links lead to. */
import type {Attachment, FormField, Gongwen} from '../../gongwen/nodes.js'

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
 * Name of a place of a form as a bookmark, at most 40 characters as Word wants it. Some versions of LibreOffice keep
 * bookmarks but lose the tags of controls: a form that was saved by one is read back by these.
 */
export const fieldBookmark = ({form, name}: Pick<FormField, 'form' | 'name'>): string =>
  `${form.replaceAll('-', '_')}_${name}`
