/** Drafts of one section (main body or attachment) → its blocks. */
import type * as G from '../nodes.js'
import {contactLabelAt} from './contact-label.js'
import {span, type Context} from './context.js'
import type {Draft, LineDraft} from './drafts.js'
import {heading, headingPieces, unnumberedLevels} from './heading.js'
import {paragraph} from './paragraph.js'
import {dropStart, plainText, trim} from './raw.js'
import {settle} from './settle.js'

/** Decide what each draft is; contact lines that follow each other become one contacts node. */
export function blocks(section: readonly Draft[], context: Context): G.Block[] {
  const found: G.Block[] = []
  const levels = unnumberedLevels(section)
  for (let index = 0; index < section.length;) {
    const draft = section[index]
    const run = contactRun(section, index)
    if (run.length > 1) {
      found.push(contacts(run, context))
      index += run.length
      continue
    }
    const block = draft === undefined ? undefined : one(draft, levels[index] ?? 1, context)
    if (block !== undefined) found.push(block)
    index++
  }
  return found
}

function one(draft: Draft, unnumbered: G.Level, context: Context): G.Block | undefined {
  if (draft.type === 'table' || draft.type === 'figure') return draft
  if (draft.type === 'placed') return draft.block
  if (draft.type === 'line') return paragraph(draft, context)
  const pieces = headingPieces(draft)
  if (plainText(pieces) === '') return undefined
  return {...heading(pieces, unnumbered, context), ...span([draft])}
}

/** The contact lines from `index` on. */
function contactRun(section: readonly Draft[], index: number): readonly LineDraft[] {
  const run: LineDraft[] = []
  for (let at = index; at < section.length; at++) {
    const draft = section[at]
    if (draft === undefined || !isContact(draft)) break
    run.push(draft)
  }
  return run
}
const isContact = (draft: Draft): draft is LineDraft =>
  draft.type === 'line' && draft.marker === undefined && contactLabelAt(plainText(trim(draft.pieces))) !== undefined

const contacts = (run: readonly LineDraft[], context: Context): G.Contacts => ({
  type: 'contacts',
  children: run.map((draft) => contact(draft, context)),
  ...span(run)
})

function contact(draft: LineDraft, context: Context): G.Contact {
  const pieces = trim(draft.pieces)
  const {label = '', length = 0} = contactLabelAt(plainText(pieces)) ?? {}
  return {type: 'contact', label, children: settle(dropStart(pieces, length), context), ...span([draft])}
}
