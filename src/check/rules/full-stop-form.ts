import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P02. */
export const fullStopForm = defineRule({
  id: 'full-stop-form',
  name: '句末用句号',
  about: '句末用“。”，不用下脚点“.”。',
  passing: ['请认真执行。', '增长3.5%。', '1.总体要求。'],
  failing: [{text: '请各地认真执行.', quote: '.', fixed: '请各地认真执行。'}],
  run: eachMatch(/(?<=[\p{Script=Han}”）》])[.．](?![\d.．A-Za-z])/gu, ({index}, run) =>
    /^[一二三四五六七八九十]{1,3}$/u.test(run.text.slice(0, index))
      ? null
      : {message: '句末用了“.”，应为“。”。', instead: '。'}
  )
})
