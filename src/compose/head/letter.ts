/** 版头 of 信函格式 (10.1). */
import type * as G from '../../gongwen/nodes.js'
import {letter, page} from '../../layout/gbt9704.js'
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
import {doubleRule, doubleRuleHeight} from './rules.js'

/** Mark 30 mm from the sheet's edge, double rule below it, number flush right below the rule, double rule at the foot. */
export function composeLetterHead(node: G.Masthead, state: State): Head {
  const items: Item[] = []
  const elements: StructureElement[] = []
  let bottom: number = mmToPt(letter.markTop)
  for (const child of node.children) {
    if (child.type !== 'issuerMark') continue
    const element = state.element('P')
    const mark = composeMark(child, 'letter', mmToPt(letter.markTop), element, state)
    elements.push(element)
    items.push(...mark.items)
    bottom = mark.bottom
  }
  const ruleTop = bottom + mmToPt(letter.ruleBelowMark)
  const ruleFoot = mmToPt(page.height) - mmToPt(letter.ruleFromBottom)
  items.push(...doubleRule(ruleTop, 'thickFirst'), ...doubleRule(ruleFoot - doubleRuleHeight, 'thinFirst'))
  const below = pt(ruleTop + doubleRuleHeight + mmToPt(letter.gap))
  const notes = composeHeadNotes(node, below, state)
  items.push(...notes.items)
  elements.push(...notes.elements)
  bottom = Math.max(ruleTop + doubleRuleHeight, notes.elements.length === 0 ? 0 : notes.bottom)
  for (const child of node.children) {
    if (child.type !== 'documentNumber') continue
    const style = styles.letterNumber
    const element = state.element('P')
    const boxes = bodyText(plainSpans(documentNumberText(child), style.face), style, child, element, state)
    elements.push(element)
    items.push(...boxes.flatMap((box) => box.items.map((item) => moved(item, 0, below))))
    bottom = Math.max(bottom, below + style.size)
  }
  return {items, bottom: pt(bottom), elements}
}
