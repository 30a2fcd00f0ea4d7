/** What the other documents of a workspace must know of a document, read from its front matter alone. */
import type {Place} from '../diagnostics/diagnostic.js'
import type {Status} from '../gongwen/genres.js'
import type {Host} from '../host/host.js'
import {type Answer, type Digest, recordHost} from '../host/recording.js'
import {type CitableDocument, citableOf} from '../proofread.js'
import type {Workspace} from '../source/document.js'
import type {FrontMatterMemory} from '../source/front-matter.js'
import {loadDocument} from '../source/load-document.js'

/** A document as the others see it; plain JSON. */
export interface DocumentCard extends CitableDocument {
  readonly path: string
  readonly status: Status
  /** Where its 发文字号 stands. */
  readonly place: Place
}

/** The card of one document and what it was read from; null with errors: they are told when the document is built. */
export function cardOf(
  path: string,
  workspace: Workspace,
  host: Host,
  digest?: Digest,
  memory?: FrontMatterMemory
): {readonly card: DocumentCard | null; readonly answers: readonly Answer[]} {
  const recorder = recordHost(host, digest)
  const meta = loadDocument(recorder, path, workspace, () => undefined, memory)?.meta
  const card =
    meta === undefined ? null : {...citableOf(path, meta), status: meta.status, place: meta.placeOf('documentNumber')}
  return {card, answers: recorder.answers()}
}
