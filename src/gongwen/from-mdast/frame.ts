/** The elements that come from the front matter: 版头, 标题, 主送机关, 附件说明, 署名, 成文日期, 附注, 版记. */
import type {Position} from 'unist'
import {diagnostic} from '../../diagnostics/diagnostic.js'
import type {DocumentMeta} from '../../source/document.js'
import {partPath} from '../../source/part-file.js'
import {attendanceKeys} from '../../source/signing.js'
import {badCharacters} from '../characters.js'
import type * as G from '../nodes.js'
import type {Context} from './context.js'

/** Where the front matter says it. */
export function at(meta: DocumentMeta, field: string): {readonly position?: Position} {
  const {line, column = 1} = meta.placeOf(field)
  return line === undefined ? {} : {position: {start: {line, column}, end: {line, column}}}
}

/** 版头 (7.2, 10.1, 10.2) in the order of reading: in letters 份号 or 紧急程度 shares its row with the number. */
export function masthead(meta: DocumentMeta): G.Masthead {
  const {copyNumber, urgency, documentNumber, orderNumber, signatories, variant} = meta
  const notes: readonly (G.CopyNumber | G.Urgency)[] = [
    ...(copyNumber === null ? [] : [{type: 'copyNumber', value: copyNumber, ...at(meta, 'copyNumber')} as const]),
    ...(urgency === null ? [] : [{type: 'urgency', value: urgency, ...at(meta, 'urgency')} as const])
  ]
  const head = [...notes, issuerMark(meta)]
  if (variant === 'order') {
    const number = orderNumber === null ? [] : [{sequence: orderNumber, ...at(meta, 'orderNumber')}]
    return {type: 'masthead', children: [...head, ...number.map((one) => ({type: 'orderNumber', ...one}) as const)]}
  }
  const number: readonly G.DocumentNumber[] =
    documentNumber === null ? [] : [{type: 'documentNumber', ...documentNumber, ...at(meta, 'documentNumber')}]
  if (variant === 'letter') {
    return {type: 'masthead', children: [issuerMark(meta), ...notes.slice(0, 1), ...number, ...notes.slice(1)]}
  }
  const children: G.Masthead['children'] = [
    ...head,
    ...number,
    ...(signatories.length === 0 || variant !== 'standard' ? [] : [signatoriesOf(meta)])
  ]
  return {type: 'masthead', children}
}

/** The mark as stated, else the issuer's; of a 联合行文 all names, in letters the lead agency's alone (7.2.4, 10.1). */
function issuerMark(meta: DocumentMeta): G.IssuerMark | G.JointMark {
  const {mark, issuer, jointIssuers, variant} = meta
  if (mark !== null) return {type: 'issuerMark', value: mark, ...at(meta, 'mark')}
  const place = at(meta, 'issuer')
  if (jointIssuers.length === 0 || variant === 'letter') return {type: 'issuerMark', value: issuer.mark, ...place}
  // Names below each other are 规范化简称, so that none is long beside the others.
  const names = [issuer, ...jointIssuers].map(({name}) => name)
  return {type: 'jointMark', children: names.map((value) => ({type: 'issuerMark', value, ...place})), ...place}
}

const signatoriesOf = (meta: DocumentMeta): G.Signatories => ({
  type: 'signatories',
  children: meta.signatories.map((value) => ({type: 'signatory', value, ...at(meta, 'signatories')})),
  ...at(meta, 'signatories')
})

/**
 * 主体 (7.3) around the blocks of its text. Orders have neither 标题 nor 主送机关 (10.2).
 * @param path the document's file, from whose folder a picture of its seal is named
 */
export function mainBody(meta: DocumentMeta, content: readonly G.Block[], path: string): G.MainBody {
  const {title, recipients, annotation, variant, attendance} = meta
  const heads: G.MainBody['children'] = [
    {type: 'title', value: title.value, lines: title.lines, ...at(meta, 'title')},
    ...(recipients === null ? [] : [{type: 'recipients', value: recipients, ...at(meta, 'recipients')} as const])
  ]
  const children: G.MainBody['children'] = [
    ...(variant === 'order' ? [] : heads),
    ...content,
    ...(meta.attachments.length === 0 ? [] : [attachmentNote(meta)]),
    ...(variant === 'minutes' && attendance.length > 0 ? [attendanceOf(meta)] : []),
    ...(meta.signatures === null ? [] : [signatureBlock(meta, meta.signatures, path)]),
    ...(annotation === null ? [] : [{type: 'annotation', value: annotation, ...at(meta, 'annotation')} as const])
  ]
  return {type: 'mainBody', children}
}

const attendanceOf = (meta: DocumentMeta): G.Attendance => ({
  type: 'attendance',
  children: meta.attendance.map(({presence, names}) => ({
    type: 'attendanceList',
    presence,
    value: names,
    ...at(meta, attendanceKeys[presence])
  }))
})

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

/** 签名章 stands in place of 署名 and seal (7.3.5.3). */
const signatureBlock = (meta: DocumentMeta, signatures: readonly string[], path: string): G.SignatureBlock => ({
  type: 'signatureBlock',
  seal: meta.signers.length > 0 ? 'none' : sealOf(meta, path),
  ...(typeof meta.seal === 'string' ? {} : at(meta, 'seal')),
  children: [
    ...meta.signers.map(({office, name}) => ({type: 'signer', office, value: name, ...at(meta, 'signer')}) as const),
    ...(meta.signers.length > 0 ? [] : signatures).map(
      (value) => ({type: 'issuerSignature', value, ...at(meta, 'signature')}) as const
    ),
    {type: 'documentDate', ...meta.documentDate, ...at(meta, 'documentDate')}
  ]
})

/** The seal; a picture outside the workspace, which `checkFrame` reports, leaves its room. */
function sealOf({seal}: DocumentMeta, path: string): G.SignatureBlock['seal'] {
  if (typeof seal === 'string') return seal
  const src = partPath(path, seal.file)
  return src === undefined ? 'placeholder' : {src}
}

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
    ...meta.enclosures.map(({title}, index) => [`enclosures.${index}.title`, title] as const),
    ['mark', meta.mark],
    ...meta.signatories.map((name) => ['signatories', name] as const),
    ...(meta.signatures ?? []).map((name) => ['signature', name] as const),
    ...meta.signers.map(({office, name}) => ['signer', office + name] as const),
    ...meta.attendance.map(({presence, names}) => [attendanceKeys[presence], names] as const),
    ['annotation', meta.annotation],
    ['copyRecipients', meta.copyRecipients],
    ['printingOffice', meta.printing?.office]
  ]
  for (const [field, value] of printed)
    for (const {name, what, hint} of badCharacters(value ?? ''))
      context.report(diagnostic('character-printable', meta.placeOf(field), `${name} 是${what}。`, `${hint}。`))
  if (typeof meta.seal !== 'string' && partPath(context.path, meta.seal.file) === undefined) {
    const message = `印章图片 \`${meta.seal.file}\` 不在工作区里。`
    context.report(
      diagnostic('figure-file', meta.placeOf('seal'), message, '请写相对于这份公文所在文件夹的路径，如 `seals/x.png`。')
    )
  }
  if (meta.variant === 'letter' && meta.printing !== null) {
    const message = '信函格式的版记不印“印发机关”和“印发日期”，这两项没有印出。'
    context.report(
      diagnostic(
        'imprint-letter',
        meta.placeOf('printingOffice'),
        message,
        '请删去“印发机关”（`printingOffice`）和“印发日期”（`printDate`）。'
      )
    )
  }
}
