/** Rules of the 版头: the red double rule of letters, the red separator of 文件. */
import {letter, page} from '../../layout/gbt9704.js'
import {type Mm, mmToPt, pt, type Pt} from '../../layout/units.js'
import type {Ink, RuleItem} from '../page-model.js'

/** A horizontal rule centred on the sheet; `top` is its upper edge. */
export function centredRule(top: number, length: Mm, weight: Pt, ink: Ink): RuleItem {
  const middle = mmToPt(page.width) / 2
  const half = mmToPt(length) / 2
  const y = pt(top + weight / 2)
  return {kind: 'rule', x1: pt(middle - half), y1: y, x2: pt(middle + half), y2: y, weight, ink}
}

/** Height of the double rule. */
export const doubleRuleHeight: Pt = pt(letter.thick + letter.between + letter.thin)

/** Red double rule of 170 mm with its upper edge at `top`; thick above thin on top of the page, the reverse at its foot. */
export function doubleRule(top: number, order: 'thickFirst' | 'thinFirst'): RuleItem[] {
  const [first, second] = order === 'thickFirst' ? [letter.thick, letter.thin] : [letter.thin, letter.thick]
  return [
    centredRule(top, letter.ruleLength, first, 'red'),
    centredRule(top + first + letter.between, letter.ruleLength, second, 'red')
  ]
}
