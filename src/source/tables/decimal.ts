/** Decimals as text, see `readNumber`: added, subtracted and compared, exact. */

/** A decimal as a whole number of units of 10^-scale. */
export interface Scaled {
  readonly units: bigint
  readonly scale: number
}

/** @param text normalised decimal, see `readNumber` */
export function scaledOf(text: string): Scaled {
  const [whole = '0', part = ''] = text.split('.')
  return {units: BigInt(whole + part), scale: part.length}
}

/** The units of a decimal at a scale that is at least its own. */
export const unitsAt = ({units, scale}: Scaled, wanted: number): bigint => units * 10n ** BigInt(wanted - scale)

/** Back to text, without spare zeros. */
export function decimalText({units, scale}: Scaled): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const part = digits.slice(digits.length - scale).replace(/0+$/u, '')
  const whole = digits.slice(0, digits.length - scale)
  return `${units < 0n ? '-' : ''}${whole}${scale === 0 || part === '' ? '' : `.${part}`}`
}

/** Sum, exact. */
export function sumOf(numbers: readonly string[]): string {
  const scaled = numbers.map(scaledOf)
  const scale = scaled.reduce((most, one) => Math.max(most, one.scale), 0)
  return decimalText({units: scaled.reduce((sum, one) => sum + unitsAt(one, scale), 0n), scale})
}

/** −1, 0 or 1. */
export function compareDecimals(one: string, other: string): number {
  const units = scaledOf(difference(one, other)).units
  return units < 0n ? -1 : units > 0n ? 1 : 0
}

/** one − other, exact. */
export const difference = (one: string, other: string): string => sumOf([one, negated(other)])

const negated = (text: string): string => (text.startsWith('-') ? text.slice(1) : text === '0' ? text : `-${text}`)
