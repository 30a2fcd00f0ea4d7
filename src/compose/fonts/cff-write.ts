/** Writes the structures of CFF fonts (Adobe Technical Note 5176). */

/** An operand that always takes five bytes, so that offsets can be known before they are written. */
export const wideOperand = (value: number): number[] => [
  29,
  (value >> 24) & 255,
  (value >> 16) & 255,
  (value >> 8) & 255,
  value & 255
]

/** An operator with its operands; two-byte operators are 0x0c00 + the second byte. */
export const entry = (operator: number, operands: Iterable<number>): number[] => [
  ...operands,
  ...(operator >= 0x0c00 ? [12, operator & 255] : [operator])
]

/** Offsets and text operands in five bytes each. */
export const wideEntry = (operator: number, ...values: number[]): number[] =>
  entry(operator, values.flatMap(wideOperand))

/** An INDEX. */
export function writeIndex(items: readonly ArrayLike<number>[]): Uint8Array {
  if (items.length === 0) return Uint8Array.of(0, 0)
  const size = items.reduce((sum, item) => sum + item.length, 0)
  // Four-byte offsets throughout: deflate takes the zeros away.
  const base = 3 + 4 * (items.length + 1)
  const bytes = new Uint8Array(base + size)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, items.length)
  view.setUint8(2, 4)
  view.setUint32(3, 1)
  let offset = 0
  for (let index = 0; index < items.length; index++) {
    const item = items[index] ?? []
    bytes.set(item, base + offset)
    offset += item.length
    view.setUint32(3 + 4 * (index + 1), offset + 1)
  }
  return bytes
}

/** Text of a String or Name INDEX. */
export const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** Byte strings one behind the other. */
export function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  parts.reduce((offset, part) => (whole.set(part, offset), offset + part.length), 0)
  return whole
}
