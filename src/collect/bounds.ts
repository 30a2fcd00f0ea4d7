/** How much of a returned form is read before it is refused: far above any form, far below what harms a machine. */
export const bounds = {
  /** Bytes of a file: scans that people paste into a form included. */
  file: 30_000_000,
  /** Files of a folder. */
  files: 20_000,
  /** Controls, cells and paragraphs of a DOCX. */
  parts: 20_000,
  /** UTF-16 units of a DOCX. */
  text: 2_000_000,
  /** Pages of a PDF. */
  pages: 200,
  /** Fields of a PDF. */
  fields: 5_000,
  /** Bytes of the streams of a PDF but for its pictures, after inflation. */
  objects: 60_000_000,
  /** Characters of one value that stands on a line. */
  line: 1000,
  /** Characters of one value that has no limit of its own: what a cell of a workbook can hold. */
  value: 30_000,
  /** Findings that are told of one file. */
  findings: 40
} as const
