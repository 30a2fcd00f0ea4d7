import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** N01. */
export const percentForm = defineRule({
  id: 'percent-form',
  name: '统计用的百分数写“%”',
  about: '统计意义的百分数用阿拉伯数字和“%”。',
  passing: ['覆盖率达到80%。', '百分之百落实。'],
  failing: [{text: '覆盖率达到百分之八十。', quote: '百分之八十'}],
  run: eachMatch(
    /百分之(?!百)(?:\d+(?:\.\d+)?|[一二三四五六七八九十]{1,3}(?:点[〇零一二三四五六七八九]+)?)/gu,
    ([found]) => ({
      message: `统计意义的“${found}”应写作阿拉伯数字加“%”。`
    })
  )
})
