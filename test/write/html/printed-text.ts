/** What a document prints, said once more and without any markup: the yardstick for the writers' texts. */
import {dispatch, type Handlers} from '../../../src/gongwen/dispatch.js'
import type {Variant} from '../../../src/gongwen/genres.js'
import type {GongwenNode, Ordinal} from '../../../src/gongwen/nodes.js'
import {childrenOf} from '../../../src/gongwen/walk.js'
import * as print from '../../../src/layout/text.js'

/** Text of `node` and all below it in the order of print. */
export const printedText = (node: GongwenNode, variant: Variant): string => dispatch(texts, node, variant)

const below = (node: GongwenNode, variant: Variant): string =>
  childrenOf(node)
    .map((child) => printedText(child, variant))
    .join('')
const value = (node: {readonly value: string}): string => node.value
const numbered = (node: GongwenNode & {readonly ordinal: Ordinal | null}, variant: Variant): string =>
  (node.ordinal?.printed ?? '') + below(node, variant)

const texts: Handlers<Variant, string> = {
  gongwen: below,
  masthead: below,
  copyNumber: value,
  urgency: value,
  issuerMark: print.issuerMarkText,
  jointMark: (node, variant) => node.children.map(value).join('') + print.markSuffix[variant],
  documentNumber: print.documentNumberText,
  orderNumber: print.orderNumberText,
  signatories: (node, variant) => print.signatoriesLabel + below(node, variant),
  signatory: value,
  mainBody: below,
  title: value,
  recipients: print.recipientsText,
  heading: numbered,
  paragraph: numbered,
  runInHeading: numbered,
  contacts: below,
  contact: (node, variant) => print.contactLabel(node) + below(node, variant),
  table: below,
  figure: below,
  form: below,
  formField: print.formFieldText,
  footnote: (node, variant) => print.footnoteMark(node.number) + below(node, variant),
  footnoteReference: (node) => print.footnoteMark(node.number),
  titleNote: below,
  caption: below,
  tableUnit: below,
  tableNote: below,
  tableRow: below,
  tableCell: below,
  attachmentNote: (node, variant) => print.attachmentNoteLabel + below(node, variant),
  attachmentNoteItem: (node) => print.attachmentNoteNumber(node) + node.value,
  attendance: below,
  attendanceList: (node) => print.attendanceLabel(node) + node.value,
  signatureBlock: below,
  signer: (node) => node.office + node.value,
  issuerSignature: value,
  documentDate: (node) => print.dateText(node.date, node.form),
  annotation: print.annotationText,
  enclosure: below,
  attachment: (node, variant) => print.attachmentLabel(node) + below(node, variant),
  imprint: below,
  imprintRecipients: (node) => print.imprintRecipientsLabel + print.imprintRecipientsText(node),
  copyRecipients: (node) => print.copyRecipientsLabel + print.copyRecipientsText(node),
  printingOffice: (node) => node.value + print.printDateText(node),
  text: value,
  strong: below,
  emphasis: below,
  link: below,
  reference: below,
  break: () => ''
}
