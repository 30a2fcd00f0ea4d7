/** How much of a file is read before it is refused: far above any document, far below what harms a machine. */
export const bounds = {
  /** Bytes of a file. */
  file: 200_000_000,
  /** Bytes of one part of a DOCX, and of all that are read, after inflation. */
  part: 60_000_000,
  /** Elements of one XML part. */
  elements: 2_000_000,
  /** Depth of XML. */
  depth: 500,
  pages: 1000,
  /** Characters and rules of one document. */
  marks: 4_000_000,
  /** Milliseconds for reading a PDF. */
  time: 60_000,
  /** Milliseconds for LibreOffice. */
  layoutTime: 120_000
} as const
