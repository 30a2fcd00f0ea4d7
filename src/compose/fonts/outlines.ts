/** What `FaceSubset` needs of either kind of outlines; `truetype.ts` and `cff.ts` implement it by copying bytes. */

/** The outlines of one face. */
export interface Outlines {
  readonly kind: 'truetype' | 'cff'
  /** Whether a glyph draws nothing, as far as its length tells. */
  blank(gid: number): boolean
  /**
   * A font program with these glyphs, renumbered from 0 in this order; a glyph may stand there more than once.
   * @param gids glyph ids of the face, the first being 0 (.notdef)
   * Throws `FontError` when the bytes of a glyph cannot be an outline.
   */
  program(gids: readonly number[]): Uint8Array
}
