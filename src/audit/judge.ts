/** A reading against the table of clauses. */
import {type Clause, type Judgement} from './clauses/clause.js'
import {clauses} from './clauses/index.js'
import type {Finding, View} from './report.js'
import type {Reading} from './recognise/reading.js'

/** More deviations of one clause than this are counted, not listed. */
const listed = 20

/** Judge pages by every clause. */
export const judgePages = (reading: Reading): readonly Finding[] =>
  clauses.flatMap((clause) => findingsOf(clause, clause.judge(reading), 'pages'))

/** Judgements as findings of a clause; the rest of a long list in one of them. */
export function findingsOf(
  {id, clause, name, strength}: Omit<Clause, 'judge'>,
  judgements: readonly Judgement[],
  view: View
): readonly Finding[] {
  const shown = judgements.slice(0, listed)
  const last = shown.at(-1)
  const rest = judgements.length - shown.length
  const all =
    rest === 0 || last === undefined
      ? shown
      : [...shown.slice(0, -1), {...last, measured: `${last.measured}（另有 ${rest} 处）`}]
  return all.map((judgement) => ({id, clause, name, strength, view, ...judgement}))
}
