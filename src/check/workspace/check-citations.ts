/** The rules about citations over one document, by what is left of it: its citations. */
import type {CheckException, CheckLevel} from '../../source/check-settings.js'
import {excuse} from '../exceptions.js'
import {type Finding, findingAt} from '../finding.js'
import {readLevels} from '../levels.js'
import {citationsIn, type CitingPassage} from './citations.js'
import {citationRules, workspaceRules} from './index.js'
import type {KnownDocuments} from './known-documents.js'

/** A document that cites; plain JSON. */
export interface CitingDocument {
  readonly path: string
  /** 成文日期, YYYY-MM-DD. */
  readonly issued: string
  readonly passages: readonly CitingPassage[]
  /** Its 校对例外, whatever they excuse. */
  readonly exceptions: readonly CheckException[]
}

/** What citations are held against. */
export interface CitationStandard {
  readonly known: KnownDocuments
  readonly levels: readonly CheckLevel[]
}

/** Check the citations of a document. Pure. */
export function checkCitations(
  {path, issued, passages, exceptions}: CitingDocument,
  {known, levels}: CitationStandard
): readonly Finding[] {
  const {deviations} = readLevels(levels)
  const view = {...known, citations: citationsIn(passages, path, issued)}
  const found = citationRules.flatMap((rule) => {
    const level = deviations.get(rule.id)?.level ?? rule.severity
    return level === 'off' ? [] : rule.run(view).map((remark) => findingAt(remark.at, remark, rule, level))
  })
  return excuse(found, exceptions).findings
}

const citationIds: ReadonlySet<string> = new Set(citationRules.map(({id}) => id))

/** Whether a rule looks at nothing but citations. */
export const isCitationRule = (id: string): boolean => citationIds.has(id)

/** Whether a rule that looks at whole texts or the data is an error in a workspace of these levels. */
export function hasErrorsBeyondCitations(levels: readonly CheckLevel[]): boolean {
  const {deviations} = readLevels(levels)
  return workspaceRules.some(
    ({id, severity}) => !isCitationRule(id) && (deviations.get(id)?.level ?? severity) === 'error'
  )
}
