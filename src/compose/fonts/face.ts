/** One face: the widths and outlines of its characters, one glyph per code point, no layout tables. */
import type {FontFile} from '../../host/host.js'
import {emBox} from '../em-box.js'
import {openCff} from './cff.js'
import {openCharacterMap} from './cmap.js'
import {describeFace, type FaceDescriptor} from './descriptor.js'
import {FontError, readingFont} from './font-error.js'
import {familyNameOf, postscriptNameOf} from './names.js'
import {openSfnt, type Sfnt} from './sfnt.js'
import {createSubset, type FaceSubset} from './subset.js'
import {openTrueType} from './truetype.js'

/** A character's glyph in a face. */
export interface Glyph {
  /** Glyph id in the face (not in a subset). */
  readonly gid: number
  /** Width in em. */
  readonly advance: number
}

/** A parsed face. Faces are shared by all documents of a process; what a document uses of one is its `FaceSubset`. */
export interface Face {
  /** File name, with `#` and the PostScript name inside a collection: the same on every machine. */
  readonly id: string
  /** PostScript name. */
  readonly name: string
  readonly family: string
  readonly file: FontFile
  readonly outline: 'truetype' | 'cff'
  readonly unitsPerEm: number
  readonly descriptor: FaceDescriptor
  /** Top of its em box over the baseline, in em: where two faces meet, their boxes are level. */
  readonly emAscent: number
  /** Height of a line in em as the file declares it; some Chinese faces declare nonsense. */
  readonly declaredHeight: number
  /** Whether the face has a glyph for a code point. */
  has(cp: number): boolean
  /** The glyph of a code point; undefined when the face has none, or a blank one for a character that has a shape. */
  glyph(cp: number): Glyph | undefined
  /** Begin the subset of one document. */
  subset(): FaceSubset
}

const hasShape = /[\p{L}\p{N}\p{P}\p{S}]/u

/**
 * Open a face.
 * @param file the font file
 * @param postscriptName which face of a collection (TTC)
 * @param emAscent top of its em box over the baseline, in em
 * Throws `FontError` when the file is no whole TrueType or OpenType font.
 */
export function openFace(file: FontFile, postscriptName?: string, emAscent: number = emBox.ascent): Face {
  const font = openSfnt(file, postscriptName)
  return readingFont(file.path, () => faceOf(file, font, postscriptName, emAscent))
}

function faceOf(file: FontFile, font: Sfnt, postscriptName: string | undefined, emAscent: number): Face {
  const unitsPerEm = font.required('head').getUint16(18)
  if (unitsPerEm < 16 || unitsPerEm > 16384) throw new FontError(file.path, 'head 表已损坏')
  const fileName = file.path.split(/[\\/]/u).at(-1) ?? ''
  const name = asciiName(postscriptNameOf(font)) || asciiName(fileName) || 'Face'
  const map = openCharacterMap(font)
  const advanceOf = openAdvances(font)
  const outlines = font.section('CFF ') === undefined ? openTrueType(font) : openCff(font, name)
  const glyphs = new Map<number, Glyph | undefined>()

  const look = (cp: number): Glyph | undefined => {
    const gid = map(cp)
    // Old GB 2312 faces map thousands of characters to empty glyphs: those would print as holes.
    if (gid === 0 || (outlines.blank(gid) && hasShape.test(String.fromCodePoint(cp)))) return undefined
    return {gid, advance: advanceOf(gid) / unitsPerEm}
  }
  const glyph = (cp: number): Glyph | undefined => {
    const known = glyphs.get(cp)
    if (known !== undefined || glyphs.has(cp)) return known
    const found = readingFont(file.path, () => look(cp))
    glyphs.set(cp, found)
    return found
  }
  const subset = (): FaceSubset => {
    const part = createSubset(outlines, glyph)
    return {
      ...part,
      encode: () => readingFont(file.path, part.encode)
    }
  }
  return {
    id: postscriptName === undefined ? fileName : `${fileName}#${postscriptName}`,
    name,
    family: familyNameOf(font),
    file,
    outline: outlines.kind,
    unitsPerEm,
    descriptor: describeFace(font, unitsPerEm),
    emAscent,
    declaredHeight: declaredHeight(font) / unitsPerEm,
    has: (cp) => glyph(cp) !== undefined,
    glyph,
    subset
  }
}

/** Ascender to descender with the gap between lines, in font units. */
function declaredHeight(font: Sfnt): number {
  const header = font.required('hhea')
  return header.getInt16(4) - header.getInt16(6) + header.getInt16(8)
}

/** Widths in font units; glyphs behind the last full entry share its width. */
function openAdvances(font: Sfnt): (gid: number) => number {
  const metrics = font.required('hmtx')
  const last = font.required('hhea').getUint16(34) - 1
  const glyphCount = font.required('maxp').getUint16(4)
  return (gid) => {
    if (gid >= glyphCount) throw new FontError(font.path, `字符表指向不存在的第 ${gid} 号字形`)
    return metrics.getUint16(4 * Math.min(gid, last))
  }
}

/** A PostScript name is also a PDF name: printable ASCII without delimiters. */
const asciiName = (name: string): string => name.replace(/[^\w.+-]/gu, '')
