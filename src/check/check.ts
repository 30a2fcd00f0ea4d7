/** Run the rules over a document: levels of the workspace applied, exceptions taken out, findings in reading order. */
import type {Diagnostic} from '../diagnostics/diagnostic.js'
import type {CheckException, CheckLevel} from '../source/check-settings.js'
import {findRule, isWorkspaceRule} from './all-rules.js'
import {excuse, type UsedException} from './exceptions.js'
import {type Finding, findingOf} from './finding.js'
import {type Deviation, readLevels} from './levels.js'
import type {Remark} from './rule.js'
import {rules} from './rules/index.js'
import {type DocumentView, viewOf, type ViewParts} from './view.js'

/** What a check needs to know besides the document. */
export interface CheckSettings {
  readonly levels: readonly CheckLevel[]
  readonly exceptions: readonly CheckException[]
  /** Whether anybody reads notes (提示); if not, rules that have nothing else to say are asked only for an exception. */
  readonly notes: boolean
}

/** What the proof-reader says of a document. */
export interface CheckResult {
  readonly findings: readonly Finding[]
  /** What is wrong with the settings and the exceptions themselves. */
  readonly faults: readonly Diagnostic[]
  readonly exceptions: readonly UsedException[]
  readonly deviations: readonly Deviation[]
  /** The document as the rules saw it: rules over the workspace see it again. */
  readonly view: DocumentView
}

/** Check one document. Pure; linear in its text. */
export function checkDocument(parts: ViewParts, {levels, exceptions, notes}: CheckSettings): CheckResult {
  const view = viewOf(parts)
  const {deviations, findings: misnamed} = readLevels(levels)
  const excused = new Set(exceptions.map(({rule}) => findRule(rule)?.id))
  const faulty = new Set<unknown>()
  const found: Finding[] = []
  for (const rule of rules) {
    const level = deviations.get(rule.id)?.level ?? rule.severity
    const isUnread = level === 'note' && !notes && !excused.has(rule.id)
    if (level === 'off' || isUnread) continue
    const remarks = rule.run(view)
    for (const {at} of remarks) if ('run' in at) faulty.add(at.run)
    for (const remark of bounded(remarks)) found.push(findingOf(remark, rule, level, view))
  }
  const around = {tree: view.tree, genre: view.meta.genre}
  for (const run of view.fresh) if (!faulty.has(run)) parts.faultless?.add(run, around)
  // What a rule over the workspace finds is excused where the whole workspace is known.
  const own = exceptions.filter(({rule}) => !isWorkspaceRule(rule))
  const {findings, used, faults} = excuse(found, own)
  return {
    findings: findings.toSorted(byPlace),
    faults: [...misnamed, ...faults],
    exceptions: used,
    deviations: [...deviations.values()],
    view
  }
}

/** Remarks of one rule on one document that are told one by one; a text with more is broken as a whole. */
const most = 500

/** The remarks that are told, the rest in one sentence. */
function bounded(remarks: readonly Remark[]): readonly Remark[] {
  const rest = remarks[most]
  if (rest === undefined) return remarks
  const message = `这样的问题另有 ${remarks.length - most} 处，没有逐一列出。`
  return [...remarks.slice(0, most), {at: rest.at, message, hint: '请先改好列出的各处，再检查一次。'}]
}

/** Findings in reading order. */
export const byPlace = ({place: one}: Finding, {place: other}: Finding): number =>
  (one.path < other.path ? -1 : one.path > other.path ? 1 : 0) ||
  (one.line ?? 0) - (other.line ?? 0) ||
  (one.column ?? 0) - (other.column ?? 0)
