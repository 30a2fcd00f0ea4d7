/** Check a whole workspace in memory, as `yinfa check` does: compile each document, then hold all against each other. */
import {compileDocument} from '../../../src/compile.js'
import {type Diagnostic, hasErrors} from '../../../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../../../src/host/memory.js'
import {checkWorkspace, type DocumentView, type Finding, proofread} from '../../../src/proofread.js'
import {loadRegistry} from '../../../src/registry/load.js'
import {partPaths} from '../../../src/source/part-file.js'
import {loadWorkspace} from '../../../src/source/workspace.js'

/** Files by path, and the documents among them. */
export interface Workspace {
  readonly files: Readonly<Record<string, string>>
  readonly paths: readonly string[]
}

/** What was found. */
export interface CheckedWorkspace {
  /** Of loading, compiling and every rule. */
  readonly findings: readonly (Diagnostic | Finding)[]
  readonly views: readonly DocumentView[]
}

/** The documents among files. */
export function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const markdown = Object.keys(files)
    .filter((path) => path.startsWith('content/documents/') && path.endsWith('.md'))
    .toSorted()
  const parts = partPaths(createMemoryHost(files), markdown)
  return {files, paths: markdown.filter((path) => !parts.has(path))}
}

/** Check every document of a workspace. */
export async function checkAll({files, paths}: Workspace): Promise<CheckedWorkspace> {
  const host = createMemoryHost(files)
  const findings: (Diagnostic | Finding)[] = []
  const report = (finding: Diagnostic): void => void findings.push(finding)
  const workspace = loadWorkspace(host, report)
  const diagnostics: Diagnostic[] = []
  const registry = loadRegistry(host, (finding) => void diagnostics.push(finding))
  const views: DocumentView[] = []
  for (const path of paths) {
    const world = {workspace, registry: () => ({registry, diagnostics})}
    const document = await compileDocument(path, world, host, report)
    if (document === undefined) continue
    const checked = proofread(document, workspace, host)
    findings.push(...checked.faults, ...checked.findings)
    views.push(checked.view)
  }
  const together = checkWorkspace({
    documents: views,
    registry: hasErrors(diagnostics) ? null : registry,
    externals: workspace.externals,
    levels: workspace.checks
  })
  for (const {faults, findings: found} of together.values()) findings.push(...faults, ...found)
  return {findings, views}
}
