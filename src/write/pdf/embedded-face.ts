/** A face inside the file: encodes text while pages are written, and is written itself when its glyphs are known. */
import {createHash} from 'node:crypto'
import {promisify} from 'node:util'
import {constants, deflate, type ZlibOptions} from 'node:zlib'
import type {Face} from '../../compose/fonts/face.js'
import type {FaceSubset, SubsetGlyph} from '../../compose/fonts/subset.js'
import type {PdfDocument} from './document.js'
import {type PdfDictionary, type PdfReference, type PdfValue, textString} from './objects.js'
import {toUnicode} from './to-unicode.js'
import {literalByte, rounded} from './values.js'

/** A face of one file. */
export interface EmbeddedFace {
  /** Its name in the resources of pages. */
  readonly name: string
  readonly ref: PdfReference
  readonly face: Face
  readonly subset: FaceSubset
  /** The text as a PDF string of glyph ids of two bytes each. Throws when the face lacks a character. */
  encode(text: string): string
}

/** Embed a face under a name. */
export function embedFace(doc: PdfDocument, face: Face, name: string): EmbeddedFace {
  const subset = face.subset()
  const codes = new Map<string, string>()
  const codeOf = (character: string): string => {
    const gid = subset.include(character.codePointAt(0) ?? 0)
    const code = literalByte(gid >> 8) + literalByte(gid & 0xff)
    codes.set(character, code)
    return code
  }
  const encode = (text: string): string => {
    let codesOfText = ''
    for (const character of text) codesOfText += codes.get(character) ?? codeOf(character)
    return `(${codesOfText})`
  }
  return {name, ref: doc.ref(), face, subset, encode}
}

/** A font program ready to be written. */
export interface PackedProgram {
  readonly deflated: Uint8Array
  /** Its length before deflation. */
  readonly length: number
}

/** The font program, deflated off the main thread. Call it when all text is encoded. Throws `FontError`. */
export function packProgram({subset}: EmbeddedFace): Promise<PackedProgram> {
  const program = subset.encode()
  // One chunk for all: the usual 16 kB would wake the main thread once for each.
  return deflateLater(program, {...effort[subset.kind], chunkSize: program.length + 1024}).then((deflated) => ({
    deflated,
    length: program.length
  }))
}

/**
 * Outlines hardly repeat themselves. In CFF looking for repetitions takes two thirds of the time and gains 5 %; in
 * TrueType the search pays, and more of it than this gains 3 %.
 */
const effort: Readonly<Record<FaceSubset['kind'], ZlibOptions>> = {
  cff: {strategy: constants.Z_HUFFMAN_ONLY},
  truetype: {level: 3}
}

const deflateLater = promisify<Uint8Array, ZlibOptions, Buffer>(deflate)

/** Write the objects of a face: Type0 font, CIDFont, descriptor, program, map to Unicode (ISO 32000-1, 9.7). */
export function writeFace(doc: PdfDocument, {ref, face, subset}: EmbeddedFace, program: PackedProgram): void {
  const glyphs = subset.glyphs()
  const written = (data: PdfDictionary, stream?: Uint8Array): PdfReference => {
    const object = doc.ref(data)
    object.end(stream)
    return object
  }
  const truetype = subset.kind === 'truetype'
  const fontName = `${subsetTag(face, glyphs)}+${face.name}`
  const kind: PdfDictionary = truetype ? {Length1: program.length} : {Subtype: 'CIDFontType0C'}
  const file = written({Filter: 'FlateDecode', ...kind}, program.deflated)
  const {bbox, italicAngle, ascent, descent, capHeight, stemV, flags} = face.descriptor
  const descriptor = written({
    Type: 'FontDescriptor',
    FontName: fontName,
    Flags: flags,
    FontBBox: bbox,
    ItalicAngle: italicAngle,
    Ascent: ascent,
    Descent: descent,
    CapHeight: capHeight,
    StemV: stemV,
    [truetype ? 'FontFile2' : 'FontFile3']: file
  })
  const font = written({
    Type: 'Font',
    Subtype: truetype ? 'CIDFontType2' : 'CIDFontType0',
    BaseFont: fontName,
    CIDSystemInfo: {Registry: textString('Adobe'), Ordering: textString('Identity'), Supplement: 0},
    FontDescriptor: descriptor,
    DW: em,
    W: widthsOf(glyphs),
    ...(truetype ? {CIDToGIDMap: 'Identity'} : {})
  })
  Object.assign(ref.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: fontName,
    Encoding: 'Identity-H',
    DescendantFonts: [font],
    ToUnicode: written({}, Buffer.from(toUnicode(glyphs), 'latin1'))
  })
  ref.end()
}

/** Units of an em in widths. */
const em = 1000

/** Widths that differ from the em, in runs of consecutive ids: in a Chinese text hardly any do. */
function widthsOf(glyphs: readonly SubsetGlyph[]): readonly PdfValue[] {
  const runs: {readonly first: number; readonly widths: number[]}[] = []
  for (const {gid, advance} of glyphs) {
    const width = rounded(advance * em)
    const run = runs.at(-1)
    if (width === em) continue
    if (run !== undefined && run.first + run.widths.length === gid) run.widths.push(width)
    else runs.push({first: gid, widths: [width]})
  }
  return runs.flatMap(({first, widths}) => [first, widths])
}

/** Six letters that tell subsets of one face apart (9.6.4), drawn from what is in them. */
function subsetTag(face: Face, glyphs: readonly SubsetGlyph[]): string {
  const hash = createHash('sha256').update(face.id)
  hash.update(Uint32Array.from(glyphs, ({cp}) => cp))
  return Array.from(hash.digest().subarray(0, 6), (value) => String.fromCharCode(65 + (value % 26))).join('')
}
