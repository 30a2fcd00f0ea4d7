import type {GongwenNode} from '../gongwen/nodes.js'
import {pageNumber, typeArea} from '../layout/gbt9704.js'
import {styles} from '../layout/styles.js'
import {pageNumberText} from '../layout/text.js'
import {mmToPt, pt} from '../layout/units.js'
import {column} from './blocks/body-text.js'
import {moved, type Orientation} from './box.js'
import {emBox} from './em-box.js'
import type {Item} from './page-model.js'
import {sheets} from './sheet.js'
import {plainSpans} from './spans.js'
import type {State} from './state.js'
import {cellOf, textLines} from './text-lines.js'

/**
 * 页码 on the outer side, the middle of its dashes 7 mm below 版心 (7.5). On a turned page it stands where it would on the
 * upright sheet (8).
 */
export function composePageNumber(
  number: number,
  orientation: Orientation,
  node: GongwenNode,
  state: State
): readonly Item[] {
  const style = {...styles.pageNumber, align: number % 2 === 1 ? 'end' : 'start'} as const
  const outer = pageNumber.outerIndent * cellOf(style.size)
  const boxes = textLines(
    plainSpans(pageNumberText(number), style.face),
    {style, left: column.left + outer, width: column.width - 2 * outer, node, element: null},
    state
  )
  const middle = mmToPt(typeArea.bottom) + mmToPt(pageNumber.below)
  const top = middle - emBox.middle * style.size
  const items = boxes.flatMap((box) => box.items.map((item) => moved(item, 0, top)))
  return orientation === 'landscape' ? items.map(turned) : items
}

/** From its place on the upright sheet to that on the sheet turned a quarter to the right: its left edge is on top. */
function turned(item: Item): Item {
  if (item.kind !== 'text') return item
  return {...item, x: pt(sheets.landscape.width - item.baseline), baseline: item.x, turned: true}
}
