import {sentences} from '../each-match.js'
import {quantitiesIn, type Quantity} from '../quantities.js'
import {defineRule, type Remark} from '../rule.js'
import type {Run} from '../run.js'
import type {DocumentView} from '../view.js'

const sum = (items: readonly Quantity[]): number =>
  Number(items.reduce((total, {value}) => total + value, 0).toFixed(4))
const addition = (items: readonly Quantity[]): string => items.map(({printed}) => printed).join('＋')

/** Items of one total: who wrote more of them wrote no enumeration, and each total is held against all before it. */
const most = 200
const longestList = 50

/** A 10所、B 20所，共30所. */
function inSentence(run: Run): Remark[] {
  return [...run.prose.matchAll(/[^。；：\n]+/gu)].flatMap(({0: sentence, index}): Remark[] => {
    const found = quantitiesIn(sentence)
    if (found.length > most) return []
    return found.flatMap((total, at): Remark[] => {
      const lead = sentence.slice(0, total.start)
      if (!/(?:共计|合计|总计|总共|一共|，共)(?:有|为|约)?$/u.test(lead)) return []
      const items = found.slice(0, at).filter(({unit}) => unit === total.unit)
      // Clauses that only restate a part would be counted twice.
      if (items.length < 2 || /其中|包括|累计|新增/u.test(lead) || sum(items) === total.value) return []
      const message = `“${total.printed}”与各项之和不符：${addition(items)}＝${sum(items)}。`
      return [{at: {run, start: index + total.start, end: index + total.end}, message, hint: '请核对各项和总数。'}]
    })
  })
}

/** Totals in a paragraph that ends in a colon, and the list below it: 1600所 = 1000所, 500所, 100所. */
function overList({runs}: DocumentView): Remark[] {
  return runs.flatMap((run, index): Remark[] => {
    if (!sentences.has(run.kind) || !run.text.endsWith('：')) return []
    const items: Quantity[] = []
    let count = 0
    for (const next of runs.slice(index + 1, index + 1 + longestList)) {
      const [first] = quantitiesIn(next.prose)
      if (next.part !== run.part || next.kind !== 'paragraph' || next.text.length > 60 || first === undefined) break
      items.push(first)
      count++
    }
    if (count < 2) return []
    return quantitiesIn(run.prose).flatMap((total): Remark[] => {
      const same = items.filter(({unit}) => unit === total.unit)
      // A number that one of the items repeats is no total.
      if (same.length < 2 || sum(same) === total.value || same.some(({value}) => value === total.value)) return []
      const message = `“${total.printed}”与下面各项之和不符：${addition(same)}＝${sum(same)}。`
      return [{at: {run, start: total.start, end: total.end}, message, hint: '请核对各项和总数。'}]
    })
  })
}

/** N15. */
export const statedTotal = defineRule({
  id: 'stated-total',
  name: '总数等于各项之和',
  about: '写了“共”“合计”的总数，以及冒号前写的总数，要等于所列各项之和。',
  passing: [
    '中小学1000所、职业院校500所、本科院校100所，共1600所。',
    '总体完成100个区域试点和1600所学校试点。具体为：\n\n区域试点，100个；\n\n中小学，1000所；\n\n职业院校，500所；\n\n本科院校，100所。'
  ],
  failing: [
    {text: '中小学1000所、职业院校500所、本科院校200所，共1600所。', quote: '1600所'},
    {
      text: '总体完成1600所学校试点。具体为：\n\n中小学，1000所；\n\n职业院校，400所；\n\n本科院校，100所。',
      quote: '1600所'
    }
  ],
  run: (view) => [...view.fresh.filter(({kind}) => sentences.has(kind)).flatMap(inSentence), ...overList(view)]
})
