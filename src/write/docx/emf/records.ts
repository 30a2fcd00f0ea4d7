/** Records of an enhanced metafile ([MS-EMF] 2.3): little-endian, each its type, its size and its fields. */

/** Types of the records that drawings need. */
export const recordType = {
  header: 1,
  polyBezierTo: 5,
  polyLineTo: 6,
  eof: 14,
  setBackgroundMode: 18,
  setPolyFillMode: 19,
  setTextAlign: 22,
  setTextColour: 24,
  moveTo: 27,
  intersectClipRect: 30,
  saveDc: 33,
  restoreDc: 34,
  selectObject: 37,
  createBrush: 39,
  deleteObject: 40,
  beginPath: 59,
  endPath: 60,
  closeFigure: 61,
  fillPath: 62,
  strokePath: 64,
  createFont: 82,
  textOut: 84,
  createPen: 95
} as const
export type RecordType = keyof typeof recordType

/** A field of 32 bits, signed or not. */
export type Field = number

/** A record of 32-bit fields. */
export function record(type: RecordType, ...fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(8 + 4 * fields.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, recordType[type], true)
  view.setUint32(4, bytes.length, true)
  fields.forEach((field, index) => view.setInt32(8 + 4 * index, field | 0, true))
  return bytes
}

/** Characters as 32-bit fields, two in each, filled up with zeros to at least `length` characters. */
export function characterFields(text: string, length = 0): readonly Field[] {
  const units = Array.from({length: Math.max(length, text.length)}, (_, index) => text.charCodeAt(index) || 0)
  return Array.from(
    {length: Math.ceil(units.length / 2)},
    (_, index) => (units[index * 2] ?? 0) | ((units[index * 2 + 1] ?? 0) << 16)
  )
}
