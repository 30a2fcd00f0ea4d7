/** pdf.js as unpdf packs it: loaded when a PDF comes back, and only what is used of it. */

/** A field of a form, as pdf.js tells it. */
export interface PdfField {
  readonly name?: string
  readonly type?: string
  readonly value?: unknown
  /** From 0; -1 where it is on no page. */
  readonly page?: number
}

export interface PdfPage {
  getTextContent(): Promise<{readonly items: readonly {readonly str?: string}[]}>
  cleanup(): unknown
}

export interface PdfFile {
  readonly numPages: number
  readonly isPureXfa: boolean
  getPage(number: number): Promise<PdfPage>
  getMetadata(): Promise<{readonly info: {readonly IsXFAPresent?: boolean}}>
  getFieldObjects(): Promise<Readonly<Record<string, readonly PdfField[]>> | null>
}

export interface PdfLibrary {
  getDocument(source: object): {readonly promise: Promise<PdfFile>; destroy(): Promise<void>}
}

/** Load pdf.js. */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  const library: unknown = await import('unpdf/pdfjs')
  return library as PdfLibrary
}
