/** How much of a data file is read before it is refused: far above any list, far below what harms a machine. */
export const bounds = {
  /** Rows with content of one sheet. */
  rows: 200_000,
  /** Columns up to the last one with content. */
  columns: 512,
  /** Cells of one sheet, empty ones between full ones included. */
  cells: 4_000_000,
  /** UTF-16 units of all cells of one sheet. */
  text: 64_000_000,
  /** UTF-16 units of one cell: what a spreadsheet can hold. */
  cell: 32_767,
  /** UTF-16 units of a YAML file: beyond it the same rows belong into a CSV, which is read a hundred times faster. */
  yaml: 2_000_000,
  /** Rows at the top of a sheet among which the header is looked for. */
  titleRows: 100,
  /** Findings that are told of one table. */
  findings: 50,
  /** Entries of a zip. */
  entries: 4096,
  /** Bytes of the parts of one workbook that are read, after inflation. */
  unpacked: 100_000_000,
  /** A part above `ratioFrom` bytes that shrank to less than this part of itself is no text. */
  ratio: 1 / 400,
  ratioFrom: 2_000_000,
  /** Depth of XML. */
  depth: 64,
  /** Formats, shared texts, merges: entries of one list of a workbook. */
  list: 1_000_000
} as const
