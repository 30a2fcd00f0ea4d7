/** What the proof-reader says to whoever builds: notes are for whoever proof-reads. */
import type {CompiledDocument, World} from '../compile.js'
import type {Diagnostic} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {type DocumentView, proofread} from '../proofread.js'
import {buildFinding} from './build-finding.js'

/** Proof-read a document that is being built. */
export function proofOf(
  document: CompiledDocument,
  world: World,
  host: Host
): {readonly findings: readonly Diagnostic[]; readonly view: DocumentView} {
  const {faults, findings, view} = proofread(document, world, host, false)
  const told = [...faults, ...findings].filter(({severity}) => severity !== 'note')
  return {findings: told.map((finding) => buildFinding(finding, document.source.meta.status)), view}
}
