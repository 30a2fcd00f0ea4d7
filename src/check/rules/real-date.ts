import {isReal} from '../calendar.js'
import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** A day that the calendar has. */
export const realDate = defineRule({
  id: 'real-date',
  name: '日期真实',
  about: '写出的日期要存在：没有 2 月 30 日，没有 13 月。',
  passing: ['2012年2月29日前报送。', '每年6月30日前。'],
  failing: [
    {text: '请于2013年2月29日前报送。', quote: '2013年2月29日'},
    {text: '请于6月31日前报送。', quote: '6月31日'}
  ],
  run: eachMatch(/(?:(?<!\d)(\d{4})年)?(?<!\d)(\d{1,2})月(?:(\d{1,2})日)?/gu, ([found, year, month, day]) => {
    // Without a year, 29 February may be right.
    const date = {year: Number(year ?? 2000), month: Number(month), day: Number(day ?? 1)}
    // “3个月” has no 月 behind its number; “12月份” is a month.
    return isReal(date) ? null : {message: `没有“${found}”这一天。`, hint: '请核对日期。'}
  })
})
