/** What a PDF FontDescriptor says about a face, in thousandths of an em. */
import {emBox} from '../em-box.js'
import type {Sfnt} from './sfnt.js'

/** The entries of a PDF FontDescriptor (ISO 32000-1, 9.8), in thousandths of an em. */
export interface FaceDescriptor {
  /** FontBBox: left, bottom, right, top. */
  readonly bbox: readonly [number, number, number, number]
  /** Degrees, counter-clockwise. */
  readonly italicAngle: number
  /** Fixed em box, see `emBox`. */
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly stemV: number
  /** Symbolic, with the bit for fixed pitch where the font says so. */
  readonly flags: number
}

/** The em box in thousandths: some Chinese faces declare nonsense (FandolSong). */
const declared = {ascent: emBox.ascent * 1000, descent: (emBox.ascent - 1) * 1000}

const [fixedPitch, symbolic] = [1, 4]

/**
 * Read the descriptor of a face.
 * @param font the face
 * @param unitsPerEm its em in font units
 */
export function describeFace(font: Sfnt, unitsPerEm: number): FaceDescriptor {
  const thousandths = (value: number): number => Math.round((value * 1000) / unitsPerEm)
  const head = font.required('head')
  const post = font.table('post')
  const os2 = font.table('OS/2')
  const weight = os2 === undefined ? 400 : os2.getUint16(4)
  const capHeight = os2 !== undefined && os2.byteLength >= 90 ? os2.getInt16(88) : 0
  const corner = (offset: number): number => thousandths(head.getInt16(offset))
  return {
    bbox: [corner(36), corner(38), corner(40), corner(42)],
    italicAngle: post === undefined ? 0 : post.getInt32(4) / 65536,
    ...declared,
    // Old Chinese faces leave it out; 0.7 em is what their Latin capitals measure.
    capHeight: capHeight === 0 ? 700 : thousandths(capHeight),
    // No table holds the stem; readers use the number only to imitate a face that is not embedded.
    stemV: Math.round(50 + (weight / 65) ** 2),
    flags: symbolic | (post !== undefined && post.getUint32(12) !== 0 ? fixedPitch : 0)
  }
}
