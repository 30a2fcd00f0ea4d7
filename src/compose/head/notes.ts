import type * as G from '../../gongwen/nodes.js'
import {rowPitch} from '../../layout/gbt9704.js'
import {styles} from '../../layout/styles.js'
import type {Pt} from '../../layout/units.js'
import {bodyText} from '../blocks/body-text.js'
import {moved} from '../box.js'
import type {Item, StructureElement} from '../page-model.js'
import {plainSpans} from '../spans.js'
import type {State} from '../state.js'

/** 份号 or 紧急程度, flush left, its row at `top` (7.2.1–7.2.3, 10.1). */
export function composeHeadNote(
  note: G.CopyNumber | G.Urgency,
  top: number,
  element: StructureElement,
  state: State
): readonly Item[] {
  const style = styles[note.type]
  return bodyText(plainSpans(note.value, style.face), style, note, element, state).flatMap((box) =>
    box.items.map((item) => moved(item, 0, top))
  )
}

/** 份号 and 紧急程度, one a row from `top` downwards. */
export function composeHeadNotes(
  node: G.Masthead,
  top: Pt,
  state: State
): {items: readonly Item[]; elements: readonly StructureElement[]} {
  const notes = node.children.filter((child) => child.type === 'copyNumber' || child.type === 'urgency')
  const elements = notes.map(() => state.element('P'))
  const items = notes.flatMap((note, index) => {
    const element = elements[index]
    return element === undefined ? [] : composeHeadNote(note, top + index * rowPitch, element, state)
  })
  return {items, elements}
}
