/** The container of TrueType and OpenType fonts: finds the tables of one face and checks that the file is whole. */
import type {FontFile} from '../../host/host.js'
import {FontError, readingFont} from './font-error.js'
import {postscriptNameOf} from './names.js'

/** One face of a font file, table by table. */
export interface Sfnt {
  readonly path: string
  /** The bytes of a table, or undefined when the face has none. */
  table(tag: string): DataView | undefined
  /** The bytes of a table without which the face is unusable. Throws `FontError`. */
  required(tag: string): DataView
}

const signatures = new Map([
  ['wOFF', 'WOFF 网页字体太慢，不支持，请换用 TTF、OTF 或 TTC 文件'],
  ['wOF2', 'WOFF2 网页字体太大，不支持，请换用 TTF、OTF 或 TTC 文件']
])
const faceSignatures = new Set(['\0\u0001\0\0', 'OTTO', 'true'])

/**
 * Open one face of a font file.
 * @param file the file
 * @param postscriptName which face of a collection; the first one when absent
 * Throws `FontError` for anything that is not a whole TrueType or OpenType font.
 */
export function openSfnt(file: FontFile, postscriptName?: string): Sfnt {
  const bytes = fontBytes(file)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12) throw new FontError(file.path, bytes.length === 0 ? '文件是空的' : '文件不完整')
  const signature = tagAt(view, 0)
  const refusal = signatures.get(signature)
  if (refusal !== undefined) throw new FontError(file.path, refusal)
  return readingFont(file.path, () => {
    if (signature !== 'ttcf') return faceAt(file.path, view, 0)
    const offsets = Array.from({length: view.getUint32(8)}, (_, index) => view.getUint32(12 + 4 * index))
    const faces = offsets.map((offset) => faceAt(file.path, view, offset))
    const face = postscriptName === undefined ? faces[0] : faces.find((one) => postscriptNameOf(one) === postscriptName)
    if (face === undefined) throw new FontError(file.path, `字体集里没有 ${postscriptName ?? '任何字体'}`)
    return face
  })
}

function fontBytes(file: FontFile): Uint8Array {
  try {
    return file.bytes()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new FontError(file.path, `文件读不出来（${code}）`)
  }
}

function faceAt(path: string, view: DataView, offset: number): Sfnt {
  if (!faceSignatures.has(tagAt(view, offset))) throw new FontError(path, '不是 TrueType 或 OpenType 字体')
  const tables = new Map<string, DataView>()
  const count = view.getUint16(offset + 4)
  for (let index = 0; index < count; index++) {
    const record = offset + 12 + 16 * index
    const [start, length] = [view.getUint32(record + 8), view.getUint32(record + 12)]
    // A truncated copy keeps a good directory: the ends of the tables are what gives it away.
    if (start + length > view.byteLength) {
      throw new FontError(path, `文件不完整，应至少有 ${start + length} 字节，实有 ${view.byteLength} 字节`)
    }
    tables.set(tagAt(view, record), new DataView(view.buffer, view.byteOffset + start, length))
  }
  const table = (tag: string): DataView | undefined => tables.get(tag)
  const required = (tag: string): DataView => {
    const found = tables.get(tag)
    if (found === undefined) throw new FontError(path, `缺少 ${tag.trim()} 表`)
    return found
  }
  return {path, table, required}
}

const tagAt = (view: DataView, offset: number): string =>
  String.fromCharCode(
    view.getUint8(offset),
    view.getUint8(offset + 1),
    view.getUint8(offset + 2),
    view.getUint8(offset + 3)
  )
