/** A compiled document → what the proof-reader says of it. */
import {checkDocument, type CheckResult} from './check/check.js'
import type {FaultlessRuns} from './check/faultless.js'
import type {CompiledDocument, World} from './compile.js'
import {type DocumentView, viewOf, type ViewParts} from './check/view.js'
import {readLevels} from './check/levels.js'
import {hasErrors} from './diagnostics/diagnostic.js'
import type {Host} from './host/host.js'
import {readText} from './source/read.js'

export type {CheckResult} from './check/check.js'
export {deadlineList, type ListedDeadline} from './check/deadline-list.js'
export {calendarText} from './check/report/ics.js'
export type {DocumentView} from './check/view.js'
export {citationsOf as citationsIn, citingPassages, titleKey} from './check/workspace/citations.js'
export {
  checkCitations,
  type CitingDocument,
  hasErrorsBeyondCitations,
  isCitationRule
} from './check/workspace/check-citations.js'
export {
  type CitableDocument,
  citableExternal,
  citableOf,
  knownDocuments,
  type KnownDocuments
} from './check/workspace/known-documents.js'
export {checkWorkspace, type WorkspaceResult} from './check/workspace/check-workspace.js'
export {applyFixes} from './check/fix.js'
export type {Finding, Fix} from './check/finding.js'
export {manualPaper} from './check/manual-paper.js'
export {manualText} from './check/manual-text.js'
export {manualTitle} from './check/manual.js'
export {allFindings, type CheckReport, countsOf, isFinding, ruleName} from './check/report/entry.js'
export {type CheckSheet, checkSheetPaper, type CheckSheetRow, checkSheetTitle} from './check/report/sheet.js'
export {githubLines} from './check/report/github.js'
export {jsonCheck} from './check/report/json.js'
export {sarifLog} from './check/report/sarif.js'
export {allRules as rules} from './check/all-rules.js'

/**
 * Check a document and the files that hold parts of it.
 * @param world the data in it are asked for only by rules that need them
 * @param host where their texts are: places are those of the files that staff edit
 * @param notes whether anybody reads notes; if not, only some are found
 */
export function proofread(document: CompiledDocument, world: World, host: Host, notes = true): CheckResult {
  const {exceptions} = document.source.meta
  const {checks: levels} = world.workspace
  const faultless = notes ? undefined : faultlessOf(document, world)
  return checkDocument(partsOf(document, world, host, faultless), {levels, exceptions, notes})
}

/** Runs that need not be read again. An exception brings rules back: documents with one share none. */
function faultlessOf({source}: CompiledDocument, {workspace, memory, left}: World): FaultlessRuns | undefined {
  const {exceptions} = source.meta
  if (left === undefined) return exceptions.length === 0 ? memory?.faultless : undefined
  const levels = workspace.checks.map(({rule, level}) => [rule, level])
  return left.faultless.under(JSON.stringify([levels, exceptions.map(({rule}) => rule), workspace.terms]))
}

/** The rules that do not weigh in a workspace of these levels what they weigh by themselves. */
export const deviationsOf = (levels: World['workspace']['checks']): CheckResult['deviations'] => [
  ...readLevels(levels).deviations.values()
]

/** A document as the proof-reader sees it. */
export const viewOfDocument = (document: CompiledDocument, world: World, host: Host): DocumentView =>
  viewOf(partsOf(document, world, host))

function partsOf(
  {source, tree}: CompiledDocument,
  {workspace, registry, memory}: World,
  host: Host,
  faultless?: FaultlessRuns
): ViewParts {
  const {issuers, terms} = workspace
  const {path, meta} = source
  const files = tree.children.flatMap((part) => ('file' in part && part.file !== undefined ? [part.file] : []))
  const read = (): ReadonlyMap<string, string> =>
    new Map(
      // A file that cannot be read has been reported; its findings then name lines without columns.
      [path, ...files].flatMap((file) => {
        // What compiled has proved its encoding.
        const text = readText(
          host,
          file,
          () => undefined,
          () => true
        )
        return text === undefined ? [] : [[file, text] as const]
      })
    )
  // A file may change while a view of it is kept; letters are not kept, and hardly any asks for its file.
  const known = memory === undefined ? read() : undefined
  const sources = (): ReadonlyMap<string, string> => known ?? read()
  const departments = (): ReturnType<ViewParts['departments']> => {
    const loaded = registry?.()
    return loaded === undefined || hasErrors(loaded.diagnostics) ? [] : loaded.registry.departments
  }
  return {path, tree, meta, sources, issuers, terms, departments, faultless}
}
