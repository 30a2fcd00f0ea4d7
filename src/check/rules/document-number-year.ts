import {dayOf} from '../calendar.js'
import {defineRule} from '../rule.js'

/** Year of 发文字号 and of 成文日期. */
export const documentNumberYear = defineRule({
  id: 'document-number-year',
  name: '发文字号的年份与成文日期一致',
  about: '发文字号里的年份是成文的年份；年末签发、年初编号的，只差一年时提示核对。',
  passing: ['---\ndocumentNumber: 教技函〔2012〕4号\ndocumentDate: 2012年1月13日\n---\n\n现予通知。'],
  failing: [
    {text: '---\ndocumentNumber: 教技函〔2010〕4号\ndocumentDate: 2012年1月13日\n---\n\n现予通知。', quote: null}
  ],
  run: ({meta}) => {
    if (meta.documentNumber === null) return []
    const {year, month} = dayOf(meta.documentDate.date)
    const number = meta.documentNumber.year
    if (number === year) return []
    const turn = (number === year + 1 && month === 12) || (number === year - 1 && month === 1)
    const message = `发文字号的年份是 ${number}，成文日期是 ${year} 年。`
    return [{at: {field: 'documentNumber'}, message, hint: '请核对两处年份。', severity: turn ? 'warning' : undefined}]
  }
})
