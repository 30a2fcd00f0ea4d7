import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** N07. */
export const decimalZero = defineRule({
  id: 'decimal-zero',
  name: '小数写出整数位的 0',
  about: '小于 1 的小数，小数点前的 0 要写出来。',
  passing: ['增长0.5%。', '增长3.5%。'],
  failing: [{text: '增长.5%。', quote: '.5', fixed: '增长0.5%。'}],
  run: eachMatch(/(?<![\d\w.．])\.(\d+)(?!\.?\w)/gu, ([found]) => ({
    message: `小数“${found}”应为“0${found}”。`,
    instead: `0${found}`
  }))
})
