/** The two ways a sheet can be turned, and the column of 版心 on each (5.2.1, 8). */
import {landscapePage, page} from '../layout/gbt9704.js'
import {mmToPt, pt, type Pt} from '../layout/units.js'
import type {Orientation} from './box.js'

/** A sheet and its 版心, in points. */
export interface Sheet {
  readonly orientation: Orientation
  readonly width: Pt
  readonly height: Pt
  /** Edges of 版心. */
  readonly left: Pt
  readonly top: Pt
  readonly right: Pt
  readonly bottom: Pt
}

const sheetOf = (orientation: Orientation, {width, height, margin}: typeof page | typeof landscapePage): Sheet => ({
  orientation,
  width: mmToPt(width),
  height: mmToPt(height),
  left: mmToPt(margin.left),
  top: mmToPt(margin.top),
  right: pt(mmToPt(width) - mmToPt(margin.right)),
  bottom: pt(mmToPt(height) - mmToPt(margin.bottom))
})

/** Both sheets. */
export const sheets: Readonly<Record<Orientation, Sheet>> = {
  portrait: sheetOf('portrait', page),
  landscape: sheetOf('landscape', landscapePage)
}
