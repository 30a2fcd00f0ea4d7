/** The part of a face that one document uses. */
import type {Outlines} from './outlines.js'

/** A glyph of a subset. */
export interface SubsetGlyph {
  /** The code point it was included for: what ToUnicode says of it. */
  readonly cp: number
  /** Its id in the subset, which is also its CID. */
  readonly gid: number
  /** Width in em. */
  readonly advance: number
}

/** Collects the glyphs of one document and writes them as a font program. One per face and document. */
export interface FaceSubset {
  /**
   * `truetype`: FontFile2, CIDFontType2, CIDToGIDMap Identity. `cff`: FontFile3 with subtype CIDFontType0C,
   * CIDFontType0.
   */
  readonly kind: 'truetype' | 'cff'
  /**
   * The id of a code point's glyph in the subset, counted from 1 in the order of first inclusion. Code points that
   * share a glyph in the face get an id each, so that text can be extracted as it was written.
   * Throws when the face lacks the code point (ask `Face.has` first).
   */
  include(cp: number): number
  /** The included glyphs in the order of their ids. */
  glyphs(): readonly SubsetGlyph[]
  /**
   * The font program; the same inclusions in the same order give the same bytes. Throws `FontError` when the bytes of a
   * glyph are broken.
   */
  encode(): Uint8Array
}

/**
 * Begin a subset.
 * @param outlines where the glyphs come from
 * @param glyph glyph id and width of a code point in the face
 */
export function createSubset(
  outlines: Outlines,
  glyph: (cp: number) => {readonly gid: number; readonly advance: number} | undefined
): FaceSubset {
  const ids = new Map<number, number>()
  const included: SubsetGlyph[] = []
  const sources = [0]
  const add = (cp: number): number => {
    const source = glyph(cp)
    if (source === undefined) throw new Error(`no glyph for U+${cp.toString(16).toUpperCase()}`)
    const gid = sources.push(source.gid) - 1
    ids.set(cp, gid)
    included.push({cp, gid, advance: source.advance})
    return gid
  }
  return {
    kind: outlines.kind,
    include: (cp) => ids.get(cp) ?? add(cp),
    glyphs: () => included,
    encode: () => outlines.program(sources)
  }
}
