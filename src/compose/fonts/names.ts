/** The name table of a font: what the face calls itself. */
import type {Sfnt} from './sfnt.js'

/** The PostScript name (name id 6), e.g. `FandolFang-Regular`. Empty when the font has none. */
export const postscriptNameOf = (font: Sfnt): string => nameOf(font, 6)

/** The family name (name id 1); English where the font offers it. Empty when the font has none. */
export const familyNameOf = (font: Sfnt): string => nameOf(font, 1)

const english = 0x409

function nameOf(font: Sfnt, nameId: number): string {
  const table = font.table('name')
  if (table === undefined) return ''
  const count = table.getUint16(2)
  const strings = table.getUint16(4)
  let found = ''
  for (let index = 0; index < count; index++) {
    const record = 6 + 12 * index
    if (table.getUint16(record + 6) !== nameId) continue
    const [platform, language] = [table.getUint16(record), table.getUint16(record + 4)]
    const start = strings + table.getUint16(record + 10)
    const text = decode(table, start, table.getUint16(record + 8), platform === 1 ? 1 : 2)
    if (platform === 3 && language === english) return text
    // Macintosh names in Chinese are in GB 2312 or Big5 and would come out as mojibake.
    if (found === '' && (platform !== 1 || language === 0)) found = text
  }
  return found
}

function decode(table: DataView, start: number, length: number, width: 1 | 2): string {
  let text = ''
  for (let offset = start; offset + width <= start + length; offset += width) {
    text += String.fromCharCode(width === 1 ? table.getUint8(offset) : table.getUint16(offset))
  }
  return text
}
