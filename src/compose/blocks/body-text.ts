import type {GongwenNode} from '../../gongwen/nodes.js'
import {typeArea} from '../../layout/gbt9704.js'
import type {Style} from '../../layout/styles.js'
import {mmToPt} from '../../layout/units.js'
import type {LineBox} from '../box.js'
import type {StructureElement} from '../page-model.js'
import type {Spans} from '../spans.js'
import type {State} from '../state.js'
import {cellOf, textLines} from '../text-lines.js'

/** The column of 版心 on an upright sheet, in points. */
export const column = {
  left: mmToPt(typeArea.left),
  right: mmToPt(typeArea.right),
  width: mmToPt(typeArea.right) - mmToPt(typeArea.left)
} as const

/** Text over the whole width of the sheet's 版心 with the indents of its style. */
export function bodyText(
  spans: Spans,
  style: Style,
  node: GongwenNode,
  element: StructureElement,
  state: State
): LineBox[] {
  const unit = cellOf(style.size)
  const side = style.sideIndent * unit
  return textLines(
    spans,
    {
      style,
      left: state.sheet.left + side,
      width: state.sheet.right - state.sheet.left - 2 * side,
      firstIndent: style.firstIndent * unit,
      node,
      element: element.id
    },
    state
  )
}
