import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P28. */
export const eventDateDot = defineRule({
  id: 'event-date-dot',
  name: '日期作事件名用间隔号和引号',
  about:
    '用阿拉伯数字月日表示的事件名，月日之间用间隔号并加引号，如“5·12”汶川地震；汉字数字一月、十一月、十二月也用间隔号。',
  passing: ['“5·12”汶川地震。'],
  failing: [{text: '5.12汶川地震。', quote: '5.12'}],
  run: eachMatch(
    /(?<![\d.“])(?:[1-9]|1[0-2])[.·](?:[12]\d|3[01]|[1-9])(?![\d.%])(?=[”"]?(?:[\p{Script=Han}]{0,4})(?:地震|事件|事故|惨案|运动))/gu,
    ([found]) => ({message: `事件名“${found}”应写作“‘${found.replace('.', '·')}’”的形式：用间隔号，并加双引号。`})
  )
})
