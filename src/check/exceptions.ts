/** 校对例外: places of a document that its front matter excuses, each with a reason; one that excuses nothing is told. */
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'
import type {CheckException} from '../source/check-settings.js'
import type {Finding} from './finding.js'
import {like} from './levels.js'
import {findRule} from './all-rules.js'

/** An exception that excused something. */
export interface UsedException {
  readonly entry: CheckException
  /** How many findings it excused. */
  readonly count: number
}

/** What is left of the findings, what was excused, and what is wrong with the exceptions themselves. */
export interface Excused<F extends Finding = Finding> {
  readonly findings: readonly F[]
  readonly used: readonly UsedException[]
  readonly faults: readonly Diagnostic[]
}

/** Excuse findings. An exception without a reason excuses nothing. */
export function excuse<F extends Finding>(found: readonly F[], entries: readonly CheckException[]): Excused<F> {
  const faults: Diagnostic[] = []
  const used: UsedException[] = []
  let findings = found
  for (const entry of entries) {
    const rule = findRule(entry.rule)
    if (rule === undefined) {
      faults.push(
        diagnostic('exception-rule', entry.place, `校对例外写的规则 \`${entry.rule}\` 不存在。`, like(entry.rule))
      )
      continue
    }
    if (entry.reason === null) {
      const message = `校对例外“${entry.text}”没有写理由，不起作用。`
      faults.push(diagnostic('exception-reason', entry.place, message, '请补上 `理由: …`。'))
      continue
    }
    const left = findings.filter((finding) => finding.id !== rule.id || !concerns(finding, entry.text))
    const count = findings.length - left.length
    if (count > 0) used.push({entry, count})
    else {
      const message = `校对例外“${entry.text}”（${rule.name}）没有用到：文中没有这样的问题。`
      faults.push(diagnostic('exception-used', entry.place, message, '请删去这一条；如果文字写得与文中不同，请照抄。'))
    }
    findings = left
  }
  return {findings, used, faults}
}

/** Whether a finding lies in the text of an exception, or touches it. */
function concerns({context, start, end}: Finding, text: string): boolean {
  for (let at = context.indexOf(text); at !== -1; at = context.indexOf(text, at + 1)) {
    if (at < Math.max(end, start + 1) && at + text.length > start) return true
  }
  return false
}
