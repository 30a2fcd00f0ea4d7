/** The container of TrueType and OpenType fonts: finds the tables of one face and checks that the file is whole. */
import type {FontFile, FontParts} from '../../host/host.js'
import {FontError, readingFont} from './font-error.js'
import {postscriptNameOf} from './names.js'
import {partsOf, type Section, sectionOf, type Span} from './section.js'

/** One face of a font file, table by table. */
export interface Sfnt {
  readonly path: string
  /** The bytes of a table, or undefined when the face has none. */
  table(tag: string): DataView | undefined
  /** The bytes of a table without which the face is unusable. Throws `FontError`. */
  required(tag: string): DataView
  /** A table of which little is needed, or undefined when the face has none. */
  section(tag: string): Section | undefined
}

const signatures = new Map([
  ['wOFF', 'WOFF 网页字体太慢，不支持，请换用 TTF、OTF 或 TTC 文件'],
  ['wOF2', 'WOFF2 网页字体太大，不支持，请换用 TTF、OTF 或 TTC 文件']
])
const faceSignatures = new Set(['\0\u0001\0\0', 'OTTO', 'true'])

/** Tables that every face is asked for, read in one go. */
const common = ['cmap', 'cvt ', 'fpgm', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'OS/2', 'post', 'prep']

/**
 * Open one face of a font file.
 * @param file the file
 * @param postscriptName which face of a collection; the first one when absent
 * Throws `FontError` for anything that is not a whole TrueType or OpenType font.
 */
export function openSfnt(file: FontFile, postscriptName?: string): Sfnt {
  return readingFont(file.path, () => {
    const parts = partsOf(file)
    const start = sectionOf(parts, [0, parts.size])
    if (parts.size < 12) throw new FontError(file.path, parts.size === 0 ? '文件是空的' : '文件不完整')
    const signature = tagAt(start.view(0, 4), 0)
    const refusal = signatures.get(signature)
    if (refusal !== undefined) throw new FontError(file.path, refusal)
    if (signature !== 'ttcf') return faceAt(file.path, parts, start, 0).loaded(common)
    const list = start.view(12, 12 + 4 * start.view(8, 12).getUint32(0))
    const faces = Array.from({length: list.byteLength / 4}, (_, index) =>
      faceAt(file.path, parts, start, list.getUint32(4 * index))
    )
    const face = postscriptName === undefined ? faces[0] : faces.find((one) => postscriptNameOf(one) === postscriptName)
    if (face === undefined) throw new FontError(file.path, `字体集里没有 ${postscriptName ?? '任何字体'}`)
    return face.loaded(common)
  })
}

/** A face whose tables can be read before they are asked for. */
interface FaceTables extends Sfnt {
  readonly loaded: (tags: readonly string[]) => Sfnt
}

function faceAt(path: string, parts: FontParts, whole: Section, offset: number): FaceTables {
  const head = whole.view(offset, offset + 12)
  if (!faceSignatures.has(tagAt(head, 0))) throw new FontError(path, '不是 TrueType 或 OpenType 字体')
  const places = new Map<string, Span>()
  const directory = whole.view(offset + 12, offset + 12 + 16 * head.getUint16(4))
  for (let record = 0; record < directory.byteLength; record += 16) {
    const [start, length] = [directory.getUint32(record + 8), directory.getUint32(record + 12)]
    // A truncated copy keeps a good directory: the ends of the tables are what gives it away.
    if (start + length > parts.size) {
      throw new FontError(path, `文件不完整，应至少有 ${start + length} 字节，实有 ${parts.size} 字节`)
    }
    places.set(tagAt(directory, record), [start, start + length])
  }
  const tables = new Map<string, DataView>()
  const load = (tags: readonly string[]): void => {
    const wanted = tags.flatMap((tag) => (tables.has(tag) ? [] : [{tag, place: places.get(tag)}]))
    const there = wanted.flatMap(({tag, place}) => (place === undefined ? [] : [{tag, place}]))
    parts.read(there.map(({place}) => place)).forEach(({buffer, byteOffset, byteLength}, index) => {
      tables.set(there[index]?.tag ?? '', new DataView(buffer, byteOffset, byteLength))
    })
  }
  const table = (tag: string): DataView | undefined => {
    if (places.has(tag) && !tables.has(tag)) load([tag])
    return tables.get(tag)
  }
  const required = (tag: string): DataView => {
    const found = table(tag)
    if (found === undefined) throw new FontError(path, `缺少 ${tag.trim()} 表`)
    return found
  }
  const section = (tag: string): Section | undefined => {
    const place = places.get(tag)
    return place === undefined ? undefined : sectionOf(parts, place)
  }
  const face: Sfnt = {path, table, required, section}
  const loaded = (tags: readonly string[]): Sfnt => {
    load(tags)
    return face
  }
  return {...face, loaded}
}

const tagAt = (view: DataView, offset: number): string =>
  String.fromCharCode(
    view.getUint8(offset),
    view.getUint8(offset + 1),
    view.getUint8(offset + 2),
    view.getUint8(offset + 3)
  )
