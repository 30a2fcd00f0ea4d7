/** 图 — a real picture with its alternative text, its caption below. */
import {type FileChild, ImageRun} from 'docx'
import type {Figure} from '../../../gongwen/nodes.js'
import {figureSize} from '../../../layout/figure.js'
import {emfOf} from '../emf/index.js'
import {runs} from '../inline.js'
import {metafile} from '../parts/package.js'
import {paragraphOf, type State} from '../state.js'
import {extraStyles} from '../styles/ids.js'

/** Pixels of a point, in which the library wants lengths. */
const pixels = 96 / 72

/** 图. A picture that could not be read has stopped its document before. */
export function figure(node: Figure, state: State): readonly FileChild[] {
  const picture = state.pictures.get(node.src)
  if (picture === undefined) return []
  const {width, height} = figureSize(node, picture)
  const image = new ImageRun({
    ...(picture.format === 'drawing'
      ? {type: metafile.given, data: emfOf(picture.drawing)}
      : {type: picture.format === 'jpeg' ? 'jpg' : 'png', data: picture.bytes}),
    transformation: {width: Math.round(width * pixels), height: Math.round(height * pixels)},
    altText: {name: node.alt, description: node.alt, title: ''}
  })
  return [
    paragraphOf(extraStyles.figure, [image], node.children.length > 0),
    ...node.children.map((child) => paragraphOf('caption', runs(child.children), state.keepNext))
  ]
}
