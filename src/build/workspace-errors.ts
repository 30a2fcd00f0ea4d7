/** Errors between documents, as a build tells them. */
import type {World} from '../compile.js'
import {type Diagnostic, hasErrors} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {
  checkCitations,
  checkWorkspace,
  type CitableDocument,
  type CitingDocument,
  type DocumentView,
  type Finding,
  isCitationRule,
  type KnownDocuments
} from '../proofread.js'
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

/**
 * Errors of the other rules over the workspace in one letter: it is held against the data and the documents that can be
 * cited. What rules hold against whole texts of other documents they cannot find here, for these texts are not read.
 */
export function letterErrors(
  view: DocumentView,
  {workspace, registry}: World,
  citable: readonly CitableDocument[]
): readonly Diagnostic[] {
  const loaded = registry?.()
  const data = loaded === undefined || hasErrors(loaded.diagnostics) ? null : loaded.registry
  const results = checkWorkspace({documents: [view], registry: data, citable, levels: workspace.checks})
  return errorsOf(results.get(view.path)?.findings ?? [], view.meta.status)
}

/** What is an error beyond citations, as a build tells it. */
const errorsOf = (findings: readonly Finding[], status: Status): readonly Diagnostic[] =>
  findings
    .filter(({id, severity}) => severity === 'error' && !isCitationRule(id))
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
    const errors = errorsOf(findings, statuses.get(path) ?? 'issued')
    return errors.length === 0 ? [] : [[path, errors] as const]
  })
}
