/** 附件 — on a new page, label in row 1, title in row 3 (7.3.7). */
import type {FileChild} from 'docx'
import type {Attachment} from '../../../gongwen/nodes.js'
import {attachmentLabel} from '../../../layout/text.js'
import {run} from '../inline.js'
import {paragraphOf, type State} from '../state.js'

/** 附件. */
export const attachment = (node: Attachment, state: State): readonly FileChild[] => [
  paragraphOf('attachmentLabel', [run(attachmentLabel(node))]),
  ...state.blocks(node.children, {...state, within: 'attachment', keepNext: false})
]
