/** How much each rule weighs in this workspace: its own strength, or what `校对` in content/yinfa.yaml says. */
import type {Severity} from '../diagnostics/catalogue.js'
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'
import {didYouMean} from '../source/nearest.js'
import type {CheckLevel} from '../source/check-settings.js'
import {allRules, findRule} from './all-rules.js'
import type {RuleId, RuleInfo} from './rule.js'

/** A rule that does not weigh what it weighs by itself. */
export interface Deviation {
  readonly rule: RuleInfo
  readonly level: Severity | 'off'
}

/** Levels of the rules that content/yinfa.yaml names, and the entries that name no rule. */
export interface Levels {
  readonly deviations: ReadonlyMap<RuleId, Deviation>
  readonly findings: readonly Diagnostic[]
}

/** Read the levels: every entry must name a rule. */
export function readLevels(entries: readonly CheckLevel[]): Levels {
  const deviations = new Map<RuleId, Deviation>()
  const findings: Diagnostic[] = []
  for (const {rule: word, level, place} of entries) {
    const rule = findRule(word)
    if (rule === undefined)
      findings.push(diagnostic('workspace-config', place, `没有校对规则 \`${word}\`。`, like(word)))
    else if (level !== rule.severity) deviations.set(rule.id, {rule, level})
  }
  return {deviations, findings}
}

/** Which rule was perhaps meant. */
export const like = (word: string): string =>
  didYouMean(
    word,
    allRules.flatMap(({id, name}) => [name, id])
  ) ?? '全部规则列在校对规则手册里，运行 `yinfa rules` 可以查看。'
