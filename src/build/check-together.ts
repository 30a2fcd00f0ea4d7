/** Documents checked one by one, then together. */
import {type CompiledDocument, compileDocument, type World} from '../compile.js'
import {type Diagnostic, hasErrors} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {
  type CheckResult,
  checkWorkspace,
  type CitableDocument,
  citableExternal,
  citableOf,
  type DocumentView,
  type Finding,
  proofread,
  viewOfDocument,
  type WorkspaceResult
} from '../proofread.js'
import {loadDocument} from '../source/load-document.js'

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

/** What the others are held against. */
export interface ReadDocument {
  readonly path: string
  /** Undefined when it did not compile. */
  readonly view: DocumentView | undefined
  /** How others may cite it; undefined where its front matter has errors. */
  readonly citable: CitableDocument | undefined
}

/** A document that was compiled and checked by itself. */
export interface ProofreadDocument extends ReadDocument, CheckedDocument {}

/** Compile a document and check it by itself. */
export async function proofreadDocument(path: string, world: World, host: Host): Promise<ProofreadDocument> {
  const findings: (Diagnostic | Finding)[] = []
  const document = await compileDocument(path, world, host, (finding) => void findings.push(finding))
  const checked = document === undefined ? undefined : proofread(document, world, host)
  findings.push(...(checked?.faults ?? []), ...(checked?.findings ?? []))
  const {exceptions = [], view} = checked ?? {}
  const title = document?.source.meta.title.value ?? null
  return {path, title, findings, exceptions, view, citable: citableIn(path, document, world, host)}
}

/** Compile a document that nobody asked about, for others to be held against it: no rule is run over it alone. */
export async function readDocument(path: string, world: World, host: Host): Promise<ReadDocument> {
  const document = await compileDocument(path, world, host, () => undefined)
  const view = document === undefined ? undefined : viewOfDocument(document, world, host)
  return {path, view, citable: citableIn(path, document, world, host)}
}

function citableIn(
  path: string,
  document: CompiledDocument | undefined,
  {workspace}: World,
  host: Host
): CitableDocument | undefined {
  const meta = document?.source.meta ?? loadDocument(host, path, workspace, () => undefined)?.meta
  return meta === undefined ? undefined : citableOf(path, meta)
}

/** The rules over the workspace. Data with errors is told of where it is used, and held against nothing. */
export function checkTogether(
  read: readonly ReadDocument[],
  {workspace, registry}: World
): ReadonlyMap<string, WorkspaceResult> {
  const documents = read.flatMap(({view}) => view ?? [])
  const loaded = documents.length === 0 ? undefined : registry?.()
  return checkWorkspace({
    documents,
    registry: loaded === undefined || hasErrors(loaded.diagnostics) ? null : loaded.registry,
    citable: [...read.flatMap(({citable}) => citable ?? []), ...workspace.externals.map(citableExternal)],
    levels: workspace.checks
  })
}
