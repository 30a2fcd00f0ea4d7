/**
 * GB/T 9704—2012 《党政机关公文格式》 as data: the only home of its numbers. Each stands beside its clause; what the
 * standard leaves open says so. GB/T 33476.2—2016 gives the reading of 行 as an edge-to-edge distance.
 */
import {chars, type Chars, mm, type Mm, mmToPt, pt, type Pt, ptToMm, rows, type Rows} from './units.js'

/** Paper and 版心 (5.1, 5.2.1). Right and bottom margins follow by subtraction. */
export const page = {
  width: mm(210),
  height: mm(297),
  margin: {top: mm(37), right: mm(26), bottom: mm(35), left: mm(28)},
  typeArea: {width: mm(156), height: mm(225)}
} as const satisfies {width: Mm; height: Mm; margin: Record<string, Mm>; typeArea: Record<string, Mm>}

/** The page of a landscape table (8): the same sheet turned so that its left edge is on top; 版心 is turned with it. */
export const landscapePage = {
  width: page.height,
  height: page.width,
  margin: {top: page.margin.left, right: page.margin.top, bottom: page.margin.right, left: page.margin.bottom},
  typeArea: {width: page.typeArea.height, height: page.typeArea.width}
} as const satisfies {width: Mm; height: Mm; margin: Record<string, Mm>; typeArea: Record<string, Mm>}

/** Edges of 版心 on the sheet, origin top left. */
export const typeArea = {
  left: page.margin.left,
  top: page.margin.top,
  right: mm(page.margin.left + page.typeArea.width),
  bottom: mm(page.margin.top + page.typeArea.height)
} as const satisfies Record<string, Mm>

/** 字号 in points as word processors name them; the metal sizes of 三号 and 二号 are 15.75 and 21 pt. */
export const sizes = {
  /** 二号 — 标题 (7.3.1). */
  er: pt(22),
  /** 三号 — everything that is not named otherwise (5.2.2). */
  san: pt(16),
  /** 四号 — 版记 (7.4.2) and 页码 (7.5). */
  si: pt(14),
  /** 小四 — tables, by practice; the standard is silent. */
  xiaosi: pt(12),
  /** 五号 — footnotes, by practice. */
  wu: pt(10.5)
} as const satisfies Record<string, Pt>

/** 22 rows of 28 characters that fill 版心 (5.2.3). */
export const grid = {rows: rows(22), chars: chars(28)} as const satisfies {rows: Rows; chars: Chars}

/** Width of a cell of the grid: 版心 over 28. */
export const cell: Pt = pt(mmToPt(page.typeArea.width) / grid.chars)

/**
 * Distance of two baselines where we set the lines ourselves: the ink of row 1 touches the top of 版心 and that of row 22
 * its foot (撑满版心, 5.2.3; the reading of GB/T 33476.2), so there are 21 distances and one character.
 */
export const rowPitch: Pt = pt((mmToPt(page.typeArea.height) - sizes.san) / (grid.rows - 1))

/**
 * Word processors give each row a box with its leading inside. With the margins of 5.2.1 as page margins the box is
 * 版心 over 22, rounded down to whole twips: one twip more and only 21 rows fit.
 */
export const rowBox = {twips: Math.floor((mmToPt(page.typeArea.height) * 20) / grid.rows)} as const

/**
 * Run spacing in twips that makes 28 characters of 16 pt fit a row of a word processor. Cell minus size is −4.1; −5 is
 * the first that fits, −6 leaves room for rounding.
 */
export const rowTracking = {twips: -6} as const

/** Part of a row that is not its character: 7/8 of 三号 (3.2). */
export const leading: Mm = mm(4.84)
/** 行 — height of a 三号 character and 7/8 of it (3.2; GB/T 33476.2 annex A). Edge-to-edge distance. */
export const line: Mm = mm(10.39)
/** 空二行 edge to edge. */
export const twoLines: Mm = mm(2 * line)

