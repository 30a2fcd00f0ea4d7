/** The elements that come from the front matter: 版头, 标题, 主送机关, 附件说明, 署名, 成文日期, 附注, 版记. */
import type {Position} from 'unist'
import {diagnostic} from '../../diagnostics/diagnostic.js'
import type {DocumentMeta} from '../../source/document.js'
import {badCharacters} from '../characters.js'
import type * as G from '../nodes.js'
import type {Context} from './context.js'

/** Where the front matter says it. */
function at(meta: DocumentMeta, field: string): {readonly position?: Position} {
  const {line, column = 1} = meta.placeOf(field)
  return line === undefined ? {} : {position: {start: {line, column}, end: {line, column}}}
}

/** 版头 (7.2). */
export function masthead(meta: DocumentMeta): G.Masthead {
  const {copyNumber, urgency, issuer, documentNumber} = meta
  const children: G.Masthead['children'] = [
    ...(copyNumber === null ? [] : [{type: 'copyNumber', value: copyNumber, ...at(meta, 'copyNumber')} as const]),
    ...(urgency === null ? [] : [{type: 'urgency', value: urgency, ...at(meta, 'urgency')} as const]),
    {type: 'issuerMark', value: issuer.mark, ...at(meta, 'issuer')},
    ...(documentNumber === null
      ? []
      : [{type: 'documentNumber', ...documentNumber, ...at(meta, 'documentNumber')} as const])
  ]
  return {type: 'masthead', children}
}

/** 主体 (7.3) around the blocks of its text. */
export function mainBody(meta: DocumentMeta, content: readonly G.Block[]): G.MainBody {
  const {title, recipients, annotation} = meta
  const children: G.MainBody['children'] = [
    {type: 'title', value: title.value, lines: title.lines, ...at(meta, 'title')},
    ...(recipients === null ? [] : [{type: 'recipients', value: recipients, ...at(meta, 'recipients')} as const]),
    ...content,
    ...(meta.attachments.length === 0 ? [] : [attachmentNote(meta)]),
    ...(meta.signature === null ? [] : [signatureBlock(meta, meta.signature)]),
    ...(annotation === null ? [] : [{type: 'annotation', value: annotation, ...at(meta, 'annotation')} as const])
  ]
  return {type: 'mainBody', children}
}

const attachmentNote = (meta: DocumentMeta): G.AttachmentNote => ({
  type: 'attachmentNote',
  children: meta.attachments.map(({title}, index) => ({
    type: 'attachmentNoteItem',
    number: meta.attachments.length > 1 ? index + 1 : null,
    value: title,
    ...at(meta, `attachments.${index}.title`)
  })),
  ...at(meta, 'attachments')
})

const signatureBlock = (meta: DocumentMeta, signature: string): G.SignatureBlock => ({
  type: 'signatureBlock',
  seal: meta.seal,
  children: [
    {type: 'issuerSignature', value: signature, ...at(meta, 'signature')},
    {type: 'documentDate', ...meta.documentDate, ...at(meta, 'documentDate')}
  ]
})

/** 版记 (7.4); none when nothing stands in it. Letters have no 印发机关 and 印发日期 (10.1). */
export function imprint(meta: DocumentMeta): G.Imprint | undefined {
  const {copyRecipients} = meta
  const printing = meta.variant === 'letter' ? null : meta.printing
  if (copyRecipients === null && printing === null) return undefined
  return {
    type: 'imprint',
    children: [
      ...(copyRecipients === null
        ? []
        : [{type: 'copyRecipients', value: copyRecipients, ...at(meta, 'copyRecipients')} as const]),
      ...(printing === null
        ? []
        : [
            {
              type: 'printingOffice',
              value: printing.office,
              date: printing.date,
              ...at(meta, 'printingOffice')
            } as const
          ])
    ]
  }
}

/** Report the characters of the front matter that must not be printed. */
export function checkFrame(meta: DocumentMeta, context: Context): void {
  const printed: readonly (readonly [field: string, value: string | null | undefined])[] = [
    ['title', meta.title.value],
    ['recipients', meta.recipients],
    ...meta.attachments.map(({title}, index) => [`attachments.${index}.title`, title] as const),
    ['signature', meta.signature],
    ['annotation', meta.annotation],
    ['copyRecipients', meta.copyRecipients],
    ['printingOffice', meta.printing?.office]
  ]
  for (const [field, value] of printed)
    for (const {name, what, hint} of badCharacters(value ?? ''))
      context.report(diagnostic('character-printable', meta.placeOf(field), `${name} 是${what}`, hint))
  if (meta.variant === 'letter' && meta.printing !== null) {
    const message = '信函格式的版记不印“印发机关”和“印发日期”，这两项没有印出'
    context.report(
      diagnostic('imprint-letter', meta.placeOf('printingOffice'), message, '请删去 printingOffice 和 printDate')
    )
  }
}
