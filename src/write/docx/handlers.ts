/** Every node of the gongwen tree and how it becomes Word content: add a node and the compiler asks for its entry. */
import {dispatch, type Handlers} from '../../gongwen/dispatch.js'
import type {GongwenNode} from '../../gongwen/nodes.js'
import {attachment, enclosure} from './blocks/attachment.js'
import {figure} from './blocks/figure.js'
import {form} from './blocks/form.js'
import {copyRecipients, imprint, imprintRecipients, printingOffice} from './blocks/imprint.js'
import {annotation, mainBody, recipients, title} from './blocks/main-body.js'
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
} from './blocks/masthead.js'
import {
  attachmentNote,
  attachmentNoteItem,
  attendance,
  attendanceList,
  documentDate,
  issuerSignature,
  signatureBlock,
  signer
} from './blocks/placed.js'
import {caption, table, tableCell, tableRow} from './blocks/table.js'
import {contact, contacts, heading, paragraph, stray, titleNote} from './blocks/text.js'
import type {Content, State} from './state.js'

const handlers: Handlers<State, readonly Content[]> = {
  gongwen: (node, state) => state.blocks(node.children, state),
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
  contacts,
  contact,
  table,
  tableRow,
  tableCell,
  figure,
  caption,
  tableUnit: caption,
  tableNote: caption,
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
  runInHeading: stray,
  text: stray,
  strong: stray,
  emphasis: stray,
  link: stray,
  reference: stray,
  break: stray,
  footnoteReference: stray,
  formField: stray,
  // They stand in a part of their own.
  footnote: () => []
}

/** Write nodes in order. */
export const writeBlocks = (nodes: readonly GongwenNode[], state: State): readonly Content[] =>
  nodes.flatMap((node) => dispatch(handlers, node, state))
