/** The parts of a face that a file uses, ready to be written: its program and its map to Unicode. */
import {createHash} from 'node:crypto'
import {promisify} from 'node:util'
import {constants, deflate, deflateSync, type ZlibOptions} from 'node:zlib'
import type {Face} from '../../compose/fonts/face.js'
import type {FaceSubset, SubsetGlyph} from '../../compose/fonts/subset.js'
import type {PdfValue} from './objects.js'
import {toUnicode} from './to-unicode.js'
import {widthsOf} from './widths.js'

/** A subset ready to be written. It belongs to no file: many may hold it. */
export interface PackedSubset {
  readonly kind: FaceSubset['kind']
  /** Its name, with the tag that tells subsets of one face apart. */
  readonly fontName: string
  readonly glyphs: readonly SubsetGlyph[]
  /** Their widths as a CIDFont tells them. */
  readonly widths: readonly PdfValue[]
  /** The font program. */
  readonly program: PackedStream
  /** The ToUnicode CMap. */
  readonly unicode: PackedStream
}

/** A stream, deflated or as it is. */
export interface PackedStream {
  readonly bytes: Uint8Array
  readonly isDeflated: boolean
  /** Length before deflation. */
  readonly length: number
  /** Tells it from others, for files that hold what others hold too: the bytes need not be gone through for each. */
  readonly digest?: Uint8Array
}

/**
 * Outlines hardly repeat themselves. In CFF looking for repetitions takes two thirds of the time and gains 5 %; in
 * TrueType the search pays, and more of it than this gains 3 %.
 */
const effort: Readonly<Record<FaceSubset['kind'], ZlibOptions>> = {
  cff: {strategy: constants.Z_HUFFMAN_ONLY},
  truetype: {level: 3}
}

/** Programs up to this size take less time than handing them to another thread. */
const smallProgram = 32 * 1024

const deflateLater = promisify<Uint8Array, ZlibOptions, Buffer>(deflate)

/** Pack a subset to which nothing will be added, a large one off the main thread. Throws `FontError`. */
export async function packSubset(face: Face, subset: FaceSubset): Promise<PackedSubset> {
  const plain = plainSubset(face, subset)
  const options = effort[subset.kind]
  const {bytes, length} = plain.program
  const program =
    length <= smallProgram
      ? deflateSync(bytes, options)
      : // One chunk for all: the usual 16 kB would wake the main thread once for each.
        await deflateLater(bytes, {...options, chunkSize: length + 1024})
  const unicode = deflateSync(plain.unicode.bytes)
  return {
    ...plain,
    program: {bytes: program, isDeflated: true, length},
    unicode: {bytes: unicode, isDeflated: true, length: plain.unicode.length}
  }
}

/**
 * The same as it is: deflating the few glyphs that one letter of many has to itself takes a fifth of the time of the
 * letter, and makes it 4 % smaller. Throws `FontError`.
 */
export function plainSubset(face: Face, subset: FaceSubset): PackedSubset {
  const glyphs = subset.glyphs()
  const plain = (bytes: Uint8Array): PackedStream => ({bytes, isDeflated: false, length: bytes.length})
  return {
    kind: subset.kind,
    fontName: `${subsetTag(face, glyphs)}+${face.name}`,
    glyphs,
    widths: widthsOf(glyphs),
    program: plain(subset.encode()),
    unicode: plain(Buffer.from(toUnicode(glyphs), 'latin1'))
  }
}

/** Six letters that tell subsets of one face apart (9.6.4), drawn from what is in them. */
function subsetTag(face: Face, glyphs: readonly SubsetGlyph[]): string {
  const hash = createHash('sha256').update(face.id)
  const characters = new Uint32Array(glyphs.length)
  for (const [index, {cp}] of glyphs.entries()) characters[index] = cp
  hash.update(characters)
  return Array.from(hash.digest().subarray(0, 6), (value) => String.fromCharCode(65 + (value % 26))).join('')
}
