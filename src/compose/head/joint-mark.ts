import type * as G from '../../gongwen/nodes.js'
import {jointMarkGeometry} from '../../layout/mark.js'
import {styles} from '../../layout/styles.js'
import {pt, type Pt} from '../../layout/units.js'
import {column} from '../blocks/body-text.js'
import {moved} from '../box.js'
import {emBox} from '../em-box.js'
import type {Item, StructureElement} from '../page-model.js'
import {plainSpans} from '../spans.js'
import type {State} from '../state.js'
import {textLines} from '../text-lines.js'

/** Middle of the ink of a large character below the top of its em box. */
const inkMiddle = (emBox.inkTop + emBox.inkBottom) / 2

/**
 * The mark of a 联合行文 with the top of its ink at `top`: names below each other, all as wide as the longest, 文件 on their
 * right in the middle of their height (7.2.4). Returns the foot of the ink.
 */
export function composeJointMark(
  node: G.JointMark,
  variant: G.Gongwen['variant'],
  top: Pt,
  element: StructureElement,
  state: State
): {items: readonly Item[]; bottom: Pt} {
  const {names, suffix, size, pitch, suffixSize, namesWidth, gap, width} = jointMarkGeometry(node, variant)
  const left = column.left + (column.width - width) / 2
  const first = top - emBox.inkTop * size
  const place = {node, element: element.id} as const
  const stacked = names.flatMap((name, index) => {
    const style = {...styles.issuerMark, size, pitch, align: 'justify'} as const
    const [line] = textLines(
      plainSpans(name, style.face),
      {...place, style, left, width: namesWidth, distribute: true},
      state
    )
    return (line?.items ?? []).map((item) => moved(item, 0, first + index * pitch))
  })
  const bottom = first + (names.length - 1) * pitch + emBox.inkBottom * size
  const style = {...styles.issuerMark, size: suffixSize, pitch: suffixSize, align: 'start'} as const
  const [beside] = textLines(
    plainSpans(suffix, style.face),
    {...place, style, left: left + namesWidth + gap, width: column.right - left - namesWidth - gap},
    state
  )
  const suffixTop = (top + bottom) / 2 - inkMiddle * suffixSize
  const suffixItems = (beside?.items ?? []).map((item) => moved(item, 0, suffixTop))
  return {items: [...stacked, ...suffixItems], bottom: pt(bottom)}
}
