import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** Common error: 下午15时. */
export const clockForm = defineRule({
  id: 'clock-form',
  name: '时刻不混用 12、24 小时制',
  about: '写了“上午”“下午”就用 12 小时制，用 24 小时制就不写“上午”“下午”。',
  passing: ['下午3时。', '15:00。'],
  failing: [{text: '定于当日下午15时开会。', quote: '下午15时'}],
  run: eachMatch(
    /(?:下午|晚上|傍晚|上午|凌晨)(?:1[3-9]|2[0-4])(?:[点时]|[:：]\d{2})/gu,
    ([found]) => ({
      message: `“${found}”混用了 12 小时制和 24 小时制。`,
      hint: '请去掉“上午”“下午”，或改用 12 小时制。'
    }),
    {everything: true}
  )
})
