/** A workspace prepared for rules: its documents, its data, and which documents can be cited. */
import {printedDocumentNumber} from '../../source/document-number.js'
import type {Registry} from '../../registry/model.js'
import type {DocumentView} from '../view.js'
import {type Citation, citationsOf} from './citations.js'
import {type CitableDocument, type KnownDocuments, knownDocuments} from './known-documents.js'

/** What rules over the workspace see. */
export interface WorkspaceView extends CitationView {
  /** By path. */
  readonly documents: readonly DocumentView[]
  /** Null where there is none, or it has errors. */
  readonly registry: Registry | null
}

/** What rules about citations see of it. */
export interface CitationView extends KnownDocuments {
  /** Of all documents, in their order. */
  readonly citations: readonly Citation[]
}

/** What a view is made of. */
export interface WorkspaceParts {
  readonly documents: readonly DocumentView[]
  readonly registry: Registry | null
  /** Documents of the workspace, by path, then those from elsewhere. */
  readonly citable: readonly CitableDocument[]
}

/** 发文字号 of a document as printed. */
export const numberOf = ({meta: {documentNumber}}: DocumentView): string | null =>
  documentNumber === null ? null : printedDocumentNumber(documentNumber)

/** Prepare a workspace. */
export const workspaceViewOf = ({documents, registry, citable}: WorkspaceParts): WorkspaceView => ({
  documents,
  registry,
  ...knownDocuments(citable),
  citations: documents.flatMap(citationsOf)
})

/** How messages call a document: its title, and where it lies. */
export const calledBy = (document: DocumentView, line?: number): string =>
  `《${document.meta.title.value}》（${document.path}${line === undefined ? '' : `:${line}`}）`
