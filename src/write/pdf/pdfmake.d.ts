/**
 * The surface of pdfmake's `PDFDocument` (a pdfkit document) that this writer stands on. pdfmake is pinned exactly
 * because names with an underscore are the library's own; the tests of this folder fail when one of them changes.
 */
declare module 'pdfmake/js/PDFDocument.js' {
  /** An indirect object; written when it ends. */
  export interface PdfReference {
    readonly id: number
    readonly data: PdfDictionary
    /** Whether a stream is to be deflated; false from the start when `data` names a filter. */
    compress: boolean
    end(stream?: Uint8Array): void
  }

  /** A text string: the library knows it by its being an object. */
  export type PdfText = InstanceType<StringConstructor>

  /** A value of PDF: a plain string is a name, a String object a text string, a Buffer a string in hexadecimal. */
  export type PdfValue =
    string | PdfText | number | boolean | null | Buffer | PdfReference | readonly PdfValue[] | PdfDictionary

  export interface PdfDictionary {
    [key: string]: PdfValue
  }

  export interface PdfPage {
    readonly dictionary: PdfReference
    /** Font resources by name; reading it makes the dictionary. */
    readonly fonts: PdfDictionary
    /** Image resources by name; reading it makes the dictionary. */
    readonly xobjects: PdfDictionary
    readonly annotations: PdfValue[]
  }

  export interface PdfOptions {
    readonly autoFirstPage: boolean
    readonly compress: boolean
    readonly pdfVersion: '1.7'
    readonly tagged: boolean
    readonly lang: string
    readonly displayTitle: boolean
    readonly info: Readonly<Record<string, string | Date>>
    /** null: no standard font is loaded. */
    readonly font: null
  }

  export interface PdfDocument {
    readonly page: PdfPage
    readonly info: Record<string, string | Date>
    addPage(options: {readonly size: readonly [number, number]; readonly margin: number}): PdfDocument
    addContent(operators: string): PdfDocument
    transform(a: number, b: number, c: number, d: number, e: number, f: number): PdfDocument
    ref(data?: PdfDictionary): PdfReference
    getStructTreeRoot(): PdfReference
    end(): void
    /** The bytes written since the last call. */
    read(): Uint8Array | null
    /** Writes the metadata stream. */
    endMetadata: () => void
    /** Ends the fields that the library made. */
    endAcroForm: () => void
    /** Writes the cross-reference table and the trailer. */
    _finalize: () => void
    _write(data: string | Uint8Array): void
    readonly _root: PdfReference
    readonly _info: PdfReference
    /** Offset of object n at n - 1, null before it is written. */
    readonly _offsets: (number | null)[]
    /** Objects begun and not ended. */
    _waiting: number
    /** Bytes written so far. */
    readonly _offset: number
  }

  export type PdfDocumentConstructor = new (
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: PdfOptions
  ) => PdfDocument

  /** Node hands out the exports of a CommonJS module, some loaders its default member. */
  const exported: PdfDocumentConstructor | {readonly default: PdfDocumentConstructor}
  export default exported
}
