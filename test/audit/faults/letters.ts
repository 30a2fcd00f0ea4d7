/** Faults: 信函格式. */
import type {RuleItem} from '../../../src/compose/page-model.js'
import {moved, pt, pushed, rules, texts, type Where} from '../edit.js'
import {type Fault, branded, clean, isRed, longer, on} from './made.js'

const upper = (where: Where): boolean => where.y < pt(100)
export const letters: readonly Fault[] = [
  on('letter', 'a mark 5 mm too low', 'letter-mark-position', pushed(25, 5, 258)),
  on(
    'letter',
    'no lower double rule',
    'letter-rules-present',
    rules((item, where) => (isRed(item) && !upper(where) ? null : item))
  ),
  on(
    'letter',
    'double rules of 156 mm',
    'letter-rule-length',
    rules((item) => (isRed(item) ? longer(item, 156) : item))
  ),
  on(
    'letter',
    'a thin rule above a thick one below the mark',
    'letter-rule-order',
    rules((item, where) =>
      isRed(item) && upper(where) ? {...item, weight: branded(item.weight > 1.5 ? 0.75 : 2.25)} : item
    )
  ),
  on('letter', 'a double rule 8 mm below the mark', 'letter-rule-gap', pushed(46, 4, 258)),
  on(
    'letter',
    'a lower double rule 27 mm from the edge',
    'letter-lower-rule',
    rules((item, where) => (isRed(item) && !upper(where) ? moved(item, 0, -7) : item))
  ),
  on(
    'letter',
    'a number in the middle',
    'letter-number-place',
    texts((item, where) => (where.line.startsWith('教技函〔') ? moved(item, -54, 0) : item))
  ),
  on('letter', 'a number 10 mm below the double rule', 'letter-number-gap', pushed(52, 5, 258)),
  on('letter', 'text down to the lower double rule', 'letter-foot-gap', (item, where) => {
    // The rule stays where it must be, the text of page 1 goes on below the type area.
    const below = item.kind === 'text' && where.page === 0 && where.y > pt(254)
    return below ? [item, moved(item, 0, 12.5)] : item
  }),
  {
    name: 'a page number on page 1',
    id: 'letter-first-page-number',
    model: () => {
      const third = clean.letter.pages[2]?.items.filter((item) => item.kind === 'text' && /—/u.test(item.text)) ?? []
      const [dash] = third
      if (dash?.kind !== 'text') throw new Error('no number on page 3')
      const pages = clean.letter.pages.map((sheet, index) =>
        index === 0 ? {...sheet, items: [...sheet.items, {...dash, text: '— 1 —'}]} : sheet
      )
      return {...clean.letter, pages}
    }
  },
  {
    name: 'a rule in the 版记 of a letter',
    id: 'letter-imprint',
    model: () => {
      const pages = clean.letter.pages.map((sheet, index): (typeof clean.letter.pages)[number] => {
        if (index < clean.letter.pages.length - 1) return sheet
        const copies = sheet.items.find((item) => item.kind === 'text' && item.text.startsWith('抄送'))
        const top = copies?.kind === 'text' ? copies.baseline - 20 : 0
        const rule: RuleItem = {
          kind: 'rule',
          x1: branded(pt(28)),
          x2: branded(pt(184)),
          y1: branded(top),
          y2: branded(top),
          weight: branded(1),
          ink: 'black'
        }
        return {...sheet, items: [...sheet.items, rule]}
      })
      return {...clean.letter, pages}
    }
  }
]
