/** Widths of glyphs as fonts of PDF tell them. */
import type {SubsetGlyph} from '../../compose/fonts/subset.js'
import type {PdfValue} from './objects.js'
import {rounded} from './values.js'

/** Units of an em in widths. */
export const em = 1000

/** Widths that differ from the em (ISO 32000-1, 9.7.4.3), in runs of consecutive ids: in a Chinese text hardly any do. */
export function widthsOf(glyphs: readonly SubsetGlyph[]): readonly PdfValue[] {
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
