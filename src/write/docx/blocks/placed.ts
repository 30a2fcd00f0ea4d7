/** 附件说明、署名、成文日期 — lines whose style holds their place (7.3.4, 7.3.5). */
import {boundEntries} from '../../../layout/long-note.js'
import type * as G from '../../../gongwen/nodes.js'
import type {SignatureLine} from '../../../layout/signature.js'
import {attachmentNoteLabel, attachmentNoteNumber, attendanceLabel, dateText} from '../../../layout/text.js'
import {attachmentBookmark} from '../bookmarks.js'
import {signatureRows} from '../placements.js'
import {type Content, paragraphOf, type State} from '../state.js'
import {attendanceLabelRun, extraStyles, signerNameRun} from '../styles/ids.js'
import {internalLink} from '../word/link.js'
import {run, tab} from '../word/run.js'

type Placed = G.AttachmentNoteItem | G.AttendanceList | G.IssuerSignature | G.Signer | G.DocumentDate

/** The style of a line: of its placement, or of its role for a line outside its block. */
const styleOf = (node: Placed, state: State): string =>
  state.placements.get(node)?.id ?? (node.type === 'attachmentNoteItem' ? 'attachmentNote' : node.type)

/** 附件说明: the label stands before the first entry. */
export const attachmentNote = (node: G.AttachmentNote, state: State): readonly string[] =>
  node.children.map((item, index) => {
    const keepNext = state.keepNext && index >= boundEntries(node).from
    return noteLine(item, index === 0 ? attachmentNoteLabel : '', {...state, keepNext})
  })

/** An entry outside its list. */
export const attachmentNoteItem = (node: G.AttachmentNoteItem, state: State): readonly string[] => [
  noteLine(node, '', state)
]

/** The name leads to its attachment where the document holds it. */
function noteLine(item: G.AttachmentNoteItem, label: string, state: State): string {
  const lead = label + attachmentNoteNumber(item)
  const text = state.attachments.has(item.number)
    ? run(lead) + internalLink(attachmentBookmark(item.number), run(item.value, extraStyles.hyperlink))
    : run(lead + item.value)
  return paragraphOf(styleOf(item, state), text, state.keepNext)
}

/** 出席、请假、列席 (10.3). */
export const attendance = (node: G.Attendance, state: State): readonly Content[] => state.blocks(node.children, state)

/** One list. */
export const attendanceList = (node: G.AttendanceList, state: State): readonly string[] => [
  paragraphOf(styleOf(node, state), run(attendanceLabel(node), attendanceLabelRun) + run(node.value), state.keepNext)
]

/** 署名、签名章和成文日期: what stands in one row is one line with tabs; lines are kept with the next. */
export const signatureBlock = (node: G.SignatureBlock, state: State): readonly Content[] =>
  signatureRows(node).flatMap(({pieces, keepNext}): readonly Content[] => {
    const [first] = pieces
    if (first === undefined) return []
    const seal = first.node.type === 'documentDate' ? state.seals.get(node) : undefined
    if (seal !== undefined) return [sealedDate(first, seal, state)]
    if (state.placements.get(first.node)?.tabs === undefined) return state.blocks([first.node], {...state, keepNext})
    const text = pieces.map((piece) => tab + run(piece.text, nameRun(piece))).join('')
    return [paragraphOf(styleOf(first.node, state), text, keepNext)]
  })

/** The date, to which the seal is tied; it is kept with the row that the seal reaches into. */
const sealedDate = ({node, text}: SignatureLine, seal: string, state: State): string =>
  paragraphOf(state.placements.get(node)?.id ?? node.type, seal + run(text), true)

const nameRun = ({node, part}: SignatureLine): string | null =>
  node.type === 'signer' && part === 'name' ? signerNameRun : null

/** 签名章 outside its block, which only a hand-made tree has. */
export const signer = (node: G.Signer, state: State): readonly string[] => [
  paragraphOf(styleOf(node, state), run(node.office) + run(node.value, signerNameRun), state.keepNext)
]

/** 署名. */
export const issuerSignature = (node: G.IssuerSignature, state: State): readonly string[] => [
  paragraphOf(styleOf(node, state), run(node.value), state.keepNext)
]

/** 成文日期. */
export const documentDate = (node: G.DocumentDate, state: State): readonly string[] => [
  paragraphOf(styleOf(node, state), run(dateText(node.date, node.form)), state.keepNext)
]
