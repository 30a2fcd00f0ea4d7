/** Which documents can be cited: those of the workspace and the 外部公文 that it registers. */
import type {DocumentMeta} from '../../source/document.js'
import {printedDocumentNumber} from '../../source/document-number.js'
import type {ExternalDocument} from '../../source/external-documents.js'
import {titleKey} from './citations.js'

/** What is known of a document that others may cite: plain JSON, from its front matter alone. */
export interface CitableDocument {
  /** Workspace-relative path; null for one that lies elsewhere. */
  readonly path: string | null
  /** 发文字号 as printed. */
  readonly number: string | null
  /** 标题, then those of what it issues or encloses. */
  readonly titles: readonly [string, ...string[]]
  /** 成文日期, YYYY-MM-DD; null for one from elsewhere whose date is not stated. */
  readonly date: string | null
}

/** A document that can be cited, ready to be looked up. */
export interface KnownDocument extends Omit<CitableDocument, 'titles'> {
  readonly title: string
  /** Of all its titles, as `titleKey` gives them. */
  readonly keys: ReadonlySet<string>
}

/** The documents by what a citation says of them; of several with one number or title the first. */
export interface KnownDocuments {
  readonly byNumber: ReadonlyMap<string, KnownDocument>
  /** By `titleKey`. */
  readonly byTitle: ReadonlyMap<string, KnownDocument>
}

/** A document of the workspace as others may cite it. */
export function citableOf(path: string, meta: DocumentMeta): CitableDocument & {readonly path: string} {
  const {title, enclosures, attachments, documentNumber, documentDate} = meta
  const parts = [...enclosures, ...attachments].map((entry) => entry.title)
  const number = documentNumber === null ? null : printedDocumentNumber(documentNumber)
  return {path, number, titles: [title.value, ...parts], date: documentDate.date}
}

/** An 外部公文 as it may be cited. */
export const citableExternal = ({number, title, date}: ExternalDocument): CitableDocument => ({
  path: null,
  number,
  titles: [title],
  date
})

/** Prepare documents for looking up. */
export function knownDocuments(documents: readonly CitableDocument[]): KnownDocuments {
  const byNumber = new Map<string, KnownDocument>()
  const byTitle = new Map<string, KnownDocument>()
  for (const {titles, ...rest} of documents) {
    const entry = {...rest, title: titles[0], keys: new Set(titles.map(titleKey))}
    if (entry.number !== null && !byNumber.has(entry.number)) byNumber.set(entry.number, entry)
    for (const key of entry.keys) if (!byTitle.has(key)) byTitle.set(key, entry)
  }
  return {byNumber, byTitle}
}
