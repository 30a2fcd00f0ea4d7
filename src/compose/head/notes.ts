import type * as G from '../../gongwen/nodes.js'
import {rowPitch} from '../../layout/gbt9704.js'
import {styles} from '../../layout/styles.js'
import {pt, type Pt} from '../../layout/units.js'
import {bodyText} from '../blocks/body-text.js'
import {moved} from '../box.js'
import type {Item, StructureElement} from '../page-model.js'
import {plainSpans} from '../spans.js'
import type {State} from '../state.js'

/** 份号 and 紧急程度, flush left, one a row from `top` downwards (7.2.1–7.2.3, 10.1). */
export function composeHeadNotes(
  node: G.Masthead,
  top: Pt,
  state: State
): {items: readonly Item[]; bottom: Pt; elements: readonly StructureElement[]} {
  const notes = node.children.filter((child) => child.type === 'copyNumber' || child.type === 'urgency')
  const elements = notes.map(() => state.element('P'))
  const items = notes.flatMap((note, index) => {
    const style = styles[note.type]
    const element = elements[index]
    if (element === undefined) return []
    return bodyText(plainSpans(note.value, style.face), style, note, element, state).flatMap((box) =>
      box.items.map((item) => moved(item, 0, top + index * rowPitch))
    )
  })
  const last = Math.max(0, notes.length - 1)
  return {items, bottom: pt(notes.length === 0 ? top : top + last * rowPitch + styles.urgency.size), elements}
}
