/** Run the rules over the workspace: levels applied, exceptions of each document taken out, findings by document. */
import type {Diagnostic} from '../../diagnostics/diagnostic.js'
import type {CheckLevel} from '../../source/check-settings.js'
import {isWorkspaceRule} from '../all-rules.js'
import {byPlace} from '../check.js'
import {excuse, type UsedException} from '../exceptions.js'
import {type Finding, findingOf} from '../finding.js'
import {readLevels} from '../levels.js'
import {workspaceRules} from './index.js'
import {type WorkspaceParts, workspaceViewOf} from './workspace-view.js'

/** What a check needs to know. */
export interface WorkspaceCheckRequest extends WorkspaceParts {
  readonly levels: readonly CheckLevel[]
}

/** A finding, and the paths of other documents that it is about. */
export interface WorkspaceFinding extends Finding {
  readonly concerns: readonly string[]
}

/** What is said of one document. */
export interface WorkspaceResult {
  readonly findings: readonly WorkspaceFinding[]
  /** What is wrong with its exceptions. */
  readonly faults: readonly Diagnostic[]
  readonly exceptions: readonly UsedException[]
}

/** Check documents against each other and against the data. Pure. @returns by path of document */
export function checkWorkspace({levels, ...parts}: WorkspaceCheckRequest): ReadonlyMap<string, WorkspaceResult> {
  const view = workspaceViewOf(parts)
  const {deviations} = readLevels(levels)
  const told = new Map(view.documents.map((document) => [document.path, {document, found: [] as WorkspaceFinding[]}]))
  for (const rule of workspaceRules) {
    const level = deviations.get(rule.id)?.level ?? rule.severity
    if (level === 'off') continue
    for (const {document, concerns = [], ...remark} of rule.run(view)) {
      const own = told.get(document.path)
      own?.found.push({...findingOf(remark, rule, level, own.document), concerns})
    }
  }
  return new Map(
    [...told].map(([path, {document, found}]) => {
      const own = document.meta.exceptions.filter(({rule}) => isWorkspaceRule(rule))
      const {findings, used, faults} = excuse(found, own)
      return [path, {findings: findings.toSorted(byPlace), faults, exceptions: used}]
    })
  )
}
