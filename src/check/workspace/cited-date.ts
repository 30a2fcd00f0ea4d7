import {dayOf} from '../calendar.js'
import {spotOf, titleKey} from './citations.js'
import {type CitationRemark, defineCitationRule} from './workspace-rule.js'

const list =
  '---\ntitle: 教育部关于公布试点单位名单的通知\ndocumentNumber: 教技函〔2012〕70号\ndocumentDate: 2012年11月1日\n---\n\n现予公布。'
const citing = (text: string): string =>
  `---\ntitle: 教育部关于试点进展的通报\ngenre: 通报\ndocumentNumber: 教技函〔2014〕3号\ndocumentDate: 2014年2月24日\n---\n\n${text}`

/** When a cited document was published. */
export const citedDate = defineCitationRule({
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
    citations.flatMap((citation): CitationRemark[] => {
      const {path, issued, title, number, stated} = citation
      const known = (number === null ? undefined : byNumber.get(number.text)) ?? byTitle.get(titleKey(title))
      const date = known?.date ?? null
      const common = {document: {path}, concerns: [known?.path ?? []].flat()}
      const remarks: CitationRemark[] = []
      const isLater = date === null ? number !== null && number.year > dayOf(issued).year : date > issued
      if (known?.path !== path && isLater) {
        const shown = date === null ? '' : `（${printed(date)}）`
        const message = `引用的《${title}》${shown}比本公文的成文日期${printed(issued)}还晚。`
        const at = spotOf(citation, number ?? citation)
        remarks.push({...common, at, message, hint: '请核对文号里的年份和两份公文的日期。'})
      }
      if (stated !== null && known !== undefined && date !== null) {
        const {year, month, day} = dayOf(date)
        const at = spotOf(citation, stated)
        const words = at.text.slice(at.start, at.end)
        const message = `写的是“${words}”，而《${known.title}》的成文日期是${printed(date)}。`
        if (stated.year !== year || stated.month !== month || (stated.day ?? day) !== day)
          remarks.push({...common, at, message, hint: '请核对日期。'})
      }
      return remarks
    })
})

const printed = (iso: string): string => {
  const {year, month, day} = dayOf(iso)
  return `${year}年${month}月${day}日`
}
