/** Check a whole workspace in memory, as `yinfa check` does: compile each document, then hold all against each other. */
import {checkTogether, proofreadDocument} from '../../../src/build/check-together.js'
import {cardOf} from '../../../src/build/document-card.js'
import {registryReader} from '../../../src/build/read-registry.js'
import {sharedNumbers} from '../../../src/build/unique-numbers.js'
import type {Diagnostic} from '../../../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../../../src/host/memory.js'
import type {DocumentView, Finding} from '../../../src/proofread.js'
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
  const workspace = loadWorkspace(host, (finding) => void findings.push(finding))
  const world = {workspace, registry: registryReader(host, loadRegistry)}
  const read = []
  for (const path of paths) read.push(await proofreadDocument(path, world, host))
  const shared = sharedNumbers(paths.flatMap((path) => cardOf(path, workspace, host).card ?? []))
  for (const {findings: own} of read) findings.push(...own)
  for (const {faults, findings: own} of checkTogether(read, world).values()) findings.push(...faults, ...own)
  findings.push(...shared.values())
  return {findings, views: read.flatMap(({view}) => view ?? [])}
}
