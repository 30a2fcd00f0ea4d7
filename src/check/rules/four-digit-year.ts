import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** N05. */
export const fourDigitYear = defineRule({
  id: 'four-digit-year',
  name: '年份写四位',
  about: '公元年份写四位数字，不写“12年”。',
  passing: ['2012年1月启动。', '用4年左右时间。', '近10年来，成效显著。'],
  failing: [
    {text: '12年1月启动。', quote: '12年'},
    {text: '于12年底前完成。', quote: '12年'},
    {text: '试点工作15年末结束。', quote: '15年'}
  ],
  run: eachMatch(/(?<![\d.—～\-第近满约每共])\d{2}年(?=\d{1,2}月|[底末]|年初)/gu, ([found]) => ({
    message: `年份“${found}”应写四位数字。`,
    hint: `如果是年份，请写全，如“20${found}”。`
  }))
})
