/**
 * The ZIP container (APPNOTE 4.3): entries that are packed already, one behind the other, and the directory that names
 * them. Packing stands apart, so that what many packages hold is packed once.
 */
import {constants, crc32, deflateRawSync} from 'node:zlib'

/** The content of an entry as it stands in the file. */
export interface Packed {
  readonly method: 'stored' | 'deflated'
  /** CRC-32 of the content. */
  readonly crc: number
  /** Bytes of the content. */
  readonly size: number
  readonly bytes: Uint8Array
}

/** A named entry of a package. */
export interface PackedEntry {
  /** Folders with `/`; names beyond ASCII are marked as UTF-8. */
  readonly name: string
  readonly packed: Packed
}

/** Who unpacks an entry on Unix gets these rights; files that are opened and not unpacked need none. */
export type Rights = 'none' | 'readable'

/** Content as it is. */
export const stored = (bytes: Uint8Array): Packed => ({method: 'stored', crc: crc32(bytes), size: bytes.length, bytes})

/** Content deflated; a text as UTF-8. */
export function deflated(content: Uint8Array | string): Packed {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return {method: 'deflated', crc: crc32(bytes), size: bytes.length, bytes: deflateRawSync(bytes)}
}

/**
 * A text that comes in pieces, deflated as they come: neither the text nor its bytes are ever held as a whole. A short
 * text has the bytes that `deflated` gives it.
 */
export function deflatedPieces(pieces: Iterable<string>): Packed {
  const packed: Buffer[] = []
  let [crc, size, text] = [0, 0, '']
  for (const piece of pieces) {
    text += piece
    if (text.length < together) continue
    const bytes = Buffer.from(text)
    ;[crc, size, text] = [crc32(bytes, crc), size + bytes.length, '']
    // The next piece goes on in the same stream; the copy leaves the rest of the buffer that was deflated into.
    packed.push(Buffer.from(deflateRawSync(bytes, {finishFlush: constants.Z_SYNC_FLUSH})))
  }
  const last = deflated(text)
  if (packed.length === 0) return last
  const bytes = Buffer.concat([...packed, last.bytes])
  return {method: 'deflated', crc: crc32(Buffer.from(text), crc), size: size + last.size, bytes}
}

/** Characters that are deflated together; what is repeated farther away is not found again, and hardly anything is. */
const together = 1 << 20

/**
 * The whole package. Equal entries in equal order give equal bytes.
 * @throws Error when there are more entries or bytes than a package without ZIP64 can hold
 */
export function joinZip(entries: readonly PackedEntry[], rights: Rights = 'none'): Uint8Array {
  const named = entries.map(({name, packed}) => ({name: Buffer.from(name), packed}))
  const directory = named.reduce((sum, {name}) => sum + directoryHeader + name.length, 0)
  const total = named.reduce((sum, {name, packed}) => sum + localHeader + name.length + packed.bytes.length, 0)
  if (entries.length > 0xff_ff || total + directory > 0xff_ff_ff_ff) throw new Error('Too much for one ZIP package')
  const bytes = new Uint8Array(total + directory + directoryEnd)
  const view = new DataView(bytes.buffer)
  let at = 0
  let listed = total
  for (const {name, packed} of named) {
    const fields = fieldsOf(name, packed)
    view.setUint32(listed, 0x0201_4b50, true)
    view.setUint16(listed + 4, rights === 'none' ? version : (unix << 8) | version, true)
    writeFields(view, listed + 6, fields)
    view.setUint32(listed + 38, rights === 'none' ? 0 : plainFile, true)
    view.setUint32(listed + 42, at, true)
    bytes.set(name, listed + directoryHeader)
    listed += directoryHeader + name.length
    view.setUint32(at, 0x0403_4b50, true)
    writeFields(view, at + 4, fields)
    bytes.set(name, at + localHeader)
    bytes.set(packed.bytes, at + localHeader + name.length)
    at += localHeader + name.length + packed.bytes.length
  }
  view.setUint32(listed, 0x0605_4b50, true)
  view.setUint16(listed + 8, entries.length, true)
  view.setUint16(listed + 10, entries.length, true)
  view.setUint32(listed + 12, directory, true)
  view.setUint32(listed + 16, total, true)
  return bytes
}

/** Lengths of the headers without names. */
const localHeader = 30
const directoryHeader = 46
const directoryEnd = 22

/** Version 2.0: folders and deflate. */
const version = 20
const unix = 3
/** A plain file that everybody may read. */
const plainFile = (0o100_644 << 16) >>> 0
const utf8 = 1 << 11
/** 1980-01-01, the first day that ZIP knows: the bytes depend on no clock. */
const date = (1 << 5) | 1

/** What the header of an entry and its line in the directory have in common, as 16-bit and 32-bit fields. */
type Fields = readonly (readonly [bits: 16 | 32, value: number])[]

const fieldsOf = (name: Uint8Array, {method, crc, size, bytes}: Packed): Fields => [
  [16, version],
  [16, name.some((byte) => byte > 0x7f) ? utf8 : 0],
  [16, method === 'stored' ? 0 : 8],
  [16, 0],
  [16, date],
  [32, crc],
  [32, bytes.length],
  [32, size],
  [16, name.length],
  [16, 0]
]

function writeFields(view: DataView, start: number, fields: Fields): void {
  let at = start
  for (const [bits, value] of fields) {
    if (bits === 16) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += bits / 8
  }
}
