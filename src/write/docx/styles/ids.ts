/** Ids of the styles that no role of layout/styles.ts has. */
export const extraStyles = {
  normal: 'Normal',
  /** 标题 of an attachment: row 3 of its page (7.3.7). */
  attachmentTitle: 'attachmentTitle',
  /** 标题 of a 印发件, which begins a page. */
  enclosureTitle: 'enclosureTitle',
  /** 标题 of a form that begins a page. */
  formTitle: 'formTitle',
  /** 页码 of even pages, on the left (7.5). */
  evenPageNumber: 'evenPageNumber',
  /** The double rules of the letter format (10.1). */
  upperRule: 'upperRule',
  lowerRule: 'lowerRule',
  /** The names of a 联合行文 in the mark, and 文件 beside them (7.2.4). */
  jointName: 'jointName',
  jointSuffix: 'jointSuffix',
  /** 发文字号 beside 签发人, and their rows behind the first (7.2.5, 7.2.6). */
  upwardNumber: 'upwardNumber',
  moreSignatories: 'moreSignatories',
  signatoryTable: 'signatoryTable',
  signatoryRoom: 'signatoryRoom',
  /** 印发机关 and 印发日期, left and right in one row (7.4.3). */
  printingOffice: 'printingOffice',
  printDate: 'printDate',
  /** Cells by their column's alignment. */
  tableCellCenter: 'tableCellCenter',
  tableCellEnd: 'tableCellEnd',
  /** A paragraph that OOXML wants and nobody should see: behind a table, below a frame. */
  anchor: 'anchor',
  figure: 'figure',
  /** Word’s own name for it. */
  footnoteReference: 'FootnoteReference',
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
/** 签发人： before the names. */
export const signatoryLabelRun = 'signatoryLabelChar'
/** 出席：, 请假： and 列席： before the names. */
export const attendanceLabelRun = 'attendanceLabelChar'
/** The name where the 签名章 goes. */
export const signerNameRun = 'signerNameChar'
