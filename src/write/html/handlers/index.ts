/** The total table: a node without an entry does not compile. */
import type {Handlers} from '../../../gongwen/dispatch.js'
import type {Markup} from '../markup.js'
import type {State} from '../state.js'
import {attachment, enclosure} from './attachment.js'
import {attendance, attendanceList} from './attendance.js'
import {attachmentNote, attachmentNoteItem} from './attachment-note.js'
import {contact, contacts} from './contacts.js'
import {figure} from './figure.js'
import {footnote, footnoteReference} from './footnote.js'
import {form, formField} from './form.js'
import {gongwen, mainBody} from './gongwen.js'
import {heading} from './heading.js'
import {copyRecipients, imprint, imprintRecipients, printingOffice} from './imprint.js'
import {
  copyNumber,
  documentNumber,
  issuerMark,
  jointMark,
  masthead,
  orderNumber,
  signatories,
  signatory,
  urgency
} from './masthead.js'
import {paragraph, runInHeading} from './paragraph.js'
import {lineBreak, emphasis, link, reference, strong, text} from './phrasing.js'
import {recipients} from './recipients.js'
import {annotation, documentDate, issuerSignature, signatureBlock, signer} from './signature-block.js'
import {caption, table, tableCell, tableNote, tableRow, tableUnit} from './table.js'
import {title, titleNote} from './title.js'

/** How each node becomes HTML. */
export const handlers: Handlers<State, Markup> = {
  gongwen,
  masthead,
  copyNumber,
  urgency,
  issuerMark,
  jointMark,
  documentNumber,
  orderNumber,
  signatories,
  signatory,
  mainBody,
  title,
  titleNote,
  recipients,
  heading,
  paragraph,
  runInHeading,
  contacts,
  contact,
  table,
  figure,
  caption,
  tableUnit,
  tableRow,
  tableCell,
  tableNote,
  attachmentNote,
  attachmentNoteItem,
  attendance,
  attendanceList,
  signatureBlock,
  issuerSignature,
  signer,
  documentDate,
  annotation,
  enclosure,
  attachment,
  form,
  imprint,
  imprintRecipients,
  copyRecipients,
  printingOffice,
  footnote,
  footnoteReference,
  text,
  strong,
  emphasis,
  link,
  reference,
  break: lineBreak,
  formField
}
