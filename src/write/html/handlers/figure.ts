/** 图 with its caption. */
import type {Figure} from '../../../gongwen/nodes.js'
import {figureSize} from '../../../layout/figure.js'
import {dataUri, pixels} from '../data-uri.js'
import {drawingMarkup} from '../drawing.js'
import {escape, type Markup, markup, nothing} from '../markup.js'
import {all, type State} from '../state.js'

/** The picture is part of the page: no other file is fetched. */
export function figure(node: Figure, state: State): Markup {
  const picture = state.pictures.get(node.src)
  const caption = node.children.length === 0 ? nothing : markup`<figcaption>${all(node.children, state)}</figcaption>`
  // A picture that could not be read has stopped its document before.
  if (picture === undefined) return markup`<figure class="figure">${caption}</figure>\n`
  const size = figureSize(node, picture)
  const side = (points: number): Markup => escape(String(Math.max(1, Math.round(points * pixels))))
  const [width, height] = [side(size.width), side(size.height)]
  const image =
    picture.format === 'drawing'
      ? drawingMarkup(picture.drawing, node.alt, {width, height})
      : markup`<img src="${dataUri(picture)}" alt="${escape(node.alt)}" width="${width}" height="${height}">`
  return markup`<figure class="figure">${image}${caption}</figure>\n`
}
