/** Markdown → work plan in one call. */
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import {workPlanOf} from '../../src/ledger/work-plan.js'
import type {Department} from '../../src/registry/model.js'
import {read} from '../gongwen/read.js'

/** Departments by name and aliases. */
export const departmentsOf = (rows: Readonly<Record<string, readonly string[]>>): readonly Department[] =>
  Object.entries(rows).map(([name, aliases]) => ({name, aliases, place: {path: 'content/data/registry.yaml'}}))

/** The plan that the text of a notice holds, and what was said about it. */
export function planOf(markdown: string, departments: readonly Department[] = []) {
  const findings: Diagnostic[] = []
  const {tree} = read(markdown)
  const plan = workPlanOf(tree, {path: 'notice.md', departments, report: (finding) => findings.push(finding)})
  return {plan, findings}
}
