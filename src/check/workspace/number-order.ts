import {calledBy, numberOf} from './workspace-view.js'
import {defineWorkspaceRule, type WorkspaceRemark} from './workspace-rule.js'
import {numberedSeries} from './numbered-series.js'

const notice = (sequence: number, date: string): string =>
  `---\ntitle: 教育部关于第${sequence}项工作的通知\ndocumentNumber: 教技函〔2012〕${sequence}号\ndocumentDate: ${date}\n---\n\n现予通知。`

/** Numbers grow with the days. */
export const numberOrder = defineWorkspaceRule({
  id: 'number-order',
  name: '文号的先后与日期的先后一致',
  about: '同一机关代字、同一年份的公文，顺序号大的，成文日期不应更早；先编号、后签发的除外。',
  passing: [{'1.md': notice(4, '2012年1月13日'), '2.md': notice(70, '2012年11月1日')}],
  failing: [
    {files: {'1.md': notice(4, '2012年11月13日'), '2.md': notice(70, '2012年11月1日')}, at: '2.md', quote: null}
  ],
  run: ({documents}) =>
    numberedSeries(documents).flatMap(({documents: series}) => {
      let latest = series[0]
      return series.flatMap((document): WorkspaceRemark[] => {
        const before = latest
        if (before === undefined || document.meta.documentDate.date >= before.meta.documentDate.date) {
          latest = document
          return []
        }
        const message = `${numberOf(document) ?? ''} 的成文日期比 ${calledBy(before)} ${numberOf(before) ?? ''} 的早，顺序号却大。`
        const hint = '请核对两份公文的文号和成文日期。'
        return [{document, concerns: [before.path], at: {field: 'documentDate'}, message, hint}]
      })
    })
})
