/** Numbers and strings as PDF spells them. */

/** Thousandths of a point: finer than any printer, and sums of them do not drift. */
export const thousandths = (value: number): number => Math.round(value * 1000)

/** A number with at most three decimals. */
export const decimal = (value: number): string => String(thousandths(value) / 1000)

/** Rounded to three decimals. */
export const rounded = (value: number): number => thousandths(value) / 1000

/** A byte inside a literal string (7.3.4.2): brackets would end or nest it, and a reader may turn CR into LF. */
export function literalByte(value: number): string {
  const character = String.fromCharCode(value)
  return character === '\r' ? '\\r' : '()\\'.includes(character) ? `\\${character}` : character
}
