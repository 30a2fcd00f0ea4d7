/** 版头 of 文件格式 (7.2). */
import type * as G from '../../gongwen/nodes.js'
import {page, standard, typeArea} from '../../layout/gbt9704.js'
import {styles} from '../../layout/styles.js'
import {documentNumberText} from '../../layout/text.js'
import {mmToPt, pt} from '../../layout/units.js'
import {bodyText} from '../blocks/body-text.js'
import {moved} from '../box.js'
import type {Item, StructureElement} from '../page-model.js'
import {plainSpans} from '../spans.js'
import type {State} from '../state.js'
import type {Head} from './head.js'
import {composeMark} from './mark.js'
import {composeHeadNotes} from './notes.js'
import {centredRule} from './rules.js'

/** 份号 and 紧急程度 in the first rows, mark 35 mm below the top of 版心, number below it, red separator below that. */
export function composeStandardHead(node: G.Masthead, variant: G.Gongwen['variant'], state: State): Head {
  const notes = composeHeadNotes(node, mmToPt(typeArea.top), state)
  const items: Item[] = [...notes.items]
  const elements: StructureElement[] = [...notes.elements]
  let bottom = mmToPt(typeArea.top) + mmToPt(standard.markTop)
  for (const child of node.children) {
    if (child.type !== 'issuerMark') continue
    const element = state.element('P')
    const mark = composeMark(child, variant, pt(bottom), element, state)
    elements.push(element)
    items.push(...mark.items)
    bottom = mark.bottom
  }
  for (const child of node.children) {
    if (child.type !== 'documentNumber') continue
    const style = styles.documentNumber
    const element = state.element('P')
    const top = bottom + mmToPt(standard.numberBelowMark)
    const boxes = bodyText(plainSpans(documentNumberText(child), style.face), style, child, element, state)
    elements.push(element)
    items.push(...boxes.flatMap((box) => box.items.map((item) => moved(item, 0, top))))
    bottom = top + style.size
  }
  const separator = bottom + mmToPt(standard.separatorBelowNumber)
  items.push(centredSeparator(separator))
  return {items, bottom: pt(separator + standard.separator), elements}
}

/** The separator is as wide as 版心, which stands a millimetre right of the middle of the sheet. */
function centredSeparator(top: number): Item {
  const rule = centredRule(top, page.typeArea.width, standard.separator, 'red')
  return {...rule, x1: mmToPt(typeArea.left), x2: mmToPt(typeArea.right)}
}
