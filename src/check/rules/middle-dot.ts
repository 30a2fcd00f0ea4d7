import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P27. */
export const middleDot = defineRule({
  id: 'middle-dot',
  name: '间隔号用“·”',
  about: '外国人名、书名与篇名之间的间隔号是“·”（U+00B7），不用圆点、下脚点或日文间隔号。',
  passing: ['卡尔·马克思。'],
  failing: [{text: '卡尔•马克思。', quote: '•', fixed: '卡尔·马克思。'}],
  run: eachMatch(/(?<=[\p{Script=Han}])[・•‧∙⋅﹒](?=\p{Script=Han})/gu, ([mark]) => ({
    message: `间隔号写成了“${mark}”，应为“·”。`,
    instead: '·'
  }))
})
