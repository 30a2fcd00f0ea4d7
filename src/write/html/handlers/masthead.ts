/** 版头 (7.2, 10.1). Its order of reading is that of the tree; where each element stands is up to the style sheet. */
import type {
  CopyNumber,
  DocumentNumber,
  IssuerMark,
  JointMark,
  Masthead,
  OrderNumber,
  Signatories,
  Signatory,
  Urgency
} from '../../../gongwen/nodes.js'
import {
  documentNumberText,
  issuerMarkText,
  markSuffix,
  orderNumberText,
  signatoriesLabel
} from '../../../layout/text.js'
import {concat, escape, type Markup, markup, nothing} from '../markup.js'
import {all, type State} from '../state.js'

/** 版头; in upward documents 签发人 stand beside 发文字号 (7.2.5). */
export function masthead(node: Masthead, state: State): Markup {
  const upward = node.children.some(({type}) => type === 'signatories') ? markup` upward` : nothing
  return markup`<header class="masthead${upward}">\n${all(node.children, state)}</header>\n`
}

/** 份号 (7.2.1). */
export const copyNumber = (node: CopyNumber): Markup => markup`<p class="copyNumber">${escape(node.value)}</p>\n`

/** 紧急程度 (7.2.3). */
export const urgency = (node: Urgency): Markup => markup`<p class="urgency">${escape(node.value)}</p>\n`

/** 发文机关标志 (7.2.4): text, not a picture, so that everybody can read it. */
export const issuerMark = (node: IssuerMark, state: State): Markup =>
  markup`<p class="issuerMark">${escape(issuerMarkText(node, state.variant))}</p>\n`

/** The mark of a 联合行文: names below each other, 文件 beside them (7.2.4). */
export function jointMark(node: JointMark, state: State): Markup {
  const names = concat(node.children.map(({value}) => markup`<span class="name">${escape(value)}</span>`))
  const suffix = markSuffix[state.variant]
  const beside = suffix === '' ? nothing : markup`<span class="suffix">${escape(suffix)}</span>`
  return markup`<p class="issuerMark jointMark"><span class="names">${names}</span>${beside}</p>\n`
}

/** 令号 (10.2). */
export const orderNumber = (node: OrderNumber): Markup =>
  markup`<p class="orderNumber">${escape(orderNumberText(node))}</p>\n`

/** 签发人 (7.2.6). */
export const signatories = (node: Signatories, state: State): Markup =>
  markup`<p class="signatories"><span class="label">${escape(signatoriesLabel)}</span><span class="names">${all(node.children, state)}</span></p>\n`

/** One of them. */
export const signatory = (node: Signatory): Markup => markup`<span class="signatory">${escape(node.value)}</span>`

/** 发文字号 (7.2.5). */
export const documentNumber = (node: DocumentNumber): Markup =>
  markup`<p class="documentNumber">${escape(documentNumberText(node))}</p>\n`
