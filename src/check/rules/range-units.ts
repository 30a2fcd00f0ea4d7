import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** N09. */
export const rangeUnits = defineRule({
  id: 'range-units',
  name: '数值范围两端写全单位',
  about: '百分数和带“万”“亿”的数值范围，两端都写“%”“万”“亿”，如“15%～30%”“9亿～16亿”。',
  passing: ['增长15%～30%。', '9亿～16亿元。', '2010—2020年。', '100～150所。'],
  failing: [
    {text: '增长15～30%。', quote: '15～30%', fixed: '增长15%～30%。'},
    {text: '投入9-16亿元。', quote: '9-16亿', fixed: '投入9亿～16亿元。'}
  ],
  run: eachMatch(
    /(?<![\d.])(\d+(?:\.\d+)?)([～~—–-])(\d+(?:\.\d+)?)([%‰％万亿])/gu,
    ([found, from = '', mark = '', to = '', unit = '']) => {
      const should = `${from}${unit}${mark === '—' ? '—' : '～'}${to}${unit}`
      return {message: `数值范围“${found}”应为“${should}”。`, instead: should}
    }
  )
})
