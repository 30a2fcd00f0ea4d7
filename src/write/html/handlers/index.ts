/** The total table: a node without an entry does not compile. */
import type {Handlers} from '../../../gongwen/dispatch.js'
import type {Markup} from '../markup.js'
import type {State} from '../state.js'
import {attachment} from './attachment.js'
import {attachmentNote, attachmentNoteItem} from './attachment-note.js'
import {contact, contacts} from './contacts.js'
import {gongwen, mainBody} from './gongwen.js'
import {heading} from './heading.js'
import {copyRecipients, imprint, printingOffice} from './imprint.js'
import {copyNumber, documentNumber, issuerMark, masthead, urgency} from './masthead.js'
import {paragraph, runInHeading} from './paragraph.js'
import {lineBreak, emphasis, link, strong, text} from './phrasing.js'
import {recipients} from './recipients.js'
import {annotation, documentDate, issuerSignature, signatureBlock} from './signature-block.js'
import {table, tableCell, tableRow} from './table.js'
import {title} from './title.js'

/** How each node becomes HTML. */
export const handlers: Handlers<State, Markup> = {
  gongwen,
  masthead,
  copyNumber,
  urgency,
  issuerMark,
  documentNumber,
  mainBody,
  title,
  recipients,
  heading,
  paragraph,
  runInHeading,
  contacts,
  contact,
  table,
  tableRow,
  tableCell,
  attachmentNote,
  attachmentNoteItem,
  signatureBlock,
  issuerSignature,
  documentDate,
  annotation,
  attachment,
  imprint,
  copyRecipients,
  printingOffice,
  text,
  strong,
  emphasis,
  link,
  break: lineBreak
}
