import {dayOf, isReal, weekdayOf} from '../calendar.js'
import {defineRule, type Remark} from '../rule.js'
import {matchesIn} from '../matches.js'

const names = '日一二三四五六'
const pattern = /(?:(?<!\d)(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日[（(]?(?:星期|周|礼拜)([一二三四五六日天])[)）]?/gu

/** A date and its day of the week. */
export const weekdayAgreement = defineRule({
  id: 'weekday-agreement',
  name: '日期与星期一致',
  about: '日期后面注明星期的，两者要一致；没有写年份的，按成文日期的年份核对。',
  passing: ['2015年9月17日（星期四）前报送。'],
  failing: [{text: '2015年9月17日（星期五）前报送。', quote: '2015年9月17日（星期五）'}],
  run: ({runs, meta}) =>
    runs.flatMap((run) =>
      [...matchesIn(run.text, pattern)].flatMap(
        ({0: found, index, 1: year, 2: month, 3: day, 4: named = ''}): Remark[] => {
          const date = {
            year: Number(year ?? dayOf(meta.documentDate.date).year),
            month: Number(month),
            day: Number(day)
          }
          const should = names[weekdayOf(date)] ?? ''
          if (!isReal(date) || should === named.replace('天', '日')) return []
          return [
            {
              at: {run, start: index, end: index + found.length},
              message: `${date.year}年${date.month}月${date.day}日是星期${should}，不是星期${named}。`,
              hint: '请核对日期和星期。'
            }
          ]
        }
      )
    )
})
