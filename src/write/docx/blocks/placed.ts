/** 附件说明、署名、成文日期 — lines whose style holds their place (7.3.4, 7.3.5). */
import type {FileChild} from 'docx'
import type * as G from '../../../gongwen/nodes.js'
import {attachmentNoteLabel, attachmentNoteNumber, dateText} from '../../../layout/text.js'
import {run} from '../inline.js'
import {paragraphOf, type State} from '../state.js'

/** The style of a line: of its placement, or of its role for a line outside its block. */
const styleOf = (node: G.AttachmentNoteItem | G.IssuerSignature | G.DocumentDate, state: State): string =>
  state.placements.get(node)?.id ?? (node.type === 'attachmentNoteItem' ? 'attachmentNote' : node.type)

/** 附件说明: the label stands before the first entry. */
export const attachmentNote = (node: G.AttachmentNote, state: State): readonly FileChild[] =>
  node.children.map((item, index) => noteLine(item, index === 0 ? attachmentNoteLabel : '', state))

/** An entry outside its list. */
export const attachmentNoteItem = (node: G.AttachmentNoteItem, state: State): readonly FileChild[] => [
  noteLine(node, '', state)
]

const noteLine = (item: G.AttachmentNoteItem, label: string, state: State): FileChild =>
  paragraphOf(styleOf(item, state), [run(label + attachmentNoteNumber(item) + item.value)], state.keepNext)

/** 署名和成文日期: all lines but the last are kept with the next. */
export const signatureBlock = (node: G.SignatureBlock, state: State): readonly FileChild[] =>
  node.children.flatMap((child, index) => state.blocks([child], {...state, keepNext: index < node.children.length - 1}))

/** 署名. */
export const issuerSignature = (node: G.IssuerSignature, state: State): readonly FileChild[] => [
  paragraphOf(styleOf(node, state), [run(node.value)], state.keepNext)
]

/** 成文日期. */
export const documentDate = (node: G.DocumentDate, state: State): readonly FileChild[] => [
  paragraphOf(styleOf(node, state), [run(dateText(node.date, node.form))], state.keepNext)
]
