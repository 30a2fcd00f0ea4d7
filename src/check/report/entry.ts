/** What every report of a check is made of. */
import type {Severity} from '../../diagnostics/catalogue.js'
import type {Diagnostic} from '../../diagnostics/diagnostic.js'
import type {UsedException} from '../exceptions.js'
import type {Finding} from '../finding.js'
import type {Deviation} from '../levels.js'
import {findRule} from '../all-rules.js'

/** A document and its findings. */
export interface ReportedDocument {
  readonly path: string
  /** Null when it did not compile. */
  readonly title: string | null
  readonly findings: readonly (Diagnostic | Finding)[]
  readonly exceptions: readonly UsedException[]
}

/** A whole check. */
export interface CheckReport {
  readonly documents: readonly ReportedDocument[]
  /** About the workspace. */
  readonly diagnostics: readonly Diagnostic[]
  readonly deviations: readonly Deviation[]
}

/** Whether a finding comes from a rule: then it quotes and may carry corrections. */
export const isFinding = (finding: Diagnostic | Finding): finding is Finding => 'fixes' in finding

/** Chinese name of a rule; ids of other findings have none. */
export const ruleName = (id: string): string | null => findRule(id)?.name ?? null

/** Every finding of a check, in the order of the report. */
export const allFindings = ({documents, diagnostics}: CheckReport): readonly (Diagnostic | Finding)[] => [
  ...diagnostics,
  ...documents.flatMap(({findings}) => findings)
]

/** How many findings there are of each weight. */
export function countsOf(report: CheckReport): Readonly<Record<Severity, number>> {
  const all = allFindings(report)
  const count = (severity: Severity): number => all.filter((finding) => finding.severity === severity).length
  return {error: count('error'), warning: count('warning'), note: count('note')}
}
