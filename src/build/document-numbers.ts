import type {Host} from '../host/host.js'
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
  return paths.flatMap((path) => {
    const meta = loadDocument(host, path, workspace, () => undefined)?.meta
    if (meta === undefined || meta.documentNumber === null) return []
    return [{path, number: documentNumberText(meta.documentNumber), place: meta.placeOf('documentNumber')}]
  })
}
