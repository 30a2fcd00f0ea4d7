/** Check documents without building them: compile each, let the proof-reader read it, write nothing. */
import {join} from 'node:path'
import type {World} from '../compile.js'
import type {Diagnostic, Report} from '../diagnostics/diagnostic.js'
import {createNodeHost} from '../host/node.js'
import {type CheckResult, deviationsOf} from '../proofread.js'
import {loadRegistry} from '../registry/load.js'
import {loadWorkspace} from '../source/workspace.js'
import {cardOf} from './document-card.js'
import {allDocuments, namedDocuments} from './find-documents.js'
import {inOrder} from './finding-order.js'
import {outputFinding} from './output-finding.js'
import {
  type CheckedDocument,
  checkTogether,
  type ProofreadDocument,
  proofreadDocument,
  type ReadDocument,
  readDocument
} from './check-together.js'
import {registryReader} from './read-registry.js'
import {sharedNumbers} from './unique-numbers.js'
import {writeSet} from './write-output.js'

export type {CheckedDocument} from './check-together.js'

/** What to check. */
export interface CheckDocumentsRequest {
  /** Absolute path of the workspace. */
  readonly root: string
  /** Absolute path of the folder that `paths` start from. */
  readonly cwd: string
  /** Documents or folders of documents as typed; empty for all. */
  readonly paths: readonly string[]
  /** Ends the check after the document in hand. */
  readonly signal?: AbortSignal
}

/** What came of a check. */
export interface CheckDocumentsResult {
  readonly documents: readonly CheckedDocument[]
  /** About the workspace, not about one document. */
  readonly diagnostics: readonly Diagnostic[]
  /** Rules that do not weigh here what they weigh by themselves. */
  readonly deviations: CheckResult['deviations']
  /** The signal ended it early. */
  readonly interrupted: boolean
}

/** Check. Rejects only for faults of the program; writes nothing. */
export async function checkDocuments(request: CheckDocumentsRequest): Promise<CheckDocumentsResult> {
  const common: Diagnostic[] = []
  const report: Report = (finding) => void common.push(finding)
  const host = createNodeHost({root: request.root, fontFolders: []})
  const workspace = loadWorkspace(host, report)
  const all = allDocuments(host, report) ?? []
  const chosen = new Set(request.paths.length > 0 ? namedDocuments(request.paths, all, request, host, report) : all)
  const world: World = {workspace, registry: registryReader(host, loadRegistry)}
  const shared = sharedNumbers(all.flatMap((path) => cardOf(path, workspace, host).card ?? []))
  const read: ReadDocument[] = []
  const proved: ProofreadDocument[] = []
  // What is held against the others must be known, whichever documents were asked for.
  for (const path of chosen.size === 0 ? [] : all) {
    // A signal is delivered between two turns of the event loop: give it one.
    await new Promise(setImmediate)
    if (request.signal?.aborted === true) break
    if (chosen.has(path)) {
      const document = await proofreadDocument(path, world, host)
      proved.push(document)
      read.push(document)
    } else read.push(await readDocument(path, world, host))
  }
  const together = checkTogether(read, world)
  const documents = proved.map(({path, title, findings, exceptions}): CheckedDocument => {
    const own = together.get(path)
    const number = shared.get(path)
    const others = [...together].flatMap(([other, result]) =>
      // A finding in a document that was not asked for is told with one that was.
      chosen.has(other) ? [] : result.findings.filter(({concerns}) => concerns.includes(path))
    )
    const found = [
      ...findings,
      ...(number === undefined ? [] : [number]),
      ...(own?.faults ?? []),
      ...(own?.findings ?? []),
      ...others
    ]
    return {path, title, findings: inOrder(found), exceptions: [...exceptions, ...(own?.exceptions ?? [])]}
  })
  const deviations = proved.length === 0 ? [] : deviationsOf(workspace.checks)
  const interrupted = request.signal?.aborted === true && read.length < all.length
  return {documents, diagnostics: inOrder(common), interrupted, deviations}
}

/**
 * Write corrected sources back, all or none.
 * @returns why it could not be done, in a Chinese sentence; undefined when it was
 */
export async function writeSources(
  root: string,
  files: readonly {readonly name: string; readonly bytes: Uint8Array}[]
): Promise<string | undefined> {
  try {
    await writeSet(files.map(({name, bytes}) => ({path: join(root, ...name.split('/')), bytes})))
    return undefined
  } catch (error) {
    return outputFinding(error, root).message
  }
}
