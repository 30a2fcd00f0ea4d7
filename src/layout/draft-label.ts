/** 讨论稿 and 送审稿: what says of a document that it is not issued yet. No element of the standard: the house's own. */
import type {Draft} from '../gongwen/genres.js'
import {page, sizes} from './gbt9704.js'
import {mm, mmToPt, pt, type Mm, type Pt} from './units.js'

/** The label in the upper margin of page 1, flush with the right edge of 版心. */
export interface DraftLabel {
  readonly size: Pt
  /** Top of its characters below the edge of the sheet. */
  readonly top: Mm
  /** Its left edge on the sheet. */
  readonly left: Mm
}

/** Where the label stands. */
export const draftLabel = (draft: Draft): DraftLabel => {
  const size = sizes.san
  const width = mm((draft.length * size * 25.4) / 72)
  return {size, top: mm(page.margin.top / 2), left: mm(page.width - page.margin.right - width)}
}

/** The watermark: across the middle of every page, from the lower left to the upper right, pale enough to read over. */
export const watermark = {
  /** Of the height of the sheet. */
  size: pt(mmToPt(mm(page.height / 7))),
  /** Degrees clockwise. */
  rotation: -45,
  colour: '#ececec'
} as const
