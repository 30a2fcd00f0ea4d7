/** A workspace prepared for rules: its documents, its data, and which documents can be cited. */
import {printedDocumentNumber} from '../../source/document-number.js'
import type {ExternalDocument} from '../../source/external-documents.js'
import type {Registry} from '../../registry/model.js'
import type {DocumentView} from '../view.js'
import {type Citation, citationsOf, titleKey} from './citations.js'

/** A document that others may cite. */
export interface KnownDocument {
  readonly number: string | null
  readonly title: string
  /** 标题, and those of what it issues or encloses, as `titleKey` gives them. */
  readonly keys: ReadonlySet<string>
  /** YYYY-MM-DD; null for one from elsewhere whose date is not stated. */
  readonly date: string | null
  /** The view, for one of the workspace. */
  readonly document: DocumentView | null
}

/** What rules over the workspace see. */
export interface WorkspaceView {
  /** By path. */
  readonly documents: readonly DocumentView[]
  /** Null where there is none, or it has errors. */
  readonly registry: Registry | null
  readonly known: readonly KnownDocument[]
  readonly byNumber: ReadonlyMap<string, KnownDocument>
  /** By `titleKey`. */
  readonly byTitle: ReadonlyMap<string, KnownDocument>
  /** Of all documents, in their order. */
  readonly citations: readonly Citation[]
}

/** What a view is made of. */
export interface WorkspaceParts {
  readonly documents: readonly DocumentView[]
  readonly registry: Registry | null
  readonly externals: readonly ExternalDocument[]
}

/** 发文字号 of a document as printed. */
export const numberOf = ({meta: {documentNumber}}: DocumentView): string | null =>
  documentNumber === null ? null : printedDocumentNumber(documentNumber)

/** Prepare a workspace. */
export function workspaceViewOf({documents, registry, externals}: WorkspaceParts): WorkspaceView {
  const known: readonly KnownDocument[] = [
    ...documents.map((document): KnownDocument => {
      const {title, enclosures, attachments, documentDate} = document.meta
      const titles = [
        title.value,
        ...enclosures.map((entry) => entry.title),
        ...attachments.map((entry) => entry.title)
      ]
      return {
        number: numberOf(document),
        title: title.value,
        keys: new Set(titles.map(titleKey)),
        date: documentDate.date,
        document
      }
    }),
    ...externals.map(({number, title, date}): KnownDocument => {
      return {number, title, keys: new Set([titleKey(title)]), date, document: null}
    })
  ]
  const byNumber = new Map<string, KnownDocument>()
  const byTitle = new Map<string, KnownDocument>()
  for (const entry of known) {
    if (entry.number !== null && !byNumber.has(entry.number)) byNumber.set(entry.number, entry)
    for (const key of entry.keys) if (!byTitle.has(key)) byTitle.set(key, entry)
  }
  return {documents, registry, known, byNumber, byTitle, citations: documents.flatMap(citationsOf)}
}

/** How messages call a document: its title, and where it lies. */
export const calledBy = (document: DocumentView, line?: number): string =>
  `《${document.meta.title.value}》（${document.path}${line === undefined ? '' : `:${line}`}）`
