/** 印章 as a picture that floats behind the text, tied to the paragraph of the date (7.3.5.1). */
import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  type ParagraphChild,
  TextWrappingType,
  VerticalPositionRelativeFrom
} from 'docx'
import type {SignatureBlock} from '../../../gongwen/nodes.js'
import type {RasterPicture} from '../../../gongwen/picture.js'
import {rowBox, sizes} from '../../../layout/gbt9704.js'
import {sealPlace, sealText} from '../../../layout/seal.js'
import {twipToPt} from '../../../layout/units.js'

/** Pixels of a point, in which the library wants sizes, and the unit of OOXML's drawings, in which it wants places. */
const pixels = 96 / 72
const emuPerPt = 12_700

/** The picture; none for a block without a date. */
export function sealRun(node: SignatureBlock, picture: RasterPicture): readonly ParagraphChild[] {
  const pitch = twipToPt(rowBox.twips)
  const place = sealPlace(node, picture, pitch)
  if (place === undefined) return []
  // A paragraph begins with half the leading of its row.
  const above = place.aboveDate - (pitch - sizes.san) / 2
  return [
    new ImageRun({
      type: picture.format === 'jpeg' ? 'jpg' : 'png',
      data: picture.bytes,
      transformation: {width: place.width * pixels, height: place.height * pixels},
      altText: {name: sealText, description: sealText, title: ''},
      floating: {
        horizontalPosition: {
          relative: HorizontalPositionRelativeFrom.MARGIN,
          offset: Math.round(place.left * emuPerPt)
        },
        verticalPosition: {relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: Math.round(-above * emuPerPt)},
        behindDocument: true,
        allowOverlap: true,
        lockAnchor: true,
        wrap: {type: TextWrappingType.NONE}
      }
    })
  ]
}
