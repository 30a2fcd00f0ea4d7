/**
 * 印章 as a picture that floats behind the text, tied to the paragraph of the date (7.3.5.1). A floating drawing is the
 * one structure that is left to the library `docx`: few documents have one, and only for them is the library loaded.
 */
import type {Gongwen, SignatureBlock} from '../../gongwen/nodes.js'
import type {Pictures, RasterPicture} from '../../gongwen/picture.js'
import {walk} from '../../gongwen/walk.js'
import {rowBox, sizes} from '../../layout/gbt9704.js'
import {sealPicture, sealPlace, sealText} from '../../layout/seal.js'
import {twipToPt} from '../../layout/units.js'
import type {FloatingPicture} from './word/floating-picture.js'
import type {DocumentPackage} from './package/document-package.js'

/** The run with the picture, for each block of 署名 that has one. */
export type SealDrawings = ReadonlyMap<SignatureBlock, string>

/** Draw the seals of a document. */
export async function sealDrawings(
  tree: Gongwen,
  pictures: Pictures,
  collected: DocumentPackage
): Promise<SealDrawings> {
  const found: (readonly [block: SignatureBlock, picture: RasterPicture])[] = []
  if (pictures.size > 0) {
    walk(tree, (node) => {
      const picture = node.type === 'signatureBlock' ? sealPicture(node, pictures) : undefined
      if (picture !== undefined && node.type === 'signatureBlock') found.push([node, picture])
    })
  }
  const drawings = new Map<SignatureBlock, string>()
  for (const [block, picture] of found) {
    const place = placeOf(block, picture)
    if (place === undefined) continue
    const {floatingPicture} = await import('./word/floating-picture.js')
    drawings.set(block, await floatingPicture({...place, picture, alternative: sealText}, collected))
  }
  return drawings
}

/** Place and size; none for a block without a date. */
function placeOf(
  block: SignatureBlock,
  picture: RasterPicture
): Pick<FloatingPicture, 'left' | 'top' | 'width' | 'height'> | undefined {
  const pitch = twipToPt(rowBox.twips)
  const place = sealPlace(block, picture, pitch)
  if (place === undefined) return undefined
  const {left, width, height} = place
  // A paragraph begins with half the leading of its row.
  return {left, top: (pitch - sizes.san) / 2 - place.aboveDate, width, height}
}