/** Pitch of title lines: the character and the leading of 三号 (3.2 applied to 二号). */
export const titlePitch: Pt = pt(sizes.er + (sizes.san * 7) / 8)
/** Pitch of lines of 四号 in 版记: the character and 7/8 of it is too loose beside the rules; practice sets 28 pt. */
export const imprintPitch: Pt = pt(28)
/** Pitch of lines of footnotes, by practice. */
export const footnotePitch: Pt = pt(16)
/** The closest lines of 四号 that still read well; practice, for 版记 with very many agencies. */
export const imprintLeastPitch: Pt = pt(16)
/** Pitch of lines inside table cells, by practice. */
export const tablePitch: Pt = pt(20)

/** 红色: K0 Y100 M100 prints as this on screen (5.2.4 and 6.2 name inks, not screens). */
export const red = {hex: 'FF0000', rgb: [1, 0, 0]} as const
/** Red that keeps a contrast of 4.5 : 1 on white, for text on screens (WCAG 2.1 AA). */
export const screenRed = {hex: 'C00000'} as const

/** 信函格式 (10.1). */
export const letter = {
  /** Top of the mark to the top edge of the sheet. */
  markTop: mm(30),
  /** Mark to the first double rule. */
  ruleBelowMark: mm(4),
  ruleLength: mm(170),
  /** Second double rule to the bottom edge of the sheet. */
  ruleFromBottom: mm(20),
  /** First element below the rule: 7/8 of a 三号 character. */
  gap: leading,
  /** Weights are not given; practice. */
  thick: pt(2.25),
  between: pt(1),
  thin: pt(0.75)
} as const

/** 文件格式 (7.2). */
export const standard = {
  /** Top of the mark to the top of 版心 (7.2.4). */
  markTop: mm(35),
  /** Mark to 发文字号 (7.2.5). */
  numberBelowMark: twoLines,
  /** 发文字号 to the red separator (7.2.7). */
  separatorBelowNumber: mm(4),
  /** Weight is not given; practice. */
  separator: pt(1)
} as const

/** 命令（令）格式 (10.2): neither separator nor 标题. */
export const order = {
  /** Top of the mark to the top of 版心. */
  markTop: mm(20),
  /** Mark to 令号; 令号 to the text is the same. */
  numberBelowMark: twoLines
} as const

/** 纪要格式 (10.3): what it does not name is as in 文件. */
export const minutes = {
  /** Top of the mark to the top of 版心. */
  markTop: mm(35),
  /** Empty rows above 出席人员名单. */
  attendanceRowsAbove: rows(1)
} as const

/** 发文字号 and 签发人 of upward documents (7.2.5, 7.2.6). */
export const upward = {
  /** 发文字号 from the left, 签发人 from the right edge of 版心. */
  numberLeft: chars(1),
  signatoriesRight: chars(1),
  /** Names in a row, where they fit beside 发文字号. */
  perRow: 2,
  /** Between two names; “均匀编排”, the distance is practice. */
  between: chars(2),
  /** Between 发文字号 and 签发人, at least. */
  apart: chars(1)
} as const

/** Names of a 联合行文 in the mark (7.2.4): sizes and distances are open; these look well and leave page 1 its text. */
export const jointMark = {
  /** Size of the names at most. */
  maximum: pt(44),
  /** Names below this size are no longer 醒目: more agencies than fit use the lead agency's mark alone. */
  minimum: sizes.er,
  /** Pitch of the names, in their size. */
  pitch: 1.3,
  /** All names together; more would leave page 1 without text below a title of two lines. */
  height: mm(60),
  /** 文件 beside the names, in their size, and the room before it in 字 of the names. */
  suffix: 1.3,
  gap: 0.5
} as const

