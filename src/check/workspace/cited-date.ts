import {dayOf} from '../calendar.js'
import {titleKey} from './citations.js'
import {defineWorkspaceRule, type WorkspaceRemark} from './workspace-rule.js'

const list =
  '---\ntitle: 教育部关于公布试点单位名单的通知\ndocumentNumber: 教技函〔2012〕70号\ndocumentDate: 2012年11月1日\n---\n\n现予公布。'
const citing = (text: string): string =>
  `---\ntitle: 教育部关于试点进展的通报\ngenre: 通报\ndocumentNumber: 教技函〔2014〕3号\ndocumentDate: 2014年2月24日\n---\n\n${text}`

/** 2012年11月（1日）……印发了: the day on which what follows was published. */
const published =
  /(?<![\d])(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?[，,]?[^。；《》\d]{0,14}(?:印发|发布|下发|公布|出台|颁布)了?[^。；《》\d]{0,12}$/u

/** When a cited document was published. */
export const citedDate = defineWorkspaceRule({
  id: 'cited-date',
  name: '引用公文的日期一致',
  about: '写明某年某月印发了某文件的，要与那份公文的成文日期一致；不能引用日期在后的公文。',
  passing: [
    {
      '1.md': list,
      '2.md': citing('我部于2012年11月发布了《教育部关于公布试点单位名单的通知》（教技函〔2012〕70号）。')
    },
    {'2.md': citing('根据《关于追加预算的通知》（财教〔2013〕342号）。')}
  ],
  failing: [
    {
      files: {
        '1.md': list,
        '2.md': citing('我部于2012年12月发布了《教育部关于公布试点单位名单的通知》（教技函〔2012〕70号）。')
      },
      at: '2.md',
      quote: '2012年12月'
    },
    {
      files: {'2.md': citing('根据《关于追加预算的通知》（财教〔2015〕342号）。')},
      at: '2.md',
      quote: '财教〔2015〕342号'
    }
  ],
  run: ({citations, byNumber, byTitle}) =>
    citations.flatMap(({document, run, title, start, end, number}): WorkspaceRemark[] => {
      const known = (number === null ? undefined : byNumber.get(number.text)) ?? byTitle.get(titleKey(title))
      const issued = document.meta.documentDate.date
      const remarks: WorkspaceRemark[] = []
      const concerns = known?.document === undefined || known.document === null ? [] : [known.document.path]
      const later = known?.date === undefined || known.date === null ? null : known.date > issued
      if (known?.document !== document && (later ?? (number !== null && number.year > dayOf(issued).year))) {
        const at = number === null ? {run, start, end} : {run, start: number.start, end: number.end}
        const date = known?.date === undefined || known.date === null ? '' : `（${printed(known.date)}）`
        const message = `引用的《${title}》${date}比本公文的成文日期${printed(issued)}还晚。`
        remarks.push({document, concerns, at, message, hint: '请核对文号里的年份和两份公文的日期。'})
      }
      const stated = published.exec(run.text.slice(Math.max(0, start - 60), start))
      if (stated !== null && known?.date !== undefined && known.date !== null) {
        const {year, month, day} = dayOf(known.date)
        const differs =
          Number(stated[1]) !== year ||
          Number(stated[2]) !== month ||
          (stated[3] !== undefined && Number(stated[3]) !== day)
        const words = /^\d{4}年\d{1,2}月(?:\d{1,2}日)?/u.exec(stated[0])?.[0] ?? stated[0]
        const from = start - stated[0].length
        const message = `写的是“${words}”，而《${known.title}》的成文日期是${printed(known.date)}。`
        if (differs)
          remarks.push({
            document,
            concerns,
            at: {run, start: from, end: from + words.length},
            message,
            hint: '请核对日期。'
          })
      }
      return remarks
    })
})

const printed = (iso: string): string => {
  const {year, month, day} = dayOf(iso)
  return `${year}年${month}月${day}日`
}
