/** 版头 (7.2, 10.1). */
import type * as G from '../../../gongwen/nodes.js'
import {
  documentNumberText,
  issuerMarkText,
  markSuffix,
  orderNumberText,
  signatoriesLabel
} from '../../../layout/text.js'
import {type Content, framedParagraph, paragraphOf, type State} from '../state.js'
import {extraStyles, signatoryLabelRun, urgencyRun} from '../styles/ids.js'
import {run, tab} from '../word/run.js'
import {signatoryTable} from './signatories.js'

/**
 * 版头. In the letter format 发文字号 shares the row of the first element on the left, so it is written there; 签发人 stand
 * beside it in a table. Without a number the row stays empty for the separator below it; letters have none, and no row.
 */
export function masthead(node: G.Masthead, state: State): readonly Content[] {
  const number = node.children.find((child) => child.type === 'documentNumber' || child.type === 'orderNumber')
  if (state.head.signatories !== null) {
    const before = node.children.filter((child) => child.type !== 'documentNumber' && child.type !== 'signatories')
    return [...state.blocks(before, state), ...signatoryTable(node, state.head.signatories)]
  }
  const [first, ...others] = state.head.rows
  const isBare = state.variant === 'letter' && first === undefined
  const numberRow = number === undefined && !isBare ? [paragraphOf(numberStyle(state), '')] : []
  if (state.variant !== 'letter' || first === undefined) return [...state.blocks(node.children, state), ...numberRow]
  const mark = node.children.filter((child) => child.type === 'issuerMark')
  const left = first.type === 'urgency' ? run(first.value, urgencyRun) : run(first.value)
  const right = number?.type === 'documentNumber' ? tab + run(documentNumberText(number)) : ''
  const row = paragraphOf(numberStyle(state), left + right)
  return [...state.blocks(mark, state), row, ...state.blocks(others, state)]
}

const numberStyle = ({variant}: State): string =>
  variant === 'letter' ? 'letterNumber' : variant === 'order' ? 'orderNumber' : 'documentNumber'

/** 份号. */
export const copyNumber = (node: G.CopyNumber): readonly string[] => [paragraphOf('copyNumber', run(node.value))]

/** 紧急程度. */
export const urgency = (node: G.Urgency): readonly string[] => [paragraphOf('urgency', run(node.value))]

/** 发文机关标志, in a frame at its place on the sheet. */
export const issuerMark = (node: G.IssuerMark, state: State): readonly string[] => [
  framedParagraph('issuerMark', state.head.mark.frame, run(issuerMarkText(node, state.variant)))
]

/** The mark of a 联合行文: each name spread over a frame of its own, 文件 in another (7.2.4). */
export function jointMark(node: G.JointMark, state: State): readonly string[] {
  const {joint} = state.head
  const names = node.children.map(({value}, index) => {
    const frame = joint?.names[index]
    const text = run(value)
    return frame === undefined ? paragraphOf('issuerMark', text) : framedParagraph(extraStyles.jointName, frame, text)
  })
  if (joint === null || joint.suffix === null) return names
  const suffix = run(markSuffix[state.variant])
  return [...names, framedParagraph(extraStyles.jointSuffix, joint.suffix.frame, suffix)]
}

/** 令号. */
export const orderNumber = (node: G.OrderNumber): readonly string[] => [
  paragraphOf('orderNumber', run(orderNumberText(node)))
]

/** 签发人 outside their 版头, which only a hand-made tree has. */
export const signatories = (node: G.Signatories): readonly string[] => [
  paragraphOf(
    'signatory',
    run(signatoriesLabel, signatoryLabelRun) + node.children.map(({value}) => run(value)).join('')
  )
]

/** One of them. */
export const signatory = (node: G.Signatory): readonly string[] => [paragraphOf('signatory', run(node.value))]

/** 发文字号. */
export const documentNumber = (node: G.DocumentNumber, state: State): readonly string[] => [
  paragraphOf(numberStyle(state), run(documentNumberText(node)))
]
