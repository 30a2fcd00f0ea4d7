import type * as G from '../../gongwen/nodes.js'
import {page, typeArea} from '../../layout/gbt9704.js'
import {markSize} from '../../layout/mark.js'
import {styles} from '../../layout/styles.js'
import {issuerMarkText} from '../../layout/text.js'
import {mmToPt, pt, type Pt} from '../../layout/units.js'
import {moved} from '../box.js'
import {emBox} from '../em-box.js'
import type {Item, StructureElement} from '../page-model.js'
import {plainSpans} from '../spans.js'
import type {State} from '../state.js'
import {textLines} from '../text-lines.js'
import {composeJointMark} from './joint-mark.js'

/** 发文机关标志 with the top of its ink at `top`; returns the foot of the ink (7.2.4, 10.1). */
export function composeMark(
  node: G.IssuerMark | G.JointMark,
  variant: G.Gongwen['variant'],
  top: Pt,
  element: StructureElement,
  state: State
): {items: readonly Item[]; bottom: Pt} {
  if (node.type === 'jointMark') return composeJointMark(node, variant, top, element, state)
  const text = issuerMarkText(node, variant)
  const size = markSize(text, variant)
  const style = {...styles.issuerMark, size, pitch: size}
  const [line] = textLines(plainSpans(text, style.face), {style, ...middle(variant), node, element: element.id}, state)
  const boxTop = top - emBox.inkTop * size
  return {
    items: (line?.items ?? []).map((item) => moved(item, 0, boxTop)),
    bottom: pt(boxTop + emBox.inkBottom * size)
  }
}

/** What the mark is centred on: in letters the sheet, as their double rules are, else 版心. */
const middle = (variant: G.Gongwen['variant']): {left: number; width: number} =>
  variant === 'letter'
    ? {left: 0, width: mmToPt(page.width)}
    : {left: mmToPt(typeArea.left), width: mmToPt(page.typeArea.width)}
