/** What expressions may name: the elements of the document in both languages, and the values of its front matter. */
import {printedDate} from './date.js'
import type {DocumentMeta} from './document.js'
import {printedDocumentNumber} from './document-number.js'
import {documentKeys} from './keys.js'
import {genres, variants} from '../gongwen/genres.js'

/**
 * The context of a document: null-prototype object, every element under its code name and its Chinese term
 * (`title`, `标题`), null when the document has none; every value of `values` under its own name and below `数据`.
 */
export function elements(meta: DocumentMeta): Readonly<Record<string, unknown>> {
  const printed: Readonly<Record<string, unknown>> = {
    genre: genres[meta.genre],
    variant: variants[meta.variant],
    issuer: [meta.issuer, ...meta.jointIssuers].map(({name}) => name).join('、'),
    documentNumber: meta.documentNumber === null ? null : printedDocumentNumber(meta.documentNumber),
    title: meta.title.value,
    recipients: meta.recipients,
    documentDate: printedDate(meta.documentDate),
    signature: meta.signatures === null || meta.signatures.length === 0 ? null : meta.signatures.join('、'),
    signatories: meta.signatories.length === 0 ? null : meta.signatories.join('、'),
    orderNumber: meta.orderNumber === null ? null : `第${meta.orderNumber}号`,
    attachments: meta.attachments.map(({title}) => title),
    enclosures: meta.enclosures.map(({title}) => title),
    annotation: meta.annotation,
    copyRecipients: meta.copyRecipients,
    printingOffice: meta.printing?.office ?? null,
    printDate: meta.printing === null ? null : printedDate({date: meta.printing.date, form: 'arabic'}),
    urgency: meta.urgency,
    copyNumber: meta.copyNumber
  }
  const context = Object.create(null) as Record<string, unknown>
  for (const [name, value] of Object.entries(meta.values)) context[name] = value
  for (const [key, value] of Object.entries(printed)) {
    context[key] = value
    context[documentKeys.get(key)?.term ?? key] = value
  }
  context['values'] = context['数据'] = meta.values
  return context
}
