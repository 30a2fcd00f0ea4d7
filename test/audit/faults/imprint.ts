/** Faults: 版记. */
import {moved, pt, resized, rules, texts} from '../edit.js'
import {type Fault, branded, clean, imprintRules, inside, isNumber, last, longer, on} from './made.js'

export const imprint: readonly Fault[] = [
  on('standard', 'a 版记 in mid-page', 'imprint-position', (item, where) =>
    where.page === last && !isNumber(where) ? moved(item, 0, -60) : item
  ),
  {
    name: 'a 版记 on an odd page',
    id: 'imprint-even-page',
    model: () => {
      const {pages} = clean.standard
      const found = pages[last]?.items ?? []
      const number = (pages[inside]?.items ?? []).find((item) => item.kind === 'text' && item.text.includes('—'))
      if (number?.kind !== 'text' || last % 2 !== 1) throw new Error('the specimen has changed')
      // The side before was blank and had no number.
      const odd = {...number, text: `— ${last} —`}
      const sheets = pages
        .slice(0, -1)
        .map((sheet, index) => (index === last - 1 ? {...sheet, items: [...found, odd]} : sheet))
      return {...clean.standard, pages: sheets}
    }
  },
  on(
    'standard',
    'a first rule of 0.8 mm',
    'imprint-rule-weight',
    rules((item) => (item.y1 === imprintRules[0] ? {...item, weight: branded(pt(0.8))} : item))
  ),
  on(
    'standard',
    'a rule of 120 mm in the 版记',
    'imprint-rule-length',
    rules((item) => (item.y1 === imprintRules[1] ? longer(item, 120) : item))
  ),
  on(
    'standard',
    'no first rule in the 版记',
    'imprint-rules-present',
    rules((item) => (item.y1 === imprintRules[1] ? null : item))
  ),
  on(
    'standard',
    '印发机关 of 16 pt',
    'imprint-size',
    texts((item, where) => (where.page === last && item.text === '教育部办公厅' ? resized(item, 16) : item))
  ),
  on(
    'standard',
    '抄送 without full stop',
    'copies-form',
    texts((item) => (item.text.endsWith('财政部。') ? {...item, text: item.text.slice(0, -1)} : item))
  ),
  on(
    'standard',
    '抄送 flush left',
    'copies-indent',
    texts((item, where) => (where.line.startsWith('抄送') ? moved(item, -4.94, 0) : item))
  ),
  on(
    'standard',
    '印发机关 flush left',
    'printing-indent',
    texts((item, where) => (where.page === last && item.text === '教育部办公厅' ? moved(item, -4.94, 0) : item))
  ),
  on(
    'standard',
    'a print date with a leading zero',
    'printing-form',
    texts((item) =>
      item.text.endsWith('日印发') ? moved({...item, text: item.text.replace('年3月', '年03月')}, -2.5, 0) : item
    )
  )
]
