import {numberedSeries} from './numbered-series.js'
import {defineWorkspaceRule} from './workspace-rule.js'

const notice = (sequence: number): string =>
  `---\ntitle: 教育部关于第${sequence}项工作的通知\ndocumentNumber: 教技函〔2012〕${sequence}号\n---\n\n现予通知。`

/** Wider gaps show that the workspace does not hold all documents of the agency: nobody misses one there. */
const widest = 20

/** Numbers that no document has. */
export const numberGaps = defineWorkspaceRule({
  id: 'number-gaps',
  name: '文号连续',
  about: '同一机关代字、同一年份的文号中间缺了几个的，提示核对；相差很多的，说明公文不都在工作区里，不提示。',
  passing: [
    {'1.md': notice(4), '2.md': notice(5)},
    {'1.md': notice(4), '2.md': notice(70)}
  ],
  failing: [{files: {'1.md': notice(4), '2.md': notice(7)}, at: '2.md', quote: null}],
  run: ({documents}) =>
    numberedSeries(documents).flatMap(({agencyCode, year, documents: series}) =>
      series.flatMap((document, index) => {
        const before = series[index - 1]?.meta.documentNumber?.sequence
        const own = document.meta.documentNumber?.sequence
        if (before === undefined || own === undefined) return []
        const missing = own - before - 1
        if (missing < 1 || missing > widest) return []
        const range = missing === 1 ? `${before + 1} 号` : `${before + 1} 号至 ${own - 1} 号`
        const message = `${agencyCode}〔${year}〕${before}号之后是 ${own} 号，工作区里没有 ${range}。`
        return [{document, at: {field: 'documentNumber'}, message, hint: '请核对发文登记。'}]
      })
    )
})
