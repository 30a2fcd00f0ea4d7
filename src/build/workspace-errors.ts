/** Errors between documents, as a build tells them. */
import type {World} from '../compile.js'
import type {Diagnostic} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {checkCitations, type CitingDocument, isCitationRule, type KnownDocuments} from '../proofread.js'
import type {CheckLevel} from '../source/check-settings.js'
import type {Status} from '../gongwen/genres.js'
import {checkTogether, type ReadDocument, readDocument} from './check-together.js'
import {buildFinding} from './build-finding.js'

/** Errors in what a document cites; of a draft they are warnings. */
export const citationErrors = (
  citing: CitingDocument,
  status: Status,
  known: KnownDocuments,
  levels: readonly CheckLevel[]
): readonly Diagnostic[] =>
  checkCitations(citing, {known, levels})
    .filter(({severity}) => severity === 'error')
    .map((finding) => buildFinding(finding, status))

/** Errors of the other rules over the workspace, by path of document. */
export async function togetherErrors(
  paths: readonly string[],
  world: World,
  host: Host
): Promise<readonly (readonly [string, readonly Diagnostic[]])[]> {
  const read: ReadDocument[] = []
  for (const path of paths) read.push(await readDocument(path, world, host))
  const statuses = new Map(read.flatMap(({path, view}) => (view ? [[path, view.meta.status]] : [])))
  return [...checkTogether(read, world)].flatMap(([path, {findings}]) => {
    const errors = findings.filter(({id, severity}) => severity === 'error' && !isCitationRule(id))
    return errors.length === 0
      ? []
      : [[path, errors.map((finding) => buildFinding(finding, statuses.get(path) ?? 'issued'))] as const]
  })
}
