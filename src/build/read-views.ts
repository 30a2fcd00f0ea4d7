/** Every document of a workspace as the proof-reader sees it, for commands that ask about all of them. */
import {type CompiledDocument, compileDocument, type World} from '../compile.js'
import type {Diagnostic, Report} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {type DocumentView, viewOfDocument} from '../proofread.js'

/** A document that compiled. */
export interface ReadView {
  readonly document: CompiledDocument
  readonly view: DocumentView
}

/** Compile documents and prepare them. What does not compile is reported and left out. */
export async function readViews(
  paths: readonly string[],
  world: World,
  host: Host,
  report: Report
): Promise<readonly ReadView[]> {
  const read: ReadView[] = []
  for (const path of paths) {
    const findings: Diagnostic[] = []
    const document = await compileDocument(path, world, host, (finding) => void findings.push(finding))
    for (const finding of findings) report(finding)
    if (document !== undefined) read.push({document, view: viewOfDocument(document, world, host)})
  }
  return read
}
