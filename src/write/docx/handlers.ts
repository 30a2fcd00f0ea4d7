/** Every node of the gongwen tree and how it becomes Word content: add a node and the compiler asks for its entry. */
import type {FileChild} from 'docx'
import {dispatch, type Handlers} from '../../gongwen/dispatch.js'
import type {GongwenNode} from '../../gongwen/nodes.js'
import {attachment} from './blocks/attachment.js'
import {copyRecipients, imprint, printingOffice} from './blocks/imprint.js'
import {annotation, mainBody, recipients, title} from './blocks/main-body.js'
import {copyNumber, documentNumber, issuerMark, masthead, urgency} from './blocks/masthead.js'
import {attachmentNote, attachmentNoteItem, documentDate, issuerSignature, signatureBlock} from './blocks/placed.js'
import {table, tableCell, tableRow} from './blocks/table.js'
import {contact, contacts, heading, paragraph, stray} from './blocks/text.js'
import type {State} from './state.js'

const handlers: Handlers<State, readonly FileChild[]> = {
  gongwen: (node, state) => state.blocks(node.children, state),
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
  runInHeading: stray,
  text: stray,
  strong: stray,
  emphasis: stray,
  link: stray,
  break: stray
}

/** Write nodes in order. */
export const writeBlocks = (nodes: readonly GongwenNode[], state: State): readonly FileChild[] =>
  nodes.flatMap((node) => dispatch(handlers, node, state))
