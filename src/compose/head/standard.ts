/** 版头 of 文件格式 (7.2), which 命令 (10.2) and 纪要 (10.3) change in a few distances. */
import type * as G from '../../gongwen/nodes.js'
import {minutes, order, page, standard, typeArea} from '../../layout/gbt9704.js'
import {mmToPt, pt} from '../../layout/units.js'
import type {Item, StructureElement} from '../page-model.js'
import type {State} from '../state.js'
import type {Head} from './head.js'
import {composeMark} from './mark.js'
import {composeHeadNotes} from './notes.js'
import {composeNumber} from './number.js'
import {centredRule} from './rules.js'

/** Top of the mark below the top of 版心. */
const markTop = {standard: standard.markTop, order: order.markTop, minutes: minutes.markTop} as const

/** 份号 and 紧急程度 in the first rows, the mark below, its number below that, and the red separator, which orders lack. */
export function composeStandardHead(
  node: G.Masthead,
  variant: Exclude<G.Gongwen['variant'], 'letter'>,
  state: State
): Head {
  const notes = composeHeadNotes(node, mmToPt(typeArea.top), state)
  const items: Item[] = [...notes.items]
  const elements: StructureElement[] = [...notes.elements]
  let bottom: number = mmToPt(typeArea.top) + mmToPt(markTop[variant])
  for (const child of node.children) {
    if (child.type !== 'issuerMark' && child.type !== 'jointMark') continue
    const element = state.element('P')
    const mark = composeMark(child, variant, pt(bottom), element, state)
    elements.push(element)
    items.push(...mark.items)
    bottom = mark.bottom
  }
  const below = variant === 'order' ? order.numberBelowMark : standard.numberBelowMark
  const number = composeNumber(node, pt(bottom + mmToPt(below)), state)
  if (number !== undefined) {
    items.push(...number.items)
    elements.push(...number.elements)
    bottom = number.bottom
  }
  if (variant === 'order') return {items, bottom: pt(bottom), elements}
  const separator = bottom + mmToPt(standard.separatorBelowNumber)
  items.push(centredSeparator(separator))
  return {items, bottom: pt(separator + standard.separator), elements}
}

/** The separator is as wide as 版心, which stands a millimetre right of the middle of the sheet. */
function centredSeparator(top: number): Item {
  const rule = centredRule(top, page.typeArea.width, standard.separator, 'red')
  return {...rule, x1: mmToPt(typeArea.left), x2: mmToPt(typeArea.right)}
}
