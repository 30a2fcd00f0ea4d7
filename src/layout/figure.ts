/** How large a picture is printed. */
import type {Figure} from '../gongwen/nodes.js'
import type {Picture} from '../gongwen/picture.js'
import {page} from './gbt9704.js'
import {mmToPt, pt, type Pt} from './units.js'

/** Points of a pixel where the author states no width: 96 pixels to the inch, as screens count. */
const pixel = 72 / 96
/** A picture takes at most this part of the height of 版心, so that its caption and some text stand beside it. */
const tallest = 2 / 3

/** Width and height on paper: as stated, else its own size, never wider than 版心, proportions kept. */
export function figureSize({width}: Figure, picture: Picture): {readonly width: Pt; readonly height: Pt} {
  const column = mmToPt(page.typeArea.width)
  const wanted = width === null ? picture.width * pixel : width * column
  const ratio = picture.height / picture.width
  const fitting = Math.min(wanted, column, (mmToPt(page.typeArea.height) * tallest) / ratio)
  return {width: pt(fitting), height: pt(fitting * ratio)}
}
