/** 版头 of 信函格式 (10.1). */
import type * as G from '../../gongwen/nodes.js'
import {letter, page, rowPitch} from '../../layout/gbt9704.js'
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
import {composeHeadNote} from './notes.js'
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
  bottom = ruleTop + doubleRuleHeight
  let row = 0
  for (const child of node.children) {
    if (child.type === 'copyNumber' || child.type === 'urgency') {
      const element = state.element('P')
      elements.push(element)
      items.push(...composeHeadNote(child, below + row * rowPitch, element, state))
      bottom = Math.max(bottom, below + row * rowPitch + styles[child.type].size)
      row++
    }
    if (child.type === 'documentNumber') {
      const style = styles.letterNumber
      const element = state.element('P')
      elements.push(element)
      const boxes = bodyText(plainSpans(documentNumberText(child), style.face), style, child, element, state)
      items.push(...boxes.flatMap((box) => box.items.map((item) => moved(item, 0, below))))
      bottom = Math.max(bottom, below + style.size)
    }
  }
  return {items, bottom: pt(bottom), elements}
}
