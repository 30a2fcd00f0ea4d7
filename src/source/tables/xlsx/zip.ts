/**
 * The parts of a workbook. Sizes of a zip are claims of whoever made it, so they are checked before and counted while
 * a part is inflated, piece by piece, and the checksum is compared: what does not agree is refused.
 */
import {Inflate} from 'fflate'
import {bounds} from '../bounds.js'
import {crc32} from './crc32.js'
import {damaged, DataFault, tooLarge} from './data-fault.js'
import {type ZipEntry, zipEntries} from './zip-entries.js'

/** An open archive. Names are compared without regard to case, as OPC says. */
export interface Archive {
  readonly has: (name: string) => boolean
  /** Inflate a part piece by piece. Throws `DataFault`. */
  readonly read: (name: string, sink: (piece: Uint8Array) => void) => void
}

/** Bytes that are inflated at once: a piece grows to 1032 times its size at most. */
const step = 4096

/** Open an archive. Throws `DataFault` for what is no sound zip. */
export function openZip(bytes: Uint8Array): Archive {
  const entries = new Map<string, ZipEntry>()
  for (const entry of zipEntries(bytes)) {
    const key = entry.name.toLowerCase()
    if (entries.has(key)) throw damaged(`有两个部件叫 ${entry.name.slice(0, 60)}`)
    entries.set(key, entry)
  }
  let total = 0
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read: (name, sink) => {
      const entry = entries.get(name.toLowerCase())
      if (entry === undefined) throw damaged(`缺少 ${name}`)
      checkClaims(entry)
      let size = 0
      let checksum = 0
      inflate(entry, (piece) => {
        size += piece.length
        total += piece.length
        if (total > bounds.unpacked) throw tooLarge(`解压后超过 ${bounds.unpacked / 1_000_000} MB`)
        if (size > entry.size) throw damaged(`${entry.name} 的大小不符`)
        checksum = crc32(piece, checksum)
        sink(piece)
      })
      if (size !== entry.size || checksum !== entry.crc) throw damaged(`${entry.name} 的校验码不符`)
    }
  }
}

function checkClaims({name, size, packed, method}: ZipEntry): void {
  if (method !== 0 && method !== 8) throw damaged(`${name} 的压缩方法不认识`)
  if (size > bounds.unpacked) throw tooLarge(`${name} 解压后超过 ${bounds.unpacked / 1_000_000} MB`)
  if (size > bounds.ratioFrom && packed.length < size * bounds.ratio) throw tooLarge(`${name} 压缩得过小`)
}

function inflate({name, packed, method}: ZipEntry, sink: (piece: Uint8Array) => void): void {
  if (method === 0) {
    sink(packed)
    return
  }
  const inflater = new Inflate(sink)
  try {
    for (let at = 0; at < packed.length; at += step) {
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length)
    }
  } catch (error) {
    if (error instanceof DataFault) throw error
    throw damaged(name)
  }
}
