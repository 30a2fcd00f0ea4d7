import {dayNumber, dayOf} from '../calendar.js'
import {deadlines} from '../deadlines.js'
import {defineRule, type Remark} from '../rule.js'

/** A deadline lies after the date of the document. */
export const deadlineOrder = defineRule({
  id: 'deadline-order',
  name: '截止日期晚于成文日期',
  about: '要求办理、报送的截止日期不能早于成文日期。',
  passing: [
    '---\ndocumentDate: 2012年1月13日\n---\n\n请于2012年2月29日前将申请表报我部。',
    '本通知对2010年1月1日前入学的学生适用。'
  ],
  failing: [
    {
      text: '---\ndocumentDate: 2012年3月13日\n---\n\n请于2012年2月29日前将申请表报我部。',
      quote: '2012年2月29日'
    }
  ],
  run: (view) => {
    const issued = dayOf(view.meta.documentDate.date)
    return deadlines(view).flatMap(({run, start, end, day, hasYear}): Remark[] => {
      if (!hasYear || dayNumber(day) >= dayNumber(issued)) return []
      const message = `截止日期“${run.text.slice(start, end)}”早于成文日期${issued.year}年${issued.month}月${issued.day}日。`
      return [{at: {run, start, end}, message, hint: '请核对两个日期。'}]
    })
  }
})