/** Size of the mark: the standard leaves it open (7.2.4); a name takes the largest size that fits up to this one. */
export const mark = {
  maximum: {letter: pt(44), standard: pt(60)},
  /** Room beside the mark, so that it never touches the edges of 版心. */
  width: mm(150)
} as const

/** 标题 (7.3.1) and 主送机关 (7.3.2). */
export const title = {
  /** Separator, or the last element of the head, to the title. */
  above: twoLines,
  /** Title to 主送机关. */
  below: line,
  /** Full-width characters that fit a line of 二号. */
  chars: chars(Math.floor(mmToPt(page.typeArea.width) / sizes.er))
} as const

/** Indents of 主体, in 字. */
export const indent = {
  /** 正文 first line (7.3.3). */
  paragraph: chars(2),
  /** 附件说明 (7.3.4). */
  attachmentNote: chars(2),
  /** 附注 (7.3.6). */
  annotation: chars(2),
  /** 出席、请假、列席 (10.3). */
  attendance: chars(2),
  /** 抄送机关 and 印发机关, both sides (7.4.2, 7.4.3). */
  imprint: chars(1)
} as const satisfies Record<string, Chars>

/** 署名、成文日期和印章 (7.3.5). */
export const signature = {
  /** Sealed: the date ends this far from the right edge (7.3.5.1). */
  sealedDateRight: chars(4),
  /** Unsealed: the name ends this far from the right edge (7.3.5.2). */
  plainNameRight: chars(2),
  /** Unsealed: the date begins this far right of the name (7.3.5.2). */
  dateShift: chars(2),
  /** Unsealed: empty rows above (7.3.5.2). */
  plainRowsAbove: rows(1),
  /** Sealed: empty rows above, so that a seal of 42 mm over name and date begins within a row of the text (7.3.5.1). */
  sealedRowsAbove: rows(2),
  /** Sealed, where the page has no more room (7.3.5.5): the seal still begins below the text. */
  tightRowsAbove: rows(1),
  /** 印章 as a picture: what is widest is as wide as the seals of most agencies, 42 mm. */
  sealDiameter: mm(42),
  /** Its top below the text, less than a 行 (7.3.5.1), so that name and date lie a little below its middle. */
  sealBelowText: mm(9.5),
  /** Joint and sealed: rows from one row of seals to the next; a seal of 50 mm, which ministries have, touches no other. */
  sealRows: rows(5),
  /** Joint and sealed: rows of at most so many seals of 50 mm stay inside 版心 (7.3.5.1). */
  sealsPerRow: 3,
  /** 签名章 and the date end this far from the right edge (7.3.5.3). */
  stampRight: chars(4),
  /** 职务 to 签名章 (7.3.5.3). */
  officeBeforeStamp: chars(2),
  /** Empty rows above 签名章, and between it and the date (7.3.5.3). */
  stampRowsAbove: rows(2),
  stampRowsBelow: rows(1)
} as const

/** Empty rows above 附件说明 (7.3.4). */
export const attachmentNoteRowsAbove: Rows = rows(1)
/** Row of an attachment's page that holds its title; the label stands in row 1 (7.3.7). */
export const attachmentTitleRow: Rows = rows(3)
/** Row of its first page that the title of a 印发件 begins on: 空二行 above it, as above 标题; the standard is silent. */
export const enclosureTitleRow: Rows = rows(3)

/** 版记 (7.4). */
export const imprint = {thick: mm(0.35), thin: mm(0.25)} as const satisfies Record<string, Mm>

/** 页码 (7.5): the middle of its dashes below 版心, and its distance from the outer edge of 版心 in 字. */
export const pageNumber = {below: mm(7), outerIndent: chars(1)} as const

/** Tables (not regulated; practice): rule weight and the room between a rule and its text. */
export const tableRule = {weight: pt(0.5), padding: pt(4)} as const

/** Height of a row in millimetres where we set the lines ourselves. */
export const rowPitchMm: Mm = ptToMm(rowPitch)
