/**
 * Subsets of CFF fonts by byte copy. The result is CID-keyed with CID = glyph id, whatever the source was, because
 * that is what PDF wants of a CIDFontType0C. Charstrings are not decoded; subroutines, where there are any, are
 * copied whole, since their number decides how they are called.
 */
import {type CffDict, type CffIndex, operator, readDict, readIndex, slice} from './cff-read.js'
import {concatenated, entry, latin, wideEntry, writeIndex} from './cff-write.js'
import {FontError} from './font-error.js'
import {openGlyphs} from './glyph-bytes.js'
import type {Outlines} from './outlines.js'
import type {Section, Span} from './section.js'
import type {Sfnt} from './sfnt.js'

/** A Font DICT with its private parts, ready to be written. */
interface FontDict {
  readonly matrix: Uint8Array | undefined
  /** Private DICT with, behind it, the local subroutines to which it points. */
  readonly privateDict: Uint8Array
  /** Bytes of the Private DICT alone. */
  readonly size: number
  readonly subrs: number
}

const endCharacter = 14

/** Open the outlines of a CFF face. Throws `FontError`. */
export function openCff(font: Sfnt, name: string): Outlines {
  const table = font.section('CFF ')
  if (table === undefined) throw new FontError(font.path, '缺少 CFF 表')
  if (table.view(0, 1).getUint8(0) !== 1) throw new FontError(font.path, 'CFF 表的版本不对')
  const names = readIndex(table, table.view(2, 3).getUint8(0))
  const tops = readIndex(table, names.end)
  const globalSubrs = readIndex(table, readIndex(table, tops.end).end)
  const top = readDict(tops.item(0))
  const charStrings = readIndex(table, first(font, top, operator.charStrings))
  const glyphsOf = openGlyphs(table, charStrings.span)
  const fontDicts = openFontDicts(font, table, top)
  const dictOf = openSelect(table, top, charStrings.count)
  const plain = globalSubrs.count === 0 && fontDicts.every((dict) => dict.subrs === 0)

  let preamble: Preamble | undefined
  // Without subroutines every charstring ends with endchar: a file overwritten in the middle does not.
  const isBroken = (bytes: Uint8Array): boolean =>
    bytes.length === 0 || (plain && bytes[bytes.length - 1] !== endCharacter)
  return {
    kind: 'cff',
    // Drawing takes a moveto and a lineto with their operands, more than four bytes.
    blank: (gid) => plain && lengthOf(charStrings.span(gid)) <= 4,
    program: (gids) => {
      const glyphs = glyphsOf(gids)
      // Nothing is drawn of the first, .notdef.
      const broken = glyphs.findIndex((bytes, index) => index > 0 && isBroken(bytes))
      if (broken !== -1) throw new FontError(font.path, `第 ${gids[broken]} 号字形已损坏`)
      return writeCff((preamble ??= preambleOf(name, top, globalSubrs)), fontDicts, glyphs, gids.map(dictOf))
    }
  }
}

const lengthOf = ([start, end]: Span): number => end - start

function first(font: Sfnt, dict: CffDict, key: number): number {
  const value = dict.get(key)?.values[0]
  if (value === undefined) throw new FontError(font.path, 'CFF 表已损坏')
  return value
}

/** The Font DICTs of a CID-keyed font; of a name-keyed one its Top DICT, which then has the same part. */
function openFontDicts(font: Sfnt, table: Section, top: CffDict): FontDict[] {
  if (!top.has(operator.registryOrdering)) return [openFontDict(font, table, top, undefined)]
  const index = readIndex(table, first(font, top, operator.fontDicts))
  return Array.from({length: index.count}, (_, place) => {
    const dict = readDict(index.item(place))
    return openFontDict(font, table, dict, dict.get(operator.fontMatrix)?.raw)
  })
}

function openFontDict(font: Sfnt, table: Section, dict: CffDict, matrix: Uint8Array | undefined): FontDict {
  const [size = 0, start = 0] = dict.get(operator.privateDict)?.values ?? []
  if (start === 0 && size > 0) throw new FontError(font.path, 'CFF 表已损坏')
  const bytes = slice(table, start, start + size)
  const entries = readDict(bytes)
  const subrs = entries.get(operator.localSubrs)?.values[0]
  if (subrs === undefined) return {matrix, privateDict: bytes, size, subrs: 0}
  const index = readIndex(table, start + subrs)
  const kept = [...entries].flatMap(([key, {raw}]) => (key === operator.localSubrs ? [] : entry(key, raw)))
  // The operand counts from the start of the Private DICT; the subroutines are put right behind it.
  const length = kept.length + wideEntry(operator.localSubrs, 0).length
  const head = Uint8Array.from([...kept, ...wideEntry(operator.localSubrs, length)])
  return {matrix, privateDict: concatenated([head, index.raw()]), size: length, subrs: index.count}
}

