/** 版头 (7.2, 10.1). */
import {type FileChild, Tab, TextRun} from 'docx'
import type * as G from '../../../gongwen/nodes.js'
import {documentNumberText, issuerMarkText} from '../../../layout/text.js'
import {run} from '../inline.js'
import {framedParagraph, paragraphOf, type State} from '../state.js'
import {urgencyRun} from '../styles/ids.js'

/**
 * 版头. In the letter format 发文字号 shares the row of the first element on the left, so it is written there. A document
 * without a number keeps the row (and the separator below it) empty.
 */
export function masthead(node: G.Masthead, state: State): readonly FileChild[] {
  const number = node.children.find((child) => child.type === 'documentNumber')
  const numberRow = number === undefined ? [paragraphOf(numberStyle(state), [])] : []
  const [first, ...others] = state.head.rows
  if (state.variant !== 'letter' || first === undefined) return [...state.blocks(node.children, state), ...numberRow]
  const mark = node.children.filter((child) => child.type === 'issuerMark')
  const left = first.type === 'urgency' ? run(first.value, urgencyRun) : run(first.value)
  const right = number === undefined ? [] : [new TextRun({children: [new Tab()]}), run(documentNumberText(number))]
  const row = paragraphOf(numberStyle(state), [left, ...right])
  return [...state.blocks(mark, state), row, ...state.blocks(others, state)]
}

const numberStyle = (state: State): string => (state.variant === 'letter' ? 'letterNumber' : 'documentNumber')

/** 份号. */
export const copyNumber = (node: G.CopyNumber): readonly FileChild[] => [paragraphOf('copyNumber', [run(node.value)])]

/** 紧急程度. */
export const urgency = (node: G.Urgency): readonly FileChild[] => [paragraphOf('urgency', [run(node.value)])]

/** 发文机关标志, in a frame at its place on the sheet. */
export const issuerMark = (node: G.IssuerMark, state: State): readonly FileChild[] => [
  framedParagraph('issuerMark', state.head.mark.frame, [run(issuerMarkText(node, state.variant))])
]

/** 发文字号. */
export const documentNumber = (node: G.DocumentNumber, state: State): readonly FileChild[] => [
  paragraphOf(numberStyle(state), [run(documentNumberText(node))])
]
