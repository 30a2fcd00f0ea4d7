import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P13. */
export const ellipsisEtc = defineRule({
  id: 'ellipsis-etc',
  name: '省略号与“等”不并用',
  about: '省略号和“等”“等等”只用一个。',
  passing: ['资源、培训等。', '资源、培训……'],
  failing: [
    {text: '资源、培训……等工作。', quote: '……等'},
    {text: '资源、培训等……', quote: '等……'}
  ],
  run: eachMatch(/(?<!…)…+\s*等(?![级同待])|(?<![平同相不均对上中下高初一二三特优何等])等+…+/gu, () => ({
    message: '“……”和“等”重复了。',
    hint: '请只保留一个。'
  }))
})
