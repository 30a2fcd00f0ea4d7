/** The directory of a zip archive, with everything refused that a spreadsheet program would not write. */
import {bounds} from '../bounds.js'
import {damaged, DataFault, tooLarge} from './data-fault.js'

/** A file of the archive, as the directory describes it. */
export interface ZipEntry {
  readonly name: string
  /** Bytes after inflation, as claimed. */
  readonly size: number
  readonly crc: number
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly packed: Uint8Array
}

const signatures = {end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50} as const
const lengths = {end: 22, entry: 46, file: 30} as const
const longestComment = 0xffff

/** All entries, in the order of the directory. Throws `DataFault`. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count > bounds.entries) throw tooLarge(`有 ${count} 个部件`)
  if (start === 0xffffffff || start > end) throw damaged('压缩包的目录')
  const entries: (ZipEntry & {readonly from: number; readonly to: number})[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + lengths.entry > end || view.getUint32(at, true) !== signatures.entry) throw damaged('压缩包的目录')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const next = at + lengths.entry + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0)
    if (next > end) throw damaged('压缩包的目录')
    entries.push(entryAt(bytes, view, at, start))
    at = next
  }
  // Entries that share bytes are how a small archive unpacks to petabytes, or to itself.
  const inOrder = entries.toSorted((one, other) => one.from - other.from)
  inOrder.forEach(({to}, index) => {
    if (to > (inOrder[index + 1]?.from ?? start)) throw damaged('压缩包的部件互相重叠')
  })
  return entries
}

function endOf(view: DataView): number {
  const last = view.byteLength - lengths.end
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) !== signatures.end) continue
    if (at + lengths.end + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  throw damaged('压缩包没有结尾，可能没有下载或复制完')
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, directory: number) {
  const nameLength = view.getUint16(at + 28, true)
  const rawName = bytes.subarray(at + lengths.entry, at + lengths.entry + nameLength)
  const name = new TextDecoder('utf-8').decode(rawName)
  if (view.getUint16(at + 8, true) & 1) {
    throw new DataFault('data-file', '工作簿设了密码，不能读取。', '请去掉密码再保存。')
  }
  if (/^\/|\\|\0|^[a-z]:/iu.test(name) || name.split('/').includes('..')) throw damaged('部件的路径不正常')
  const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
  const from = view.getUint32(at + 42, true)
  if (from + lengths.file > directory || view.getUint32(from, true) !== signatures.file)
    throw damaged(name.slice(0, 60))
  const body = from + lengths.file + view.getUint16(from + 26, true) + view.getUint16(from + 28, true)
  const to = body + packedSize
  const localName = bytes.subarray(from + lengths.file, from + lengths.file + view.getUint16(from + 26, true))
  const isSame = localName.length === rawName.length && localName.every((byte, index) => byte === rawName[index])
  if (to > directory || !isSame) throw damaged(name.slice(0, 60))
  const [method, crc] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)]
  return {name, size, crc, method, packed: bytes.subarray(body, to), from, to}
}
