/** pdf.js as unpdf packs it: loaded when a PDF is to be read, and only what is used of it. */

/** What a drawn character is to pdf.js. */
export interface PdfGlyph {
  readonly unicode: string
  readonly fontChar: string
  /** Thousandths of an em. */
  readonly width: number
  readonly isSpace?: boolean
}

/** A font of a page. */
export interface PdfFont {
  readonly name?: string
  readonly loadedName?: string
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
}

/** Objects that pages share. */
export interface PdfObjects {
  has(id: string): boolean
  get(id: string): unknown
}

export interface PdfPage {
  readonly view: readonly number[]
  readonly rotate: number
  readonly userUnit?: number
  readonly commonObjs: PdfObjects
  getOperatorList(): Promise<{readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[]}>
  cleanup(): unknown
}

export interface PdfFile {
  readonly numPages: number
  getPage(number: number): Promise<PdfPage>
}

export interface PdfLibrary {
  readonly OPS: Readonly<Record<string, number>>
  getDocument(source: object): {readonly promise: Promise<PdfFile>; destroy(): Promise<void>}
}

/** Load pdf.js. */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  const library: unknown = await import('unpdf/pdfjs')
  return library as PdfLibrary
}
