import {dayNumber, dayOf, workingDays} from '../calendar.js'
import {deadlines} from '../deadlines.js'
import {defineRule, type Remark} from '../rule.js'

/** Working days that people are usually given at the least. */
const least = 5

/** A deadline leaves time to do what is asked. */
export const responseTime = defineRule({
  id: 'response-time',
  name: '办理时间足够',
  about: '从成文日期到截止日期不足 5 个工作日的，提示核对（只按周一至周五算，不计法定假日）。',
  passing: ['---\ndocumentDate: 2015年9月1日\n---\n\n请于2015年9月17日前将意见报我部。'],
  failing: [{text: '---\ndocumentDate: 2015年9月14日\n---\n\n请于9月17日前将意见报我部。', quote: '9月17日'}],
  run: (view) => {
    const issued = dayOf(view.meta.documentDate.date)
    return deadlines(view).flatMap(({run, start, end, day}): Remark[] => {
      if (dayNumber(day) < dayNumber(issued)) return []
      const days = workingDays(issued, day)
      if (days >= least) return []
      const message = `从成文日期到“${run.text.slice(start, end)}”只有 ${days} 个工作日。`
      return [{at: {run, start, end}, message, hint: '请核对是否来得及。'}]
    })
  }
})
