/** The audit of a produced file: PDF or DOCX, whoever made it, against GB/T 9704—2012. */
import {auditDocx} from './audit-docx.js'
import {AuditError} from './audit-error.js'
import {auditPdf} from './audit-pdf.js'
import {bounds} from './bounds.js'
import type {LayoutOptions} from './docx/libre-office.js'
import type {AuditReport} from './report.js'

export {AuditError} from './audit-error.js'
export type {Clause, Judgement, Strength, Verdict} from './clauses/clause.js'
export {clauses} from './clauses/index.js'
export type {LayoutOptions} from './docx/libre-office.js'
export type {AuditReport, Finding} from './report.js'
export {htmlReport} from './report/html.js'
export type {NamedReport} from './report/parts.js'
export type {ReportFace, ReportFaces} from './report/pdf.js'
export {jsonReport, type JsonReport} from './report/json.js'
export {reportLines} from './report/text.js'

/** Bytes that may be read. */
export const largestFile = bounds.file

/**
 * Audit a file by what it is, not by its name. Throws `AuditError` for what is neither PDF nor DOCX or cannot be read.
 * @param layout how to lay a DOCX out; undefined when only its settings are wanted
 */
export async function audit(bytes: Uint8Array, layout: LayoutOptions | undefined): Promise<AuditReport> {
  if (bytes.length === 0) throw new AuditError('文件是空的。', '请检查文件是否选错，或重新生成。')
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (start.includes('%PDF-')) return auditPdf(bytes)
  if (start.startsWith('PK') || start.startsWith('\u00d0\u00cf')) return auditDocx(bytes, layout)
  throw new AuditError('文件既不是 PDF，也不是 DOCX。', '只能核对 .pdf 和 .docx 文件，请检查文件是否选错。')
}
