/** Check documents without building them: compile each, let the proof-reader read it, write nothing. */
import {join} from 'node:path'
import {compileDocument, type World} from '../compile.js'
import {type Diagnostic, type Report} from '../diagnostics/diagnostic.js'
import {createNodeHost} from '../host/node.js'
import {type CheckResult, type Finding, proofread} from '../proofread.js'
import {loadRegistry} from '../registry/load.js'
import {loadWorkspace} from '../source/workspace.js'
import {documentNumbers} from './document-numbers.js'
import {allDocuments, namedDocuments} from './find-documents.js'
import {inOrder} from './finding-order.js'
import {outputFinding} from './output-finding.js'
import {registryReader} from './read-registry.js'
import {sharedNumbers} from './unique-numbers.js'
import {writeSet} from './write-output.js'

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

/** A document that was checked. */
export interface CheckedDocument {
  readonly path: string
  /** Null when the document did not compile. */
  readonly title: string | null
  /** Of loading and composing and of the rules, by line and column. */
  readonly findings: readonly (Diagnostic | Finding)[]
  /** 校对例外 that excused something. */
  readonly exceptions: CheckResult['exceptions']
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
  const chosen = request.paths.length > 0 ? namedDocuments(request.paths, all, request, host, report) : all
  const world: World = {workspace, registry: registryReader(host, loadRegistry)}
  const shared = sharedNumbers(documentNumbers(all, workspace, host))
  const documents: CheckedDocument[] = []
  const result: {deviations: CheckResult['deviations']} = {deviations: []}
  for (const path of chosen) {
    // A signal is delivered between two turns of the event loop: give it one.
    await new Promise(setImmediate)
    if (request.signal?.aborted === true) break
    const findings: (Diagnostic | Finding)[] = []
    const document = await compileDocument(path, world, host, (finding) => void findings.push(finding))
    const checked = document === undefined ? undefined : proofread(document, workspace, host)
    if (checked !== undefined) result.deviations = checked.deviations
    findings.push(...(checked?.faults ?? []), ...(checked?.findings ?? []))
    const number = shared.get(path)
    if (number !== undefined) findings.push(number)
    const title = document?.source.meta.title.value ?? null
    documents.push({path, title, findings: inOrder(findings), exceptions: checked?.exceptions ?? []})
  }
  return {documents, diagnostics: inOrder(common), interrupted: documents.length < chosen.length, ...result}
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
