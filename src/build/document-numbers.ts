import type {Host} from '../host/host.js'
import {type Answer, type Digest, recordHost} from '../host/recording.js'
import {documentNumberText} from '../layout/text.js'
import type {Workspace} from '../source/document.js'
import {loadDocument} from '../source/load-document.js'
import type {NumberedDocument} from './unique-numbers.js'

/**
 * The numbers of all documents, by their front matter alone. Documents with errors have none: they are told about when
 * they are built.
 * @param paths all documents of the workspace
 */
export function documentNumbers(
  paths: readonly string[],
  workspace: Workspace,
  host: Host
): readonly NumberedDocument[] {
  // One alone shares its number with nobody.
  if (paths.length < 2) return []
  return paths.flatMap((path) => numberOf(path, workspace, host).number ?? [])
}

/** The number of one document, null for none, and what it was read from. */
export function numberOf(
  path: string,
  workspace: Workspace,
  host: Host,
  digest?: Digest
): {readonly number: NumberedDocument | null; readonly answers: readonly Answer[]} {
  const recorder = recordHost(host, digest)
  const meta = loadDocument(recorder, path, workspace, () => undefined)?.meta
  const number =
    meta === undefined || meta.documentNumber === null
      ? null
      : {path, number: documentNumberText(meta.documentNumber), place: meta.placeOf('documentNumber')}
  return {number, answers: recorder.answers()}
}
