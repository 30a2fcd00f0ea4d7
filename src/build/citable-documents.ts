/** What letters may cite: the documents of the workspace, and the 外部公文 that it names. */
import type {Host} from '../host/host.js'
import {type CitableDocument, citableExternal} from '../proofread.js'
import type {Workspace} from '../source/document.js'
import {cardOf} from './document-card.js'
import {allDocuments} from './find-documents.js'

/** Read from front matter alone. Documents with errors are left out: a build tells of them. */
export function citableDocuments(host: Host, workspace: Workspace): readonly CitableDocument[] {
  const paths = allDocuments(host, () => undefined) ?? []
  const cards = paths.flatMap((path) => cardOf(path, workspace, host).card ?? [])
  return [...cards, ...workspace.externals.map(citableExternal)]
}
