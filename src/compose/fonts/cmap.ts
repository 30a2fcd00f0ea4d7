/** The character map of a font, read straight from its bytes: importing a font library costs 110 ms, this nothing. */
import {FontError} from './font-error.js'
import type {Sfnt} from './sfnt.js'

/** Glyph id of a code point; 0 when the font has none. */
export type CharacterMap = (codePoint: number) => number

/** Platform and encoding of the Unicode maps, widest first. */
const preference = ['3/10', '0/6', '0/4', '3/1', '0/3', '0/2', '0/1', '0/0']

/** Open the Unicode character map. Throws `FontError` when there is none in a form that fonts of this century use. */
export function openCharacterMap(font: Sfnt): CharacterMap {
  const table = font.required('cmap')
  const offsets = new Map<string, number>()
  const count = table.getUint16(2)
  for (let index = 0; index < count; index++) {
    const record = 4 + 8 * index
    offsets.set(`${table.getUint16(record)}/${table.getUint16(record + 2)}`, table.getUint32(record + 4))
  }
  for (const key of preference) {
    const offset = offsets.get(key)
    if (offset === undefined) continue
    const format = table.getUint16(offset)
    if (format === 12) return segmentedCoverage(table, offset)
    if (format === 4) return segmentMapping(table, offset)
  }
  throw new FontError(font.path, '没有可用的 Unicode 字符表（cmap）')
}

/** Format 12: groups of 32-bit ranges. */
function segmentedCoverage(table: DataView, offset: number): CharacterMap {
  const groups = table.getUint32(offset + 12)
  const end = (group: number): number => table.getUint32(offset + 20 + 12 * group)
  return (codePoint) => {
    const group = firstAtLeast(groups, codePoint, end)
    if (group === groups) return 0
    const start = table.getUint32(offset + 16 + 12 * group)
    return codePoint < start ? 0 : table.getUint32(offset + 24 + 12 * group) + codePoint - start
  }
}

/** Format 4: segments of 16-bit ranges with deltas or an array of glyph ids. */
function segmentMapping(table: DataView, offset: number): CharacterMap {
  const doubled = table.getUint16(offset + 6)
  const ends = offset + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const ranges = deltas + doubled
  const end = (segment: number): number => table.getUint16(ends + 2 * segment)
  return (codePoint) => {
    if (codePoint > 0xffff) return 0
    const segment = firstAtLeast(doubled / 2, codePoint, end)
    if (segment === doubled / 2) return 0
    const start = table.getUint16(starts + 2 * segment)
    if (codePoint < start) return 0
    const delta = table.getUint16(deltas + 2 * segment)
    const range = table.getUint16(ranges + 2 * segment)
    if (range === 0) return (codePoint + delta) & 0xffff
    // The format counts from the place of the range word itself.
    const gid = table.getUint16(ranges + 2 * segment + range + 2 * (codePoint - start))
    return gid === 0 ? 0 : (gid + delta) & 0xffff
  }
}

/** Index of the first of `count` ascending values that is not below `wanted`; `count` when all are. */
function firstAtLeast(count: number, wanted: number, valueAt: (index: number) => number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (valueAt(middle) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
