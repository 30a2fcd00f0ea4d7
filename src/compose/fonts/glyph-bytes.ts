/** The outlines of glyphs as they stand in the file: read when a document is the first to need them, and kept. */
import type {Section, Span} from './section.js'

/** The bytes of glyphs, in the order of their ids. Throws `RangeError` for one outside of the section. */
export type GlyphBytes = (gids: readonly number[]) => readonly Uint8Array[]

/**
 * Open the outlines of a face.
 * @param section the stretch of the file that holds them
 * @param spanOf where a glyph lies in it
 */
export function openGlyphs(section: Section, spanOf: (gid: number) => Span): GlyphBytes {
  const known = new Map<number, Uint8Array>()
  return (gids) => {
    const missing = [...new Set(gids)].filter((gid) => !known.has(gid))
    if (missing.length > 0) {
      section.read(missing.map(spanOf)).forEach((bytes, index) => {
        const gid = missing[index]
        if (gid !== undefined) known.set(gid, bytes)
      })
    }
    return gids.map((gid) => known.get(gid) ?? new Uint8Array())
  }
}
