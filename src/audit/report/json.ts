/** The report as data: a stable shape, to which fields may be added but in which none changes its meaning. */
import type {AuditReport, Finding} from '../report.js'

/** What `--json` prints for a file. */
export interface JsonReport {
  readonly file: string
  readonly standard: string
  readonly kind: AuditReport['kind']
  readonly format: string
  readonly pages: number | null
  readonly conforms: boolean
  readonly violations: number
  readonly counts: AuditReport['counts']
  readonly findings: readonly Finding[]
  readonly limits: readonly string[]
}

/** A report as plain data. */
export const jsonReport = (file: string, report: AuditReport): JsonReport => ({
  file,
  standard: 'GB/T 9704—2012',
  kind: report.kind,
  format: report.format,
  pages: report.pageCount,
  conforms: report.violations === 0,
  violations: report.violations,
  counts: report.counts,
  findings: report.findings,
  limits: report.limits
})
