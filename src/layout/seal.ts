/** Where the picture of a 印章 stands (7.3.5.1): centred on the date, over name and date, its top within a 行 of the text. */
import type * as G from '../gongwen/nodes.js'
import type {Picture, RasterPicture} from '../gongwen/picture.js'
import {cell, grid, rowPitch, signature, sizes} from './gbt9704.js'
import {signatureGeometry} from './signature.js'
import {mmToPt, pt, type Pt, type Rows} from './units.js'
import {textWidth} from './width.js'

/** The picture of a seal in points. */
export interface SealPlace {
  readonly width: Pt
  readonly height: Pt
  /** Its left edge from the left edge of 版心. */
  readonly left: Pt
  /** Its top above the top of the first line of the block, which is the name. */
  readonly above: Pt
  /** The same from the top of the date. */
  readonly aboveDate: Pt
  /** What it reaches below the foot of the date; 0 when it ends above it. */
  readonly belowDate: Pt
}

/** What assistive technology reads for the picture. */
export const sealText = '印章'

/**
 * Place of the picture of a block's seal: 42 mm wide or high, whichever is more. Undefined for a block without a date.
 * @param pitch distance of two rows, which in word processors is another than on our own pages
 */
export function sealPlace(block: G.SignatureBlock, picture: Picture, pitch = rowPitch): SealPlace | undefined {
  const {rowsAbove, lines} = signatureGeometry(block)
  const date = lines.find(({node}) => node.type === 'documentDate')
  if (date === undefined) return undefined
  const scale = mmToPt(signature.sealDiameter) / Math.max(picture.width, picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  const centre = (grid.chars - date.right - textWidth(date.text) / 2) * cell
  const above = sealAbove(rowsAbove, pitch)
  const aboveDate = above + date.row * pitch
  return {
    width: pt(width),
    height: pt(height),
    left: pt(centre - width / 2),
    above: pt(above),
    aboveDate: pt(aboveDate),
    belowDate: pt(Math.max(0, height - aboveDate - sizes.san))
  }
}

/**
 * What a seal stands above the top of the name, in points. The text ends one character below the top of its last row.
 * @param rowsAbove empty rows between the text and the name
 */
export const sealAbove = (rowsAbove: Rows, pitch = rowPitch): Pt =>
  pt((rowsAbove + 1) * pitch - sizes.san - mmToPt(signature.sealBelowText))

/** The picture of a block's seal; undefined when it has none. Drawings are refused as seals before. */
export function sealPicture(
  block: G.SignatureBlock,
  pictures: ReadonlyMap<string, Picture>
): RasterPicture | undefined {
  const picture = typeof block.seal === 'string' ? undefined : pictures.get(block.seal.src)
  return picture?.format === 'drawing' ? undefined : picture
}
