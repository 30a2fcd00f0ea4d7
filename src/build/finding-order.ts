import type {Diagnostic} from '../diagnostics/diagnostic.js'

/**
 * Findings by file, line and column, each once; equals in the order in which they were found. Files are in the order of
 * their code units, so the order does not depend on which document was built first.
 */
export function inOrder(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const once = new Map(findings.map((finding) => [JSON.stringify(finding, brief), finding]))
  return [...once.values()].toSorted(
    ({place: one}, {place: other}) =>
      (one.path < other.path ? -1 : one.path > other.path ? 1 : 0) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0)
  )
}

/** Leaves out the whole paragraph that a finding of the proof-reader stands in: its place says which one it is. */
const brief = (key: string, value: unknown): unknown => (key === 'context' ? undefined : value)
