/** 附件说明 (7.3.4). */
import type {AttachmentNote, AttachmentNoteItem} from '../../../gongwen/nodes.js'
import {attachmentNoteLabel, attachmentNoteNumber} from '../../../layout/text.js'
import {concat, escape, type Markup, markup, nothing} from '../markup.js'
import {anchorOf, one, type State} from '../state.js'

/** One title follows the label; several are a list that shows the printed numbers and none of the browser's. */
export function attachmentNote(node: AttachmentNote, state: State): Markup {
  const label = markup`<span class="label">${escape(attachmentNoteLabel)}</span>`
  const items = node.children.map((item) => one(item, state))
  const [only = nothing] = items
  if (items.length < 2) return markup`<p class="attachmentNote">${label}${only}</p>\n`
  const list = concat(items.map((item) => markup`<li>${item}</li>\n`))
  return markup`<div class="attachmentNote"><p>${label}</p><ol>\n${list}</ol></div>\n`
}

/** An entry; its title leads to the attachment where the page has it. */
export function attachmentNoteItem(node: AttachmentNoteItem, state: State): Markup {
  const number = attachmentNoteNumber(node)
  const name = escape(node.value)
  const linked = state.attachments.has(node.number) && node.value.trim() !== ''
  const entry = linked ? markup`<a href="#${escape(anchorOf(node.number))}">${name}</a>` : name
  const lead = number === '' ? nothing : markup`<span class="number">${escape(number)}</span>`
  return markup`${lead}<span class="entry">${entry}</span>`
}
