/** The two structures of which CFF fonts are built (Adobe Technical Note 5176): INDEX and DICT. */
import type {Section, Span} from './section.js'

/** A list of byte strings. */
export interface CffIndex {
  readonly count: number
  /** Offset behind the index. */
  readonly end: number
  /** The bytes of an item. Throws `RangeError` when they are outside the table. */
  item(index: number): Uint8Array
  /** Where an item lies in the table. */
  span(index: number): Span
  /** The index as it stands, for copying. */
  raw(): Uint8Array
}

/** Operator → operands. Two-byte operators are 0x0c00 + the second byte. */
export type CffDict = ReadonlyMap<number, CffOperands>

/** The operands of an operator: whole numbers decoded, and the bytes as they stand, for copying. */
export interface CffOperands {
  /** Real numbers come out as NaN: yinfa needs none of them. */
  readonly values: readonly number[]
  readonly raw: Uint8Array
}

/** The operators that a subset needs. */
export const operator = {
  fontBox: 5,
  charset: 15,
  charStrings: 17,
  privateDict: 18,
  localSubrs: 19,
  charStringType: 0x0c06,
  fontMatrix: 0x0c07,
  registryOrdering: 0x0c1e,
  cidCount: 0x0c22,
  fontDicts: 0x0c24,
  fontDictSelect: 0x0c25
} as const

/** Bytes of a table. Throws `RangeError` when they are outside. */
export function slice(table: Section, start: number, end: number): Uint8Array {
  const {buffer, byteOffset, byteLength} = table.view(start, end)
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** Read the INDEX at an offset. */
export function readIndex(table: Section, offset: number): CffIndex {
  const count = table.view(offset, offset + 2).getUint16(0)
  const empty = (): never => {
    throw new RangeError('empty index')
  }
  if (count === 0) {
    const end = offset + 2
    return {count, end, item: empty, span: empty, raw: () => slice(table, offset, end)}
  }
  const size = table.view(offset + 2, offset + 3).getUint8(0)
  const base = offset + 2 + (count + 1) * size
  const places = table.view(offset + 3, base + 1)
  const place = (index: number): number => {
    let value = 0
    for (let byte = 0; byte < size; byte++) value = value * 256 + places.getUint8(index * size + byte)
    return base + value
  }
  const inside = (start: number, end: number): Span => {
    if (end < start || end > table.byteLength) throw new RangeError('outside the table')
    return [start, end]
  }
  const [, end] = inside(base, place(count))
  const span = (index: number): Span => {
    if (index >= count) throw new RangeError('no such item')
    return inside(place(index), place(index + 1))
  }
  return {count, end, item: (index) => slice(table, ...span(index)), span, raw: () => slice(table, offset, end)}
}

/** Read a DICT. */
export function readDict(bytes: Uint8Array): CffDict {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const dict = new Map<number, CffOperands>()
  let values: number[] = []
  for (let offset = 0, start = 0; offset < bytes.length;) {
    const first = view.getUint8(offset)
    if (first <= 21) {
      const raw = bytes.subarray(start, offset)
      dict.set(first === 12 ? 0x0c00 + view.getUint8(offset + 1) : first, {values, raw})
      offset += first === 12 ? 2 : 1
      start = offset
      values = []
    } else {
      const [value, length] = readOperand(view, offset, first)
      values.push(value)
      offset += length
    }
  }
  return dict
}

function readOperand(view: DataView, offset: number, first: number): [value: number, length: number] {
  if (first === 28) return [view.getInt16(offset + 1), 3]
  if (first === 29) return [view.getInt32(offset + 1), 5]
  if (first === 30) {
    let length = 2
    // A real number ends with a nibble of all ones; which of the two does not matter for its length.
    while (!endsReal(view.getUint8(offset + length - 1))) length++
    return [NaN, length]
  }
  if (first < 247) return [first - 139, 1]
  const second = view.getUint8(offset + 1)
  return [first < 251 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108, 2]
}

const endsReal = (byte: number): boolean => byte >> 4 === 15 || (byte & 15) === 15
