/** 讨论稿, 送审稿: the label on page 1 and the watermark on every page. Both are furniture and no content. */
import type * as G from '../gongwen/nodes.js'
import {draftLabel, watermark} from '../layout/draft-label.js'
import {styles} from '../layout/styles.js'
import {mmToPt, pt} from '../layout/units.js'
import {moved} from './box.js'
import {composeDrawing} from './drawing.js'
import type {Item} from './page-model.js'
import type {Sheet} from './sheet.js'
import {plainSpans} from './spans.js'
import type {State} from './state.js'
import {textLines} from './text-lines.js'

/** What lies under the text of a page. */
export function composeWatermark(tree: G.Gongwen, {width, height}: Sheet, state: State): readonly Item[] {
  if (tree.draft === undefined) return []
  const {size, rotation, colour} = watermark
  // The middle of the characters, not their baseline, runs through the middle of the sheet.
  const angle = (rotation * Math.PI) / 180
  const drop = size / 3
  const drawing = {
    width,
    height,
    items: [
      {
        kind: 'text' as const,
        text: tree.draft,
        x: width / 2 - drop * Math.sin(angle),
        y: height / 2 + drop * Math.cos(angle),
        size,
        anchor: 'middle' as const,
        face: 'heiti' as const,
        colour,
        rotation
      }
    ]
  }
  const marks = composeDrawing(drawing, width, tree, state)
  return [{kind: 'drawing', x: pt(0), y: pt(0), width, height, marks, element: null}]
}

/** The label in the upper right corner of page 1. */
export function composeDraftLabel(tree: G.Gongwen, state: State): readonly Item[] {
  if (tree.draft === undefined) return []
  const {size, top, left} = draftLabel(tree.draft)
  const {face} = styles.urgency
  const style = {...styles.urgency, size, align: 'start'} as const
  const setting = {style, left: mmToPt(left), width: tree.draft.length * size + 1, node: tree, element: null}
  return textLines(plainSpans(tree.draft, face), setting, state).flatMap(({items}) =>
    items.map((item) => moved(item, 0, mmToPt(top)))
  )
}
