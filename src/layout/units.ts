/** Lengths as branded numbers: the compiler refuses millimetres where points are due. */
declare const unit: unique symbol

/** Millimetres: the unit of the standard. */
export type Mm = number & {readonly [unit]: 'mm'}
/** Points, 1/72 inch: the unit of fonts and of PDF. */
export type Pt = number & {readonly [unit]: 'pt'}
/** 字 (GB/T 9704 3.1): the width of one Chinese character of the body. */
export type Chars = number & {readonly [unit]: 'chars'}
/** Rows of the 22-row page grid. */
export type Rows = number & {readonly [unit]: 'rows'}

export const mm = (value: number): Mm => value as Mm
export const pt = (value: number): Pt => value as Pt
export const chars = (value: number): Chars => value as Chars
export const rows = (value: number): Rows => value as Rows

/** Millimetres to points. */
export const mmToPt = (value: Mm): Pt => ((value / 25.4) * 72) as Pt
/** Points to millimetres. */
export const ptToMm = (value: Pt): Mm => ((value / 72) * 25.4) as Mm
/** Points to twips, the twentieths of a point of OOXML. */
export const ptToTwip = (value: Pt): number => Math.round(value * 20)
/** Millimetres to twips. */
export const mmToTwip = (value: Mm): number => ptToTwip(mmToPt(value))
/** Points to the half points in which OOXML states font sizes. */
export const ptToHalfPoint = (value: Pt): number => Math.round(value * 2)
/** Twips to points. */
export const twipToPt = (value: number): Pt => (value / 20) as Pt
