/** Subsets of TrueType fonts by byte copy: glyf, loca and hmtx are cut, hinting programs kept, nothing is decoded. */
import {FontError} from './font-error.js'
import {openGlyphs} from './glyph-bytes.js'
import type {Outlines} from './outlines.js'
import type {Span} from './section.js'
import type {Sfnt} from './sfnt.js'
import {writeSfnt} from './write-sfnt.js'

/** Flags of a component of a composite glyph. */
const component = {wordArguments: 1, scale: 8, more: 32, twoScales: 64, matrix: 128}

/** Open the outlines of a TrueType face. Throws `FontError`. */
export function openTrueType(font: Sfnt): Outlines {
  const head = font.required('head')
  const glyf = font.section('glyf')
  if (glyf === undefined) throw new FontError(font.path, '缺少 glyf 表')
  const loca = font.required('loca')
  const long = head.getInt16(50) !== 0
  const glyphCount = font.required('maxp').getUint16(4)
  if (loca.byteLength < (glyphCount + 1) * (long ? 4 : 2)) throw new FontError(font.path, 'loca 表不完整')
  const startOf = (gid: number): number => (long ? loca.getUint32(4 * gid) : 2 * loca.getUint16(2 * gid))

  const spanOf = (gid: number): Span => {
    const [start, end] = gid < glyphCount ? [startOf(gid), startOf(gid + 1)] : [1, 0]
    if (end < start || end > glyf.byteLength) throw new FontError(font.path, `第 ${gid} 号字形的位置有误`)
    return [start, end]
  }
  const glyphsOf = openGlyphs(glyf, spanOf)
  const glyph = (gid: number): DataView => viewOf(glyphsOf([gid])[0] ?? new Uint8Array())
  const check = (gid: number): void => {
    if (!plausible(glyph(gid))) throw new FontError(font.path, `第 ${gid} 号字形已损坏`)
  }

  /** Copy the outlines; components of composite glyphs join the list behind the glyphs that were asked for. */
  const program = (gids: readonly number[]): Uint8Array => {
    const order = [...gids]
    glyphsOf(order)
    order.slice(1).forEach(check)
    const places = new Map<number, number>()
    order.forEach((gid, index) => {
      if (!places.has(gid)) places.set(gid, index)
    })
    const placeOf = (gid: number): number => {
      const known = places.get(gid)
      if (known !== undefined) return known
      check(gid)
      places.set(gid, order.length)
      return order.push(gid) - 1
    }
    const pieces: Uint8Array[] = []
    // `order` grows while composites are copied, hence no forEach.
    for (let index = 0; index < order.length; index++) {
      pieces.push(renumbered(glyph(order[index] ?? 0), placeOf))
    }
    return writeSfnt([
      ['cvt ', copyOf(font.table('cvt '))],
      ['fpgm', copyOf(font.table('fpgm'))],
      ['glyf', joined(pieces)],
      ['head', patched(head, (view) => view.setInt16(50, 1))],
      ['hhea', patched(font.required('hhea'), (view) => view.setUint16(34, order.length))],
      ['hmtx', metricsOf(font, order)],
      ['loca', locations(pieces)],
      ['maxp', patched(font.required('maxp'), (view) => view.setUint16(4, order.length))],
      ['prep', copyOf(font.table('prep'))]
    ])
  }
  return {kind: 'truetype', blank: (gid) => isEmpty(spanOf(gid)), program}
}

const isEmpty = ([start, end]: Span): boolean => start === end

/** A glyph whose header cannot be one betrays a file overwritten in the middle, which the table directory does not. */
function plausible(glyph: DataView): boolean {
  if (glyph.byteLength === 0) return true
  if (glyph.byteLength < 12) return false
  const contours = glyph.getInt16(0)
  if (contours <= 0) return contours === -1
  if (glyph.byteLength < 12 + 2 * contours) return false
  for (let contour = 1; contour < contours; contour++) {
    if (glyph.getUint16(10 + 2 * contour) <= glyph.getUint16(8 + 2 * contour)) return false
  }
  return true
}

function renumbered(glyph: DataView, placeOf: (gid: number) => number): Uint8Array {
  const bytes = copyOf(glyph) ?? new Uint8Array()
  if (bytes.length === 0 || glyph.getInt16(0) >= 0) return bytes
  const view = viewOf(bytes)
  for (let offset = 10, flags = component.more; flags & component.more;) {
    flags = view.getUint16(offset)
    view.setUint16(offset + 2, placeOf(view.getUint16(offset + 2)))
    offset += flags & component.wordArguments ? 8 : 6
    offset += flags & component.scale ? 2 : flags & component.twoScales ? 4 : flags & component.matrix ? 8 : 0
  }
  return bytes
}

function metricsOf(font: Sfnt, gids: readonly number[]): Uint8Array {
  const source = font.required('hmtx')
  const full = font.required('hhea').getUint16(34)
  const target = new DataView(new ArrayBuffer(4 * gids.length))
  gids.forEach((gid, index) => {
    target.setUint16(4 * index, source.getUint16(4 * Math.min(gid, full - 1)))
    target.setUint16(4 * index + 2, source.getUint16(gid < full ? 4 * gid + 2 : 4 * full + 2 * (gid - full)))
  })
  return new Uint8Array(target.buffer)
}

const padded = (length: number): number => (length + 3) & ~3

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + padded(piece.length), 0))
  pieces.reduce((offset, piece) => (whole.set(piece, offset), offset + padded(piece.length)), 0)
  return whole
}

function locations(pieces: readonly Uint8Array[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * (pieces.length + 1)))
  pieces.reduce((offset, piece, index) => {
    const end = offset + padded(piece.length)
    view.setUint32(4 * (index + 1), end)
    return end
  }, 0)
  return new Uint8Array(view.buffer)
}

function patched(table: DataView, patch: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength).slice()
  patch(viewOf(bytes))
  return bytes
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** `slice` of the plain constructor: a Buffer's `slice` would share memory with the font. */
const copyOf = (view: DataView | undefined): Uint8Array | undefined =>
  view === undefined ? undefined : new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice()
