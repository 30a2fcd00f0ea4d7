import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** N14. */
export const dayWord = defineRule({
  id: 'day-word',
  name: '日期写“日”不写“号”',
  about: '书面日期写“日”，不写“号”。',
  passing: ['于2月29日前报送。'],
  failing: [{text: '于2月29号前报送。', quote: '2月29号', fixed: '于2月29日前报送。'}],
  run: eachMatch(/(\d{1,2}月\d{1,2})号(?!文|楼|线)/gu, ([found, date = '']) => ({
    message: `日期“${found}”应为“${date}日”。`,
    instead: `${date}日`
  }))
})
