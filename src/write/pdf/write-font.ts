/** The objects of a font: Type0 font, CIDFont, descriptor, program, map to Unicode (ISO 32000-1, 9.7). */
import type {Face} from '../../compose/fonts/face.js'
import type {PdfDocument} from './document.js'
import {type PdfDictionary, type PdfReference, textString} from './objects.js'
import type {PackedStream, PackedSubset} from './pack-subset.js'
import {em} from './widths.js'

/** Write a subset of a face into the object that was kept for it. */
export function writeFont(doc: PdfDocument, ref: PdfReference, face: Face, packed: PackedSubset): void {
  const {fontName, widths, program, unicode} = packed
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
    W: widths,
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
