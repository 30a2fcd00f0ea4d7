/** 台账 of a build: read once, by the first document that queries it, with the files that it was read from. */
import type {LoadedRegistry} from '../compile.js'
import type {Diagnostic, Report} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {type Answer, type Digest, recordHost} from '../host/recording.js'
import type {Registry} from '../registry/model.js'

/** A registry, what is wrong with it, and what it depends on. */
export interface RegistryRead extends LoadedRegistry {
  readonly answers: readonly Answer[]
}

/**
 * The registry of a workspace, read on the first call; every further call gives the very same.
 * @param load how a registry is read
 */
export function registryReader(
  host: Host,
  load: (host: Host, report: Report) => Registry,
  digest?: Digest
): () => RegistryRead {
  let read: RegistryRead | undefined
  return () => {
    if (read === undefined) {
      const recorder = recordHost(host, digest)
      const diagnostics: Diagnostic[] = []
      const registry = load(recorder, (finding) => void diagnostics.push(finding))
      read = {registry, diagnostics, answers: recorder.answers()}
    }
    return read
  }
}
