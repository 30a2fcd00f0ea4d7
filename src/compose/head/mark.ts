import type * as G from '../../gongwen/nodes.js'
import {markSize} from '../../layout/mark.js'
import {styles} from '../../layout/styles.js'
import {issuerMarkText} from '../../layout/text.js'
import {pt, type Pt} from '../../layout/units.js'
import {column} from '../blocks/body-text.js'
import {moved} from '../box.js'
import {emBox} from '../em-box.js'
import type {Item, StructureElement} from '../page-model.js'
import {plainSpans} from '../spans.js'
import type {State} from '../state.js'
import {textLines} from '../text-lines.js'

/** 发文机关标志 with the top of its ink at `top`; returns the foot of the ink (7.2.4, 10.1). */
export function composeMark(
  node: G.IssuerMark,
  variant: G.Gongwen['variant'],
  top: Pt,
  element: StructureElement,
  state: State
): {items: readonly Item[]; bottom: Pt} {
  const text = issuerMarkText(node, variant)
  const size = markSize(text, variant)
  const style = {...styles.issuerMark, size, pitch: size}
  const [line] = textLines(plainSpans(text, style.face), {style, ...column, node, element: element.id}, state)
  const boxTop = top - emBox.inkTop * size
  return {
    items: (line?.items ?? []).map((item) => moved(item, 0, boxTop)),
    bottom: pt(boxTop + emBox.inkBottom * size)
  }
}
