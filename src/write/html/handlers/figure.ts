/** 图 with its caption. */
import type {Figure} from '../../../gongwen/nodes.js'
import {figureSize} from '../../../layout/figure.js'
import {base64} from '../base64.js'
import {escape, type Markup, markup, nothing} from '../markup.js'
import {all, type State} from '../state.js'

/** CSS pixels of a point. */
const pixels = 96 / 72

/** The picture is part of the page: no other file is fetched. */
export function figure(node: Figure, state: State): Markup {
  const picture = state.pictures.get(node.src)
  const caption = node.children.length === 0 ? nothing : markup`<figcaption>${all(node.children, state)}</figcaption>`
  // A picture that could not be read has stopped its document before.
  if (picture === undefined) return markup`<figure class="figure">${caption}</figure>\n`
  const size = figureSize(node, picture)
  const side = (points: number): Markup => escape(String(Math.max(1, Math.round(points * pixels))))
  const source = escape(`data:image/${picture.format};base64,${base64(picture.bytes)}`)
  return markup`<figure class="figure"><img src="${source}" alt="${escape(node.alt)}" width="${side(size.width)}" height="${side(size.height)}">${caption}</figure>\n`
}
