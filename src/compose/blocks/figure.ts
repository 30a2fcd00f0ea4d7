import type * as G from '../../gongwen/nodes.js'
import {figureSize} from '../../layout/figure.js'
import {rowPitch, sizes} from '../../layout/gbt9704.js'
import {styles} from '../../layout/styles.js'
import {pt} from '../../layout/units.js'
import type {Box, GapBox} from '../box.js'
import {composeDrawing} from '../drawing.js'
import {spansOf} from '../spans.js'
import {type Composed, nothing, type State} from '../state.js'
import {keptWithNext, withLast} from '../text-lines.js'
import {bodyText} from './body-text.js'

/** 图: centred, its caption below on the same page. A picture that could not be read has stopped its document before. */
export function composeFigure(node: G.Figure, state: State): Composed {
  const picture = state.pictures.get(node.src)
  if (picture === undefined) return nothing
  const {width, height} = figureSize(node, picture)
  const {left, right} = state.sheet
  const element = state.element('Figure', [], {alt: node.alt})
  const captions = node.children.map((child) => {
    const spans = spansOf(child.children, styles.caption.face, state)
    const caption = state.element(
      'P',
      spans.links.map((link) => link.element)
    )
    return {caption, boxes: bodyText(spans, styles.caption, child, caption, state)}
  })
  const lines = captions.flatMap(({boxes}) => boxes)
  const room: GapBox = {kind: 'gap', advance: pt(rowPitch - sizes.xiaosi), keepWithNext: false}
  const place = {x: pt((left + right - width) / 2), y: pt(0), width, height, element: element.id}
  const image: Box = {
    kind: 'box',
    height,
    advance: pt(height + (lines.length > 0 ? sizes.xiaosi / 2 : 0)),
    items: [
      picture.format === 'drawing'
        ? {kind: 'drawing', ...place, marks: composeDrawing(picture.drawing, width, node, state)}
        : {kind: 'image', ...place, picture}
    ],
    keepWithNext: lines.length > 0
  }
  return {
    boxes: [
      {...room, advance: pt(sizes.xiaosi / 2)},
      image,
      ...withLast(keptWithNext(lines), {keepWithNext: false}),
      room
    ],
    elements: [element, ...captions.map(({caption}) => caption)]
  }
}
