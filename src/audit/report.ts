/** What an audit tells: every clause with what it expects and what was measured. The shape of `--json`. */
import type {Judgement, Strength, Verdict} from './clauses/clause.js'
import type {MeasuredDocument} from './measured.js'

/** What was looked at: the pages that are printed, or the settings inside a DOCX. */
export type View = 'pages' | 'settings'

/** One comparison with its clause. */
export interface Finding extends Judgement {
  /** Kebab-case id of the clause's entry, stable for ever. */
  readonly id: string
  readonly clause: string
  readonly name: string
  readonly strength: Strength
  readonly view: View
}

/** The audit of one file. */
export interface AuditReport {
  readonly kind: 'pdf' | 'docx'
  /** 版式 as recognised. */
  readonly format: string
  readonly pageCount: number | null
  readonly findings: readonly Finding[]
  /** What no file can show, or this audit could not see, in Chinese sentences. */
  readonly limits: readonly string[]
  readonly counts: Readonly<Record<Verdict, number>>
  /** Deviations from 规定: the file does not conform when there is one. */
  readonly violations: number
  /** The pages for drawing; not part of the JSON. */
  readonly document: MeasuredDocument | undefined
}

/** Put a report together. */
export function reportOf(parts: Omit<AuditReport, 'counts' | 'violations'>): AuditReport {
  const count = (verdict: Verdict): number => parts.findings.filter((finding) => finding.verdict === verdict).length
  return {
    ...parts,
    counts: {conforms: count('conforms'), deviates: count('deviates'), 'cannot-judge': count('cannot-judge')},
    violations: parts.findings.filter(isViolation).length
  }
}

/** Whether a finding is a deviation from what must hold. */
export const isViolation = ({verdict, strength}: Finding): boolean => verdict === 'deviates' && strength === '规定'
