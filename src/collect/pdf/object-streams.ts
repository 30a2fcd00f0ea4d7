/** What a PDF would unpack to before its first page is known: object streams and cross-reference streams (7.5.7, 7.5.8). */
import {Inflate} from 'fflate'
import {bounds} from '../bounds.js'
import {FileFault} from '../file-fault.js'

const step = 4096

/** Refuse a PDF whose objects would fill a machine. Throws `FileFault`. */
export function refuseBombs(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const begin = /\/Type\s*\/(?:ObjStm|XRef)\b/gu
  let total = 0
  for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
    const start = /stream\r?\n/u.exec(text.slice(match.index, match.index + 4000))
    if (start === null) continue
    const from = match.index + start.index + start[0].length
    const end = text.indexOf('endstream', from)
    const dictionary = text.slice(Math.max(0, match.index - 1000), from)
    if (/\/Filter\s*\[\s*\/\w+\s+\/\w+/u.test(dictionary.slice(dictionary.lastIndexOf(' obj')))) throw tooLarge()
    total += sizeOf(bytes.subarray(from, end === -1 ? undefined : end), bounds.objects - total)
    if (total > bounds.objects) throw tooLarge()
    begin.lastIndex = from
  }
}

/** Bytes after inflation, at most a little more than asked for; what is not deflated counts nothing. */
function sizeOf(packed: Uint8Array, most: number): number {
  const sizes: number[] = []
  try {
    const inflater = new Inflate((piece) => void sizes.push(piece.length))
    // Two bytes in front are those of zlib.
    for (let at = 2; at < packed.length && sum(sizes) <= most; at += step) inflater.push(packed.subarray(at, at + step))
  } catch {
    return sum(sizes)
  }
  return sum(sizes)
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0)

const tooLarge = (): FileFault =>
  new FileFault('PDF 解开以后大得不像一张申请表，没有打开。', '请用发下来的空白表填写。')
