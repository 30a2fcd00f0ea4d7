/** The audit of a DOCX: its settings, and its pages where LibreOffice can lay them out. */
import {auditPdf, generalLimits} from './audit-pdf.js'
import type {AuditError} from './audit-error.js'
import {facesOfSettings, judgeSettings} from './docx/judge-settings.js'
import {type LayoutOptions, layOut} from './docx/libre-office.js'
import {readDocx} from './docx/read-docx.js'
import {type AuditReport, type Finding, reportOf} from './report.js'

/** Judgements that depend on which fonts the machine has that laid the pages out. */
const dependsOnFonts = (id: string): boolean => id.endsWith('-face') || id === 'weight-regular'
/** Elements that the pages hold with more certainty than the order of paragraphs. */
const doubled = new Set([
  'number-form',
  'recipients-colon',
  'attachment-note-form',
  'date-form',
  'annotation-form',
  'attachment-label-form',
  'attachment-title-equal',
  'copies-form',
  'printing-form',
  'mark-colour'
])

/**
 * Measure and judge a DOCX. Throws `AuditError` when it cannot be read.
 * @param layout how to lay it out; undefined when only the settings are wanted
 */
export async function auditDocx(bytes: Uint8Array, layout: LayoutOptions | undefined): Promise<AuditReport> {
  const document = readDocx(bytes)
  const settings = judgeSettings(document)
  const laidOut =
    layout === undefined ? {lacking: '只核对了文件设置，页面上的位置没有核对。'} : await layOut(bytes, layout)
  if ('lacking' in laidOut) return settingsOnly(settings, laidOut.lacking)
  const pages = await auditPdf(laidOut.pdf).catch((error: AuditError) => error.message)
  if (typeof pages === 'string') return settingsOnly(settings, `LibreOffice 排出的页面读不了：${pages}`)
  const text = pages.document?.pages.flatMap(({lines}) => lines.map((line) => line.text)).join('') ?? ''
  const wanted = document.paragraphs.map((paragraph) => paragraph.text).join('')
  if (hanCount(text) < hanCount(wanted) / 2)
    return settingsOnly(settings, 'LibreOffice 没有可用的中文字体，排出的页面没有汉字，页面上的位置没有核对。')
  const known = new Set(settings.map(({id}) => id))
  const onPages = pages.findings.flatMap((finding): Finding[] => {
    if (facesOfSettings.has(finding.id) && known.has(finding.id)) return []
    if (!dependsOnFonts(finding.id) || finding.verdict === 'conforms') return [finding]
    const {place: _, ...rest} = finding
    return [
      {
        ...rest,
        verdict: 'cannot-judge',
        measured: '无法判断',
        explanation: '页面由 LibreOffice 用本机字体排出，看不出原来要用什么字体。'
      }
    ]
  })
  const seen = new Set(onPages.map(({id}) => id))
  return reportOf({
    kind: 'docx',
    format: pages.format,
    pageCount: pages.pageCount,
    findings: [...settings.filter(({id}) => !(doubled.has(id) && seen.has(id))), ...onPages],
    limits: ['页面由 LibreOffice 排出后测量，Word、WPS 排出的位置可能略有不同。', ...pages.limits],
    document: pages.document
  })
}

const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

const settingsOnly = (findings: readonly Finding[], why: string): AuditReport =>
  reportOf({
    kind: 'docx',
    format: '版式未核对',
    pageCount: null,
    findings,
    limits: [why, ...generalLimits],
    document: undefined
  })
