/** Rules as OOXML borders: weights in eighths of a point, room to the text in whole points. */
import {imprint, letter, red, standard, tableRule} from '../../../layout/gbt9704.js'
import {mmToPt, type Pt} from '../../../layout/units.js'
import {element} from '../xml.js'

interface Rule {
  readonly weight: Pt
  readonly color: string
}
const black = '000000'

/** The rules of official documents. */
export const rules = {
  separator: {weight: standard.separator, color: red.hex},
  thick: {weight: letter.thick, color: red.hex},
  thin: {weight: letter.thin, color: red.hex},
  imprintThick: {weight: mmToPt(imprint.thick), color: black},
  imprintThin: {weight: mmToPt(imprint.thin), color: black},
  table: {weight: tableRule.weight, color: black}
} as const satisfies Record<string, Rule>

/** One border: `<w:bottom …/>`. */
export const rule = (side: string, name: keyof typeof rules, space = 0): string =>
  element(`w:${side}`, {
    'w:val': 'single',
    'w:sz': Math.round(rules[name].weight * 8),
    'w:space': space,
    'w:color': rules[name].color
  })
