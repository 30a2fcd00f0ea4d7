import type {Variant} from '../gongwen/genres.js'
import {mark} from './gbt9704.js'
import {mmToPt, pt, type Pt} from './units.js'
import {textWidth} from './width.js'

/**
 * Size of 发文机关标志: as large as the name fits, up to what looks dignified (7.2.4 leaves the size open). Whole half
 * points, because word processors know no finer size.
 */
export function markSize(text: string, variant: Variant): Pt {
  const largest = variant === 'letter' ? mark.maximum.letter : mark.maximum.standard
  const fitting = mmToPt(mark.width) / Math.max(1, textWidth(text))
  return pt(Math.floor(Math.min(largest, fitting) * 2) / 2)
}
