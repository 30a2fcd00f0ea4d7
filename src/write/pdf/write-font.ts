/** The objects of a font: Type0 font, CIDFont, descriptor, program, map to Unicode (ISO 32000-1, 9.7). */
import type {Face} from '../../compose/fonts/face.js'
import type {SubsetGlyph} from '../../compose/fonts/subset.js'
import type {PdfDocument} from './document.js'
import {type PdfDictionary, type PdfReference, type PdfValue, textString} from './objects.js'
import type {PackedStream, PackedSubset} from './pack-subset.js'
import {rounded} from './values.js'

/** Write a subset of a face into the object that was kept for it. */
export function writeFont(doc: PdfDocument, ref: PdfReference, face: Face, packed: PackedSubset): void {
  const {fontName, glyphs, program, unicode} = packed
  const written = (data: PdfDictionary): PdfReference => {
    const object = doc.ref(data)
    object.end()
    return object
  }
  const streamed = (data: PdfDictionary, {bytes, isDeflated, digest}: PackedStream): PdfReference => {
    const object = doc.ref(isDeflated ? {Filter: 'FlateDecode', ...data} : data)
    object.end(bytes, 'plain', digest)
    return object
  }
  const truetype = packed.kind === 'truetype'
  const kind: PdfDictionary = truetype ? {Length1: program.length} : {Subtype: 'CIDFontType0C'}
  const file = streamed(kind, program)
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
    ToUnicode: streamed({}, unicode)
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
