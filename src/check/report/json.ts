/** The report as data: a stable shape, to which fields may be added but in which none changes its meaning. */
import type {Severity} from '../../diagnostics/catalogue.js'
import type {Diagnostic} from '../../diagnostics/diagnostic.js'
import type {Finding} from '../finding.js'
import {type CheckReport, countsOf, isFinding, ruleName} from './entry.js'

/** Name and version of the shape. */
export const checkSchema = 'yinfa-check/1'

/** A finding as data. */
export interface JsonFinding {
  /** Id of the rule, or of another finding of the catalogue. */
  readonly rule: string
  /** 规则名称; null for findings that come from no rule. */
  readonly name: string | null
  readonly severity: Severity
  readonly path: string
  /** 1-based; null where a finding is about a whole file. */
  readonly line: number | null
  /** 1-based, in UTF-16 units. */
  readonly column: number | null
  /** The characters it is about. */
  readonly quote: string | null
  readonly message: string
  readonly hint: string | null
  readonly source: string | null
  /** Whether `--fix` mends it. */
  readonly fixable: boolean
}

/** What `yinfa check --json` prints, but for version and exit. */
export interface JsonCheck {
  readonly schema: typeof checkSchema
  readonly documents: readonly {
    readonly path: string
    readonly title: string | null
    readonly findings: readonly JsonFinding[]
    readonly exceptions: readonly {
      readonly rule: string
      readonly text: string
      readonly reason: string
      readonly line: number | null
      readonly count: number
    }[]
  }[]
  readonly workspace: readonly JsonFinding[]
  readonly deviations: readonly {
    readonly rule: string
    readonly name: string
    readonly default: Severity
    readonly level: Severity | 'off'
  }[]
  readonly counts: Readonly<Record<Severity, number>>
}

/** A check as plain data. */
export const jsonCheck = (report: CheckReport): JsonCheck => ({
  schema: checkSchema,
  documents: report.documents.map(({path, title, findings, exceptions}) => ({
    path,
    title,
    findings: findings.map(jsonFinding),
    exceptions: exceptions.map(({entry, count}) => ({
      rule: entry.rule,
      text: entry.text,
      reason: entry.reason ?? '',
      line: entry.place.line ?? null,
      count
    }))
  })),
  workspace: report.diagnostics.map(jsonFinding),
  deviations: report.deviations.map(({rule, level}) => ({
    rule: rule.id,
    name: rule.name,
    default: rule.severity,
    level
  })),
  counts: countsOf(report)
})

const jsonFinding = (finding: Diagnostic | Finding): JsonFinding => ({
  rule: finding.id,
  name: ruleName(finding.id),
  severity: finding.severity,
  path: finding.place.path,
  line: finding.place.line ?? null,
  column: finding.place.column ?? null,
  quote: isFinding(finding) ? finding.quote : null,
  message: finding.message,
  hint: finding.hint ?? null,
  source: finding.source ?? null,
  fixable: isFinding(finding) && finding.fixes.length > 0
})
