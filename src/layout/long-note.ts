/** 附件说明 that is too long to stay on one page with the text above and the signature below it. */
import type {AttachmentNote} from '../gongwen/nodes.js'
import {grid, indent} from './gbt9704.js'
import {attachmentNoteLabel, attachmentNoteNumber} from './text.js'
import {textWidth} from './width.js'

/** Part of a page that what is bound together may take: more would leave the page before it empty. */
const mostBound = grid.rows / 2
/** Entries of a long 附件说明 that stay with the signature (7.3.5.5). */
const keptEntries = 3

/**
 * Which entries of a 附件说明 are bound to what follows: all of a short one, and then the text above is bound to it too;
 * of a long one the last few, and the text stays where it falls (7.3.3: page 1 shows text).
 */
export function boundEntries(note: AttachmentNote): {readonly textToo: boolean; readonly from: number} {
  const label = indent.attachmentNote + textWidth(attachmentNoteLabel)
  const rows = note.children.map((item) =>
    Math.ceil(textWidth(item.value) / (grid.chars - label - textWidth(attachmentNoteNumber(item))))
  )
  const textToo = rows.reduce((total, count) => total + count, 0) <= mostBound
  return {textToo, from: textToo ? 0 : Math.max(0, note.children.length - keptEntries)}
}
