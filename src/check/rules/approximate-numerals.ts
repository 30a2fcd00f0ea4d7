import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

const digits = '〇一二三四五六七八九'

/** N03. */
export const approximateNumerals = defineRule({
  id: 'approximate-numerals',
  name: '概数用汉字数字',
  about: '相邻两个数字连用表示概数、带“几”的数，用汉字数字，如“三四个”“几十所”。',
  passing: ['约三四个月。', '十几所学校。', '第3、4页。'],
  failing: [
    {text: '约需3、4个月。', quote: '3、4个月'},
    {text: '约有10几所学校。', quote: '10几'}
  ],
  run: eachMatch(
    /(?<![\d.～—、第（]|附件)([1-8])、([2-9])(个月|个|人|天|名|次|所|项)|(?<![\d.])(\d0)几/gu,
    ([found, one, other, measure = '', tens]) => {
      if (tens !== undefined) return {message: `概数“${found}”应用汉字数字。`}
      if (Number(other) !== Number(one) + 1) return null
      const should = `${digits[Number(one)] ?? ''}${digits[Number(other)] ?? ''}${measure}`
      return {message: `如果“${found}”是概数，应为“${should}”。`}
    }
  )
})
