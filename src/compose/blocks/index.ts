/** The total table of blocks: what each becomes on the page. */
import {dispatch, type HandlersOf} from '../../gongwen/dispatch.js'
import type * as G from '../../gongwen/nodes.js'
import type {Composed, State} from '../state.js'
import {composeAnnotation} from './annotation.js'
import {composeAttendance} from './attendance.js'
import {composeAttachmentNote} from './attachment-note.js'
import {composeContacts} from './contacts.js'
import {composeFigure} from './figure.js'
import {composeHeading} from './heading.js'
import {composeParagraph} from './paragraph.js'
import {composeRecipients} from './recipients.js'
import {composeSignatureBlock} from './signature-block.js'
import {composeTitleNote} from './title-note.js'
import {composeTable} from '../table/index.js'

/** What may stand in 主体 or in an attachment, titles apart. */
export type FlowNode = Exclude<G.MainBody['children'][number], G.Title>

const handlers: HandlersOf<FlowNode, State, Composed> = {
  annotation: composeAnnotation,
  attachmentNote: composeAttachmentNote,
  attendance: composeAttendance,
  contacts: composeContacts,
  figure: composeFigure,
  heading: composeHeading,
  paragraph: composeParagraph,
  recipients: composeRecipients,
  signatureBlock: composeSignatureBlock,
  table: composeTable,
  titleNote: composeTitleNote
}

/** Compose one block. */
export const composeBlock = (node: FlowNode, state: State): Composed =>
  dispatch<FlowNode, State, Composed>(handlers, node, state)
