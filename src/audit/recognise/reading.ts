/** A measured document with its elements found: what the clauses judge. */
import type {Box, Line, MeasuredDocument, Rule} from '../measured.js'

/** 版式 as the head of page 1 shows it; `none` for texts without a head, as they stand on web sites. */
export type Format = 'standard' | 'letter' | 'order' | 'minutes' | 'none'

/** The head of page 1. */
export interface HeadReading {
  /** Lines of 发文机关标志; several in joint issues. */
  readonly mark: readonly Line[]
  /** Edges of the ink of the mark. */
  readonly markBox: Box | undefined
  readonly copyNumber: Line | undefined
  readonly classification: Line | undefined
  readonly urgency: Line | undefined
  readonly number: Line | undefined
  readonly signatories: readonly Line[]
  /** The red separator of 文件, or the pairs of letters: the upper and the lower one. */
  readonly separator: Rule | undefined
  readonly upperRules: readonly Rule[]
  readonly lowerRules: readonly Rule[]
}

/** A paragraph of the text; its level is that of its printed number, 0 for none. */
export interface Paragraph {
  readonly lines: readonly Line[]
  readonly text: string
  readonly level: 0 | 1 | 2 | 3 | 4
}

/** 署名 and 成文日期. */
export interface SignatureReading {
  readonly names: readonly Line[]
  readonly date: Line
  /** The line above them. */
  readonly above: Line | undefined
}

/** An attachment, from its label on. */
export interface AttachmentReading {
  readonly label: Line
  /** Whether nothing stands above the label on its page. */
  readonly opensPage: boolean
  readonly title: readonly Line[]
  readonly lines: readonly Line[]
}

/** 版记. */
export interface ImprintReading {
  readonly page: number
  readonly rules: readonly Rule[]
  /** Lines of 抄送 (and 主送 that moved here). */
  readonly copies: readonly Line[]
  /** 印发机关 and 印发日期, one line or two parts of one. */
  readonly printing: readonly Line[]
}

/** 版心 as it was found, in mm; undefined edges could not be measured. */
export interface AreaReading {
  readonly left: number | undefined
  readonly right: number | undefined
  /** Top of the characters of row 1. */
  readonly top: number | undefined
  /** Distance of baselines in mm. */
  readonly pitch: number | undefined
}

/** A document, read. */
export interface Reading {
  readonly document: MeasuredDocument
  readonly format: Format
  /** 送审稿 and the like above the type area: the document is not issued yet. */
  readonly draft: Line | undefined
  readonly area: AreaReading
  readonly head: HeadReading
  readonly title: readonly Line[]
  readonly recipients: readonly Line[]
  /** 正文 without what closes it. */
  readonly paragraphs: readonly Paragraph[]
  /** 附件说明: its lines. */
  readonly note: readonly Line[]
  readonly noteAbove: Line | undefined
  readonly signature: SignatureReading | undefined
  readonly annotation: readonly Line[]
  /** 出席、请假、列席 of minutes: the lines of each list. */
  readonly attendance: readonly (readonly Line[])[]
  readonly attachments: readonly AttachmentReading[]
  readonly imprint: ImprintReading | undefined
  readonly pageNumbers: readonly Line[]
  /** Lines of the text by page: no head, page number, 版记, table. */
  readonly flow: readonly (readonly Line[])[]
}

/** Text without blanks of a run of lines. */
export const textOf = (lines: readonly Line[]): string => lines.map(({text}) => text).join('')

/** Points of mm. */
export const ptOfMm = (value: number): number => (value / 25.4) * 72
/** Mm of points. */
export const mmOfPt = (value: number): number => (value / 72) * 25.4

const channels = (colour: string): readonly [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16)
]

/** Whether a colour is a red of official marks. */
export function isRed(colour: string): boolean {
  const [red, green, blue] = channels(colour)
  return red > 140 && green < 90 && blue < 90
}

/** Whether a colour prints black. */
export const isBlack = (colour: string): boolean => channels(colour).every((value) => value < 90)
