import {dayNumber, isReal} from '../calendar.js'
import {eachMatch, type Judgement} from '../each-match.js'
import {defineRule} from '../rule.js'

const hint = '请核对前后两个时间。'

/** 2016年8月19日至8月15日. Without its own year or month the end has those of the beginning. */
const days = eachMatch(
  /(?<!\d)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:（[^（）]{1,6}）)?(?:[—～~-]|至|到)(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/gu,
  ([found, year, month, day, endYear, endMonth, endDay]): Judgement | null => {
    const start = {year: Number(year ?? endYear ?? 2000), month: Number(month), day: Number(day)}
    const end = {year: Number(endYear ?? start.year), month: Number(endMonth ?? month), day: Number(endDay)}
    if (!isReal(start) || !isReal(end) || dayNumber(start) <= dayNumber(end)) return null
    // 12月20日至1月5日 runs into the next year, if it says of what year it begins.
    const isNextYear = endYear === undefined && end.month < start.month
    if (isNextYear && (year === undefined || start.month - end.month > 6)) return null
    return {message: `“${found}”的结束日期早于开始日期。`, hint}
  }
)
const years = eachMatch(
  /(?<![\d〔])((?:19|20)\d{2})年?(?:[—～~-]|至|到)((?:19|20)\d{2})年(?!级|\d)/gu,
  ([found, from, to]): Judgement | null =>
    Number(from) > Number(to) ? {message: `“${found}”的结束年份早于开始年份。`, hint} : null
)
const months = eachMatch(
  /(?<!\d)(\d{4})年(\d{1,2})月(?:[—～~-]|至|到)(\d{4})年(\d{1,2})月(?!\d{1,2}日)/gu,
  ([found, year, month, endYear, endMonth]): Judgement | null =>
    Number(year) * 12 + Number(month) > Number(endYear) * 12 + Number(endMonth)
      ? {message: `“${found}”的结束时间早于开始时间。`, hint}
      : null
)
/** Times of one day: 14:30—12:00, but 8:00 to 8:00 of the 次日. */
const times = eachMatch(
  /(?<![\d:：])(\d{1,2})[:：](\d{2})(?:[—～~-]|至|到)(\d{1,2})[:：](\d{2})(?![\d:：])/gu,
  ([found, hour, minute, endHour, endMinute]): Judgement | null => {
    const [start, end] = [Number(hour) * 60 + Number(minute), Number(endHour) * 60 + Number(endMinute)]
    if (Number(minute) > 59 || Number(endMinute) > 59) return null
    if (start > 24 * 60 || end > 24 * 60) return {message: `“${found}”里有一天之内没有的时刻。`, hint}
    // In the evening a range may run over midnight.
    if (start < end || start >= 18 * 60) return null
    return {message: `“${found}”的结束时刻不晚于开始时刻。`, hint}
  },
  {everything: true}
)

/** What begins before it ends. */
export const rangeOrder = defineRule({
  id: 'range-order',
  name: '起止时间先后正确',
  about: '写明起止的年份、日期、时刻，结束不能早于开始。',
  passing: [
    '公示期为2016年8月15日至8月19日。',
    '2013—2015年，每年11月15日至次年3月15日，每天8:30—12:00。',
    '值班时间为22:00—6:00，寒假为12月20日至1月20日，2016年12月20日至1月20日。'
  ],
  failing: [
    {text: '公示期为2016年8月19日至8月15日。', quote: '2016年8月19日至8月15日'},
    {text: '公示期为2016年12月6日至11月12日。', quote: '2016年12月6日至11月12日'},
    {text: '2015—2013年共投入6亿元。', quote: '2015—2013年'},
    {text: '自2016年9月至2013年8月。', quote: '2016年9月至2013年8月'},
    {text: '每天14:30—12:00报到。', quote: '14:30—12:00'},
    {text: '每天14:00—25:00报到。', quote: '14:00—25:00'}
  ],
  run: (view) => [...days(view), ...years(view), ...months(view), ...times(view)]
})
