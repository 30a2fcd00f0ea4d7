/** 版记 (7.4). */
import type {CopyRecipients, Imprint, ImprintRecipients, PrintingOffice} from '../../../gongwen/nodes.js'
import {
  copyRecipientsLabel,
  copyRecipientsText,
  imprintRecipientsLabel,
  imprintRecipientsText,
  printDateText
} from '../../../layout/text.js'
import {escape, type Markup, markup} from '../markup.js'
import {all, type State} from '../state.js'

/** 版记. */
export const imprint = (node: Imprint, state: State): Markup =>
  markup`<footer class="imprint">\n${all(node.children, state)}</footer>\n`

/** 主送机关 that moved here (7.4.2). */
export const imprintRecipients = (node: ImprintRecipients): Markup =>
  markup`<p class="imprintRecipients"><span class="label">${escape(imprintRecipientsLabel)}</span><span>${escape(imprintRecipientsText(node))}</span></p>\n`

/** 抄送机关 (7.4.2). */
export const copyRecipients = (node: CopyRecipients): Markup =>
  markup`<p class="copyRecipients"><span class="label">${escape(copyRecipientsLabel)}</span><span>${escape(copyRecipientsText(node))}</span></p>\n`

/** 印发机关和印发日期 (7.4.3). */
export const printingOffice = (node: PrintingOffice): Markup =>
  markup`<p class="printingOffice"><span>${escape(node.value)}</span><time datetime="${escape(node.date)}">${escape(printDateText(node))}</time></p>\n`
