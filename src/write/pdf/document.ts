/** Opens pdfmake's document and hands out its bytes. */
import {createHash} from 'node:crypto'
import imported, {type PdfDocument, type PdfDocumentConstructor} from 'pdfmake/js/PDFDocument.js'
import {infoOf, type PdfMetadata, writeXmp} from './metadata.js'
import {type ObjectStreams, openObjectStreams} from './object-streams.js'

const Document: PdfDocumentConstructor = 'default' in imported ? imported.default : imported

/** pdfmake's own fonts, images, patterns and attachments. */
const none = {}

/** A file that is being written. */
export interface PdfFile {
  readonly doc: PdfDocument
  /** Takes small objects that are written packed. */
  readonly objects: ObjectStreams
  /** End the document; nothing may be added afterwards. */
  close(): Uint8Array
}

/** Begin a file. Equal calls in equal order make equal bytes: neither clock nor chance has a part in it. */
export function openFile(metadata: PdfMetadata): PdfFile {
  const doc = new Document(none, none, none, none, {
    autoFirstPage: false,
    compress: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: metadata.language,
    displayTitle: true,
    // The library wants a moment to make its file identifier from; ours replaces both.
    info: {CreationDate: new Date(0)},
    font: null
  })
  Object.assign(doc.info, infoOf(metadata))
  doc.endMetadata = () => writeXmp(doc, metadata)
  // The library only knows fields that it made itself; ours are written whole.
  doc.endAcroForm = () => undefined
  const objects = openObjectStreams(doc)
  const parts: Uint8Array[] = []
  const take = (): Uint8Array => {
    const part = doc.read() ?? new Uint8Array()
    parts.push(part)
    return part
  }
  doc._finalize = () => {
    // The identifier is a digest of all objects, so that different documents never share one.
    const id = createHash('sha256').update(take()).digest().subarray(0, 16)
    objects.writeCrossReferences(id)
  }
  const close = (): Uint8Array => {
    // All is written by the time this returns: nothing in the library waits for anything.
    objects.flush()
    doc.end()
    take()
    return Buffer.concat(parts)
  }
  return {doc, objects, close}
}
