import {defineRule, type Remark} from '../rule.js'
import {matchesIn} from '../matches.js'

const unit = '(?=余?[个名人所台套项元万户亩吨件])'
const separated = new RegExp(String.raw`(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?${unit}`, 'gu')
const plain = new RegExp(String.raw`(?<![\d.,])[1-9]\d{4,}(?:\.\d+)?${unit}`, 'gu')

/** N08. */
export const thousandsSeparators = defineRule({
  id: 'thousands-separators',
  name: '千分位写法一致',
  about: '四位以上的数可以用千分空或千分撇，也可以不用；同一份公文里要一致。',
  passing: ['共12000人、34500元。', '共12,000人、34,500元。'],
  failing: [{text: '共12,000人。\n\n经费34500元，另有15000元。', quote: '12,000'}],
  run: ({prose}) => {
    const find = (pattern: RegExp) =>
      prose.flatMap((run) => [...matchesIn(run.text, pattern)].map(({0: found, index}) => ({run, found, index})))
    const [with_, without] = [find(separated), find(plain)]
    if (with_.length === 0 || without.length === 0) return []
    const fewer = with_.length <= without.length ? with_ : without
    const more = fewer === with_ ? without : with_
    return fewer.map(({run, found, index}): Remark => ({
      at: {run, start: index, end: index + found.length},
      message: `“${found}”与别处的“${more[0]?.found ?? ''}”写法不一致：千分位要么都分，要么都不分。`
    }))
  }
})
