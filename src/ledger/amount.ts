/** Exact decimal arithmetic on printed numbers: 8.5万 is 85000, never a floating-point value near it. */

/** Powers of ten that a Chinese number word stands for. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['十万', 5],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
  ['十亿', 9],
  ['百亿', 10],
  ['千亿', 11]
])

/**
 * Decimal digits times a power of ten.
 * @param digits as printed: 8.5, 1,300
 * @param power how many places the point moves to the right, at least 0
 */
export function shifted(digits: string, power: number): string {
  const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.')
  const moved = whole + fraction.slice(0, power).padEnd(power, '0')
  const rest = fraction.slice(power).replace(/0+$/u, '')
  const plain = moved.replace(/^0+(?=\d)/u, '')
  return rest === '' ? plain : `${plain}.${rest}`
}
