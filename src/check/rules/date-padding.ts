import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** N06, in the text; 成文日期 and 印发日期 are judged when they are read. */
export const datePadding = defineRule({
  id: 'date-padding',
  name: '月日不编虚位',
  about: '“年月日”齐全的日期，月和日前面不加 0，如“2012年1月5日”。',
  passing: ['2012年1月5日施行。', '2012-01-05。'],
  failing: [{text: '2012年01月05日施行。', quote: '2012年01月05日', fixed: '2012年1月5日施行。'}],
  run: eachMatch(/(?:(?:19|20)\d{2}年)?(?:0\d月(?:\d{1,2}日)?|\d{1,2}月0\d日)/gu, ([found]) => {
    const should = found.replace(/(^|年|月)0(?=\d)/gu, '$1')
    return {message: `日期“${found}”应为“${should}”，月、日不编虚位。`, instead: should}
  })
})
