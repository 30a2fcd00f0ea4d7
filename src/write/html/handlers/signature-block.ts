/** 发文机关署名、成文日期 (7.3.5) and 附注 (7.3.6). */
import type {Annotation, DocumentDate, IssuerSignature, SignatureBlock} from '../../../gongwen/nodes.js'
import {annotationText, dateText} from '../../../layout/text.js'
import {escape, type Markup, markup} from '../markup.js'
import {all, type State} from '../state.js'

/** The block, kept together with the text above it. No seal is ever drawn. */
export const signatureBlock = (node: SignatureBlock, state: State): Markup =>
  markup`<div class="signatureBlock ${escape(node.seal === 'none' ? 'unsealed' : 'sealed')}">\n${all(node.children, state)}</div>\n`

/** 发文机关署名. */
export const issuerSignature = (node: IssuerSignature): Markup =>
  markup`<p class="issuerSignature">${escape(node.value)}</p>\n`

/** 成文日期 (7.3.5.4). */
export const documentDate = (node: DocumentDate): Markup =>
  markup`<p class="documentDate"><time datetime="${escape(node.date)}">${escape(dateText(node.date, node.form))}</time></p>\n`

/** 附注. */
export const annotation = (node: Annotation): Markup =>
  markup`<p class="annotation">${escape(annotationText(node))}</p>\n`
