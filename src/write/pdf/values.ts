/** Numbers and strings as PDF spells them. */
import type {PdfText} from 'pdfmake/js/PDFDocument.js'

/** Thousandths of a point: finer than any printer, and sums of them do not drift. */
export const thousandths = (value: number): number => Math.round(value * 1000)

/** A number with at most three decimals. */
export const decimal = (value: number): string => String(thousandths(value) / 1000)

/** Rounded to three decimals, for values that the library spells. */
export const rounded = (value: number): number => thousandths(value) / 1000

/** A text string: the library takes a plain string for a name and a String object for text. */
// oxlint-disable-next-line no-new-wrappers
export const textString = (value: string): PdfText => new String(value)

/** A reference to an object. */
export const reference = (id: number): string => `${id} 0 R`

/** A byte inside a literal string (7.3.4.2): brackets would end or nest it, and a reader may turn CR into LF. */
export function literalByte(value: number): string {
  const character = String.fromCharCode(value)
  return character === '\r' ? '\\r' : '()\\'.includes(character) ? `\\${character}` : character
}