/** Which Font DICT a glyph belongs to. @param glyphCount of the face */
function openSelect(table: Section, top: CffDict, glyphCount: number): (gid: number) => number {
  const offset = top.get(operator.fontDictSelect)?.values[0]
  if (offset === undefined) return () => 0
  if (table.view(offset, offset + 1).getUint8(0) === 0) {
    const dicts = table.view(offset + 1, offset + 1 + glyphCount)
    return (gid) => dicts.getUint8(gid)
  }
  const count = table.view(offset + 1, offset + 3).getUint16(0)
  const ranges = table.view(offset + 3, offset + 3 + 3 * count)
  return (gid) => {
    for (let range = count - 1; range >= 0; range--) {
      if (ranges.getUint16(3 * range) <= gid) return ranges.getUint8(3 * range + 2)
    }
    return 0
  }
}

/** Ids behind the 391 standard strings: the two strings of our own String INDEX. */
const [adobe, identity] = [391, 392]

/** What every subset of a face begins with. */
interface Preamble {
  /** Header, Name INDEX, Top DICT INDEX, String INDEX, global subroutines. */
  readonly bytes: Uint8Array
  /** Where the operands of the Top DICT stand that each subset has of its own, four bytes each. */
  readonly at: {
    readonly count: number
    readonly charset: number
    readonly select: number
    readonly charStrings: number
    readonly array: number
  }
}

function preambleOf(name: string, top: CffDict, globalSubrs: CffIndex): Preamble {
  const copied = [operator.fontBox, operator.fontMatrix, operator.charStringType].flatMap((key) => {
    const operands = top.get(key)
    return operands === undefined ? [] : entry(key, operands.raw)
  })
  const dict: number[] = [...wideEntry(operator.registryOrdering, adobe, identity, 0), ...copied]
  /** The operand stands behind the byte that says how long it is. */
  const operandOf = (key: number): number => {
    const place = dict.length + 1
    dict.push(...wideEntry(key, 0))
    return place
  }
  const places = {
    count: operandOf(operator.cidCount),
    charset: operandOf(operator.charset),
    select: operandOf(operator.fontDictSelect),
    charStrings: operandOf(operator.charStrings),
    array: operandOf(operator.fontDicts)
  }
  const front = concatenated([Uint8Array.of(1, 0, 4, 4), writeIndex([latin(name)])])
  const index = writeIndex([dict])
  const start = front.length + index.length - dict.length
  return {
    bytes: concatenated([front, index, writeIndex([latin('Adobe'), latin('Identity')]), globalSubrs.raw()]),
    at: {
      count: start + places.count,
      charset: start + places.charset,
      select: start + places.select,
      charStrings: start + places.charStrings,
      array: start + places.array
    }
  }
}

function writeCff(
  {bytes, at}: Preamble,
  fontDicts: readonly FontDict[],
  glyphs: readonly Uint8Array[],
  dicts: readonly number[]
): Uint8Array {
  // One range of CIDs from 1 upward; .notdef is implied, and a range cannot be empty.
  const left = glyphs.length - 2
  const charset = left < 0 ? Uint8Array.of(0) : Uint8Array.of(2, 0, 1, left >> 8, left & 255)
  const select = writeSelect(dicts)
  const charStrings = writeIndex(glyphs)
  const privates = fontDicts.map((dict) => dict.privateDict)

  const charsetAt = bytes.length
  const selectAt = charsetAt + charset.length
  const charStringsAt = selectAt + select.length
  let place = charStringsAt + charStrings.length
  const array = fontDicts.map((dict) => {
    const own = place
    place += dict.privateDict.length
    const matrix = dict.matrix === undefined ? [] : entry(operator.fontMatrix, dict.matrix)
    return [...matrix, ...wideEntry(operator.privateDict, dict.size, own)]
  })
  const program = concatenated([bytes, charset, select, charStrings, ...privates, writeIndex(array)])
  const view = new DataView(program.buffer, program.byteOffset)
  view.setInt32(at.count, glyphs.length)
  view.setInt32(at.charset, charsetAt)
  view.setInt32(at.select, selectAt)
  view.setInt32(at.charStrings, charStringsAt)
  view.setInt32(at.array, place)
  return program
}

/** FDSelect of format 3: ranges of glyphs with the same Font DICT. */
function writeSelect(dicts: readonly number[]): Uint8Array {
  const ranges: number[] = []
  for (const [gid, dict] of dicts.entries()) if (dict !== dicts[gid - 1]) ranges.push(gid >> 8, gid & 255, dict)
  const count = ranges.length / 3
  return Uint8Array.from([3, count >> 8, count & 255, ...ranges, dicts.length >> 8, dicts.length & 255])
}
