/** Pictures inside the file (ISO 32000-1, 8.9.5): JPEG and plain PNG data as they are, transparency as a soft mask. */
import {deflateSync, inflateSync} from 'node:zlib'
import type {RasterPicture} from '../../compose/page-model.js'
import type {PdfDocument} from './document.js'
import type {PdfDictionary, PdfReference} from './objects.js'

/** Write a picture; returns its image XObject. */
export function writeImage(doc: PdfDocument, picture: RasterPicture): PdfReference {
  const {width, height} = picture
  const base: PdfDictionary = {Type: 'XObject', Subtype: 'Image', Width: width, Height: height}
  if (picture.format === 'jpeg') {
    const space = jpegComponents(picture.bytes) === 1 ? 'DeviceGray' : 'DeviceRGB'
    return stream(doc, {...base, BitsPerComponent: 8, ColorSpace: space, Filter: 'DCTDecode'}, picture.bytes)
  }
  const png = partsOf(picture.bytes)
  const colours = png.colour === 2 || png.colour === 6 ? 3 : 1
  const space =
    png.colour === 3
      ? ['Indexed', 'DeviceRGB', png.palette.length / 3 - 1, Buffer.from(png.palette)]
      : colours === 3
        ? 'DeviceRGB'
        : 'DeviceGray'
  const image = {...base, ColorSpace: space, BitsPerComponent: png.depth, Filter: 'FlateDecode'}
  const alpha = alphaOf(png, width, height)
  if (alpha === undefined) {
    const DecodeParms = {Predictor: 15, Colors: colours, BitsPerComponent: png.depth, Columns: width}
    return stream(doc, {...image, DecodeParms}, png.data)
  }
  const mask = {...base, ColorSpace: 'DeviceGray', BitsPerComponent: 8, Filter: 'FlateDecode'}
  return stream(doc, {...image, SMask: stream(doc, mask, deflateSync(alpha.mask))}, deflateSync(alpha.colours))
}

function stream(doc: PdfDocument, data: PdfDictionary, bytes: Uint8Array): PdfReference {
  const ref = doc.ref(data)
  ref.end(bytes)
  return ref
}

function jpegComponents(bytes: Uint8Array): number {
  for (let at = 2; at + 9 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xc2) return bytes[at + 9] ?? 3
    at += marker === 0xff ? 1 : 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
  }
  return 3
}

interface Png {
  readonly depth: number
  /** Colour type: 0 grey, 2 colour, 3 palette, 4 and 6 with alpha. */
  readonly colour: number
  readonly palette: Uint8Array
  readonly transparency: Uint8Array
  /** The deflated rows. */
  readonly data: Uint8Array
}

function partsOf(bytes: Uint8Array): Png {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks = new Map<string, Uint8Array[]>()
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.set(type, [...(chunks.get(type) ?? []), bytes.subarray(at + 8, at + 8 + length)])
    at += 12 + length
  }
  const joined = (type: string): Uint8Array => Buffer.concat(chunks.get(type) ?? [])
  const [depth = 8, colour = 2] = joined('IHDR').subarray(8, 10)
  return {depth, colour, palette: joined('PLTE'), transparency: joined('tRNS'), data: joined('IDAT')}
}

/** Colours and mask apart where a PNG is transparent; undefined where its rows can be written as they are. */
function alphaOf(png: Png, width: number, height: number): {colours: Uint8Array; mask: Uint8Array} | undefined {
  const hasAlpha = png.colour === 4 || png.colour === 6
  if (!hasAlpha && png.transparency.length === 0) return undefined
  const samples = png.colour === 6 ? 4 : png.colour === 2 ? 3 : png.colour === 4 ? 2 : 1
  const rowBytes = Math.ceil((width * samples * png.depth) / 8)
  const rows = unfiltered(png.data, rowBytes, height, Math.max(1, (samples * png.depth) / 8))
  const mask = new Uint8Array(width * height)
  if (!hasAlpha) {
    maskByValue(png, rows, rowBytes, width, mask)
    return {colours: rows, mask}
  }
  const wide = png.depth / 8
  const kept = (samples - 1) * wide
  const colours = new Uint8Array(width * height * kept)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = pixel * samples * wide
    colours.set(rows.subarray(from, from + kept), pixel * kept)
    mask[pixel] = rows[from + kept] ?? 255
  }
  return {colours, mask}
}

/** A palette's own transparency, or the one colour of a picture that is. */
function maskByValue(png: Png, rows: Uint8Array, rowBytes: number, width: number, mask: Uint8Array): void {
  const samples = png.colour === 2 ? 3 : 1
  const clear = Array.from(
    {length: samples},
    (_, at) => ((png.transparency[at * 2] ?? 0) << 8) | (png.transparency[at * 2 + 1] ?? 0)
  )
  const sample = (row: number, index: number): number => {
    const bit = index * png.depth
    const at = row * rowBytes + (bit >> 3)
    if (png.depth === 16) return ((rows[at] ?? 0) << 8) | (rows[at + 1] ?? 0)
    return ((rows[at] ?? 0) >> (8 - png.depth - (bit & 7))) & ((1 << png.depth) - 1)
  }
  for (let pixel = 0; pixel < mask.length; pixel++) {
    const [row, column] = [Math.floor(pixel / width), pixel % width]
    mask[pixel] =
      png.colour === 3
        ? (png.transparency[sample(row, column)] ?? 255)
        : clear.every((value, at) => sample(row, column * samples + at) === value)
          ? 0
          : 255
  }
}

/** The rows of a PNG without their filters (ISO/IEC 15948, 9.2). A picture that ends too early is blank from there on. */
function unfiltered(data: Uint8Array, rowBytes: number, height: number, step: number): Uint8Array {
  const filtered = inflateSync(data, {maxOutputLength: (rowBytes + 1) * height + 1024})
  const rows = new Uint8Array(rowBytes * height)
  for (let row = 0; row < height; row++) {
    const filter = filtered[row * (rowBytes + 1)] ?? 0
    for (let at = 0; at < rowBytes; at++) {
      const left = at >= step ? (rows[row * rowBytes + at - step] ?? 0) : 0
      const up = row > 0 ? (rows[(row - 1) * rowBytes + at] ?? 0) : 0
      const corner = row > 0 && at >= step ? (rows[(row - 1) * rowBytes + at - step] ?? 0) : 0
      const guess =
        filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : filter === 4
                ? paeth(left, up, corner)
                : 0
      rows[row * rowBytes + at] = (filtered[row * (rowBytes + 1) + 1 + at] ?? 0) + guess
    }
  }
  return rows
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
