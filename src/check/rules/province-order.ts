import {rank} from '../../registry/provinces.js'
import {provinceLists} from '../lists.js'
import {defineRule, type Remark} from '../rule.js'

/** Shorter lists have reasons of their own. */
const least = 5

/** Order of a list of provinces. */
export const provinceOrder = defineRule({
  id: 'province-order',
  name: '省份按行政区划顺序排列',
  about: '列举省份通常按行政区划代码的顺序（北京、天津、河北……）；按金额、先后等另有道理的顺序排列时不必改。',
  passing: [
    '北京、天津、河北、山西、辽宁等省（市）。',
    '湖南、广西、宁夏、福建、北京分别安排3000万、1300万、641万、500万和200万。'
  ],
  failing: [{text: '黑龙江、河北、浙江、安徽、河南等省。', quote: '河北'}],
  run: ({runs}) =>
    runs.flatMap((run) =>
      provinceLists(run.prose).flatMap((list): Remark[] => {
        const known = list.flatMap((item) =>
          item.province === undefined ? [] : [{...item, rank: rank(item.province)}]
        )
        const last = known.at(-1)
        const wrong = known.find((item, index) => index > 0 && item.rank < (known[index - 1]?.rank ?? 0))
        if (known.length < least || wrong === undefined || last === undefined) return []
        if (run.text.slice(last.start, last.start + 20).includes('分别')) return []
        const before = known[known.indexOf(wrong) - 1]?.text ?? ''
        const message = `这一串省份没有按行政区划顺序排列：“${wrong.text}”排在“${before}”后面。`
        const at = {run, start: wrong.start, end: wrong.start + wrong.text.length}
        return [{at, message, hint: '另有排列道理的不必改。'}]
      })
    )
})
