import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

const names = new Map([
  ['.', '下脚点'],
  ['．', '下脚点'],
  ['/', '斜线']
])

/** P17. */
export const shortDateMark = defineRule({
  id: 'short-date-mark',
  name: '日期简写用短横线',
  about: '年月日用阿拉伯数字简写时用短横线连接，不用顿号、下脚点、斜线；正文里最好写全“年、月、日”。',
  passing: ['2012-01-13印发。', '2012年1月13日印发。'],
  failing: [
    {text: '2012、1、13印发。', quote: '2012、1、13'},
    {text: '请于2012.2.29前报送。', quote: '2012.2.29'}
  ],
  run: eachMatch(
    /(?<!\d)(?:19|20)\d{2}([、.．/])(?:0?[1-9]|1[0-2])\1(?:[12]\d|3[01]|0?[1-9])(?![\d年.．/、])/gu,
    ([found, mark = '']) => {
      const [year = '', month = '', day = ''] = found.split(mark)
      return {
        message: `日期“${found}”用了${names.get(mark) ?? '顿号'}。`,
        hint: `请写作“${year}年${Number(month)}月${Number(day)}日”。`
      }
    }
  )
})
