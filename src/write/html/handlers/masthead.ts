/** 版头 (7.2, 10.1). Its order of reading is that of the tree; where each element stands is up to the style sheet. */
import type {CopyNumber, DocumentNumber, IssuerMark, Masthead, Urgency} from '../../../gongwen/nodes.js'
import {documentNumberText, issuerMarkText} from '../../../layout/text.js'
import {escape, type Markup, markup} from '../markup.js'
import {all, type State} from '../state.js'

/** 版头. */
export const masthead = (node: Masthead, state: State): Markup =>
  markup`<header class="masthead">\n${all(node.children, state)}</header>\n`

/** 份号 (7.2.1). */
export const copyNumber = (node: CopyNumber): Markup => markup`<p class="copyNumber">${escape(node.value)}</p>\n`

/** 紧急程度 (7.2.3). */
export const urgency = (node: Urgency): Markup => markup`<p class="urgency">${escape(node.value)}</p>\n`

/** 发文机关标志 (7.2.4): text, not a picture, so that everybody can read it. */
export const issuerMark = (node: IssuerMark, state: State): Markup =>
  markup`<p class="issuerMark">${escape(issuerMarkText(node, state.variant))}</p>\n`

/** 发文字号 (7.2.5). */
export const documentNumber = (node: DocumentNumber): Markup =>
  markup`<p class="documentNumber">${escape(documentNumberText(node))}</p>\n`
