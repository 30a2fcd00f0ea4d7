/** A PDF file from its opening to its last byte: its objects, its catalogue, its pages. */
import {createHash} from 'node:crypto'
import {deflateSync} from 'node:zlib'
import {openBytes} from './file-bytes.js'
import {infoOf, type PdfMetadata, writeXmp} from './metadata.js'
import {type ObjectStreams, openObjectStreams} from './object-streams.js'
import {type PdfDictionary, type PdfReference, spelledDictionary, textString} from './objects.js'
import type {PdfMemory} from './pdf-memory.js'

/** A document that is being written. */
export interface PdfDocument {
  /** A new object; it gets its number at once and stands in the file when it ends. */
  ref(data?: PdfDictionary): PdfReference
  /** The catalogue (7.7.2): what is hung into it is written at the end. */
  readonly catalogue: PdfDictionary
  /** Parent of all pages. */
  readonly pages: PdfReference
  /** Add a page behind the others. It is not ended here. */
  addPage(page: PdfDictionary): PdfReference
}

/** A file that is being written. */
export interface PdfFile {
  readonly doc: PdfDocument
  /** Takes small objects that are written packed. */
  readonly objects: ObjectStreams
  /** End the document; nothing may be added afterwards. */
  close(): Uint8Array
}

/** Streams shorter than this save less than a disk block. */
const worthDeflating = 512

/** The copy leaves the rest of the buffer that was deflated into. */
const deflated = (stream: Uint8Array): Uint8Array => Buffer.from(deflateSync(stream))

/** How the streams of a file are packed. */
export interface Packing {
  /** Streams that are shorter stand as they are, whoever writes them. */
  readonly shortest?: number
  /** What was deflated for the last version of the document. */
  readonly memory?: PdfMemory | undefined
}

/** Begin a file. Equal calls in equal order make equal bytes: neither clock nor chance has a part in it. */
export function openFile(metadata: PdfMetadata, {shortest = worthDeflating, memory}: Packing = {}): PdfFile {
  const bytes = openBytes()
  const ref = (data: PdfDictionary = {}): PdfReference => {
    const id = bytes.reserve()
    const end: PdfReference['end'] = (stream, as = 'deflated', digest) => {
      if (stream === undefined) {
        bytes.object(id, spelledDictionary(data))
        return
      }
      const packs = as === 'deflated' && !Object.hasOwn(data, 'Filter') && stream.length >= shortest
      const packed = packs ? (memory?.deflated(stream, deflated) ?? deflated(stream)) : stream
      const filter: PdfDictionary = packs ? {Filter: 'FlateDecode'} : {}
      bytes.object(id, spelledDictionary({...data, ...filter, Length: packed.length}), packed, digest)
    }
    return {id, data, end}
  }
  const pages = ref({Type: 'Pages'})
  const kids: PdfReference[] = []
  const catalogue: PdfDictionary = {
    Type: 'Catalog',
    Pages: pages,
    MarkInfo: {Marked: true},
    Lang: textString(metadata.language),
    ViewerPreferences: {DisplayDocTitle: true}
  }
  const doc: PdfDocument = {
    ref,
    catalogue,
    pages,
    addPage: (page) => {
      const kid = ref({Type: 'Page', Parent: pages, ...page})
      kids.push(kid)
      return kid
    }
  }
  const objects = openObjectStreams(doc, bytes)
  const ended = (data: PdfDictionary): PdfReference => {
    const object = ref(data)
    object.end()
    return object
  }
  const close = (): Uint8Array => {
    objects.flush()
    Object.assign(pages.data, {Kids: kids, Count: kids.length})
    pages.end()
    writeXmp(doc, metadata)
    const root = ended(catalogue)
    const info = ended(infoOf(metadata))
    // The identifier is a digest of all objects, so that different documents never share one.
    const hash = createHash('sha256')
    for (const piece of bytes.digested()) {
      if (typeof piece === 'string') hash.update(piece, 'latin1')
      else hash.update(piece)
    }
    const id = hash.digest().subarray(0, 16)
    objects.writeCrossReferences({Root: root, Info: info, ID: [id, id]})
    return bytes.joined()
  }
  return {doc, objects, close}
}
