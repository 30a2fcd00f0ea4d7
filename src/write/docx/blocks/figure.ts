/** 图 — a real picture with its alternative text, its caption below. */
import type {Figure} from '../../../gongwen/nodes.js'
import type {Picture} from '../../../gongwen/picture.js'
import {figureSize} from '../../../layout/figure.js'
import {emfOf} from '../emf/index.js'
import {runs} from '../inline.js'
import type {DocumentPackage} from '../package/document-package.js'
import {paragraphOf, type State} from '../state.js'
import {extraStyles} from '../styles/ids.js'
import {emuPerPoint, inlinePicture} from '../word/drawing.js'

/** 图. A picture that could not be read has stopped its document before. */
export function figure(node: Figure, state: State): readonly string[] {
  const picture = state.pictures.get(node.src)
  if (picture === undefined) return []
  const {collected} = state
  const {width, height} = figureSize(node, picture)
  const image = inlinePicture({
    number: collected.nextDrawing(),
    relationship: fileOf(picture, collected),
    width: Math.round(width * emuPerPoint),
    height: Math.round(height * emuPerPoint),
    alternative: node.alt
  })
  return [
    paragraphOf(extraStyles.figure, image, node.children.length > 0),
    ...node.children.map((child) => paragraphOf('caption', runs(child.children, state), state.keepNext))
  ]
}

/** Id of the relationship to the file of a picture: drawings become metafiles. */
const fileOf = (picture: Picture, collected: DocumentPackage): string =>
  picture.format === 'drawing'
    ? collected.picture(picture, 'emf', () => emfOf(picture.drawing))
    : collected.picture(picture, picture.format === 'jpeg' ? 'jpg' : 'png', () => picture.bytes)
