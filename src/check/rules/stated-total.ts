import {sentences} from '../each-match.js'
import {quantitiesIn, type Quantity} from '../quantities.js'
import {defineRule, type Remark} from '../rule.js'
import type {Run} from '../run.js'
import type {DocumentView} from '../view.js'

const sum = (items: readonly Quantity[]): number =>
  Number(items.reduce((total, {value}) => total + value, 0).toFixed(4))
const addition = (items: readonly Quantity[]): string => items.map(({printed}) => printed).join('＋')

/** What stands between a total and its parts. */
const leads = /，(?:其中|分别)|(?:单位|学校|项目|教学点|人员|人|个|所|家)中，|：/u

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
      if (items.length < 2 || /其中|包括|累计|新增/u.test(lead.replace(/^其中/u, '')) || sum(items) === total.value)
        return []
      const message = `“${total.printed}”与各项之和不符：${addition(items)}＝${sum(items)}。`
      return [{at: {run, start: index + total.start, end: index + total.end}, message, hint: '请核对各项和总数。'}]
    })
  })
}

/** Parts that miss their total by more are only some of the parts, or overlap. */
const nearly = 0.12

/** 30所，其中A 10所、B 20所: what is listed may be less than the whole, but hardly by a little. */
function behindTotal(run: Run): Remark[] {
  if (!leads.test(run.prose)) return []
  return [...run.prose.matchAll(/[^。；：\n]+(?:：[^。；\n]+)?/gu)].flatMap(({0: sentence, index}): Remark[] => {
    const lead = leads.exec(sentence)
    if (lead === null) return []
    const found = quantitiesIn(sentence)
    const behind = found.filter(({start}) => start >= lead.index + lead[0].length)
    const total = found.findLast(({end, unit}) => end <= lead.index + 1 && unit === behind[0]?.unit)
    if (total === undefined || found.length > most) return []
    const items = behind.filter(({unit}) => unit === total.unit)
    const difference = Math.abs(sum(items) - total.value)
    if (items.length < 2 || difference === 0 || difference > nearly * total.value) return []
    const parts = sentence.slice(lead.index + lead[0].length, items.at(-1)?.end)
    // A sum of some of them, or an average, is no part; and one person may be a woman and a member at once.
    if (/[共计均比每另]|以[上下]|少数民族|党员/u.test(parts) || (parts.includes('女') && !parts.includes('男')))
      return []
    const message = `“${total.printed}”与后面各项之和不符：${addition(items)}＝${sum(items)}。`
    const at = {run, start: index + total.start, end: index + total.end}
    return [{at, message, hint: '如果列的是全部各项，请核对各项和总数。'}]
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
  about:
    '写了“共”“合计”的总数，以及冒号前写的总数，要等于所列各项之和；“N个，其中……”之后列出的各项，和总数只差一点的，提示核对。',
  passing: [
    '中小学1000所、职业院校500所、本科院校100所，共1600所。',
    '现有教师986人，其中女教师612人、少数民族教师13人、35岁以下教师305人。',
    '共评出60项，其中一等奖10项、二等奖20项、三等奖30项。',
    '总体完成100个区域试点和1600所学校试点。具体为：\n\n区域试点，100个；\n\n中小学，1000所；\n\n职业院校，500所；\n\n本科院校，100所。'
  ],
  failing: [
    {text: '中小学1000所、职业院校500所、本科院校200所，共1600所。', quote: '1600所'},
    {text: '现有中小学1358所，其中小学936所、初中321所、高中110所。', quote: '1358所'},
    {text: '专项资金共1200万元，用于建设、安全、培训3个方面，分别安排360万元、500万元、350万元。', quote: '1200万元'},
    {text: '其中，政策8学时，建设24学时，管理8学时，共48学时。', quote: '48学时'},
    {text: '参加考核的28个单位中，优秀9个，良好15个，合格5个。', quote: '28个'},
    {
      text: '总体完成1600所学校试点。具体为：\n\n中小学，1000所；\n\n职业院校，400所；\n\n本科院校，100所。',
      quote: '1600所'
    }
  ],
  run: (view) => [
    ...view.fresh.filter(({kind}) => sentences.has(kind)).flatMap((run) => [...inSentence(run), ...behindTotal(run)]),
    ...overList(view)
  ]
})
