/** Ids of the styles that no role of layout/styles.ts has. */
export const extraStyles = {
  normal: 'Normal',
  /** 标题 of an attachment: row 3 of its page (7.3.7). */
  attachmentTitle: 'attachmentTitle',
  /** 页码 of even pages, on the left (7.5). */
  evenPageNumber: 'evenPageNumber',
  /** The double rules of the letter format (10.1). */
  upperRule: 'upperRule',
  lowerRule: 'lowerRule',
  /** 印发机关 and 印发日期, left and right in one row (7.4.3). */
  printingOffice: 'printingOffice',
  printDate: 'printDate',
  /** Cells by their column's alignment. */
  tableCellCenter: 'tableCellCenter',
  tableCellEnd: 'tableCellEnd',
  /** A paragraph that OOXML wants and nobody should see: behind a table, below a frame. */
  anchor: 'anchor',
  table: 'table',
  imprintTable: 'imprintTable',
  hyperlink: 'Hyperlink',
  strong: 'strong',
  emphasis: 'emphasis'
} as const

/** The character style that a heading at the start of a paragraph has: the linked half of its paragraph style. */
export const runInStyle = (level: 1 | 2 | 3 | 4 | 5): string => `heading${level}Char`
/** 紧急程度 beside 发文字号. */
export const urgencyRun = 'urgencyChar'
