import {eachMatch, sentences} from '../each-match.js'
import {recipientNames} from '../organs.js'
import {defineRule, type Remark} from '../rule.js'
import type {DocumentView} from '../view.js'

const find = eachMatch(
  /(?:恳请|敬请|特请|拟请)[^，。；]{0,20}(?:安排|支持|解决|协调|拨付|给予|批准)|(?:妥否|当否|是否妥当|以上意见)，?请[予]?(?:批示|批准|审批|批复)|请予?(?:批准|批复|审批)/gu,
  ([found]) => ({
    message: `报告里写了请示事项：“${found}”。`,
    hint: '请另行请示，或改用请示。'
  })
)

/** 请 and the organ that is written to, by its name or without that of its province. */
function addressed({fresh, meta}: DocumentView): readonly Remark[] {
  const names = recipientNames(meta.recipients).map((name) => /[省市][^省市]{2,}$/u.exec(name)?.[0] ?? name)
  return fresh.flatMap((run) =>
    names.flatMap((name): Remark[] => {
      const index = sentences.has(run.kind) ? run.prose.indexOf(name) : -1
      const start = run.prose.lastIndexOf('请', index)
      if (
        index === -1 ||
        start === -1 ||
        !/(?:^|[^邀提申报])请\p{Script=Han}{0,4}$/u.test(run.prose.slice(Math.max(0, start - 1), index))
      )
        return []
      const at = {run, start, end: index + name.length}
      const message = `报告里写了请示事项：“${run.text.slice(at.start, at.end)}……”。`
      return [{at, message, hint: '请另行请示，或改用请示。'}]
    })
  )
}

/** A report asks for nothing. */
export const requestInReport = defineRule({
  id: 'request-in-report',
  name: '报告不夹带请示事项',
  about: '报告只汇报工作、反映情况，不得夹带请示事项。',
  passing: ['---\ngenre: 报告\nvariant: 信函\ntitle: 教育部关于试点情况的报告\nrecipients: 国务院\n---\n\n特此报告。'],
  failing: [
    {
      text: '---\ngenre: 报告\nvariant: 信函\ntitle: 教育部关于试点情况的报告\nrecipients: 国务院\n---\n\n拟增加名额，妥否，请批示。',
      quote: '妥否，请批示'
    },
    {
      text: '---\ngenre: 报告\nvariant: 信函\ntitle: 教育部关于试点情况的报告\nrecipients: 国务院\n---\n\n恳请尽快安排经费。',
      quote: '恳请尽快安排'
    },
    {
      text: '---\ngenre: 报告\nvariant: 信函\ntitle: 教育部关于试点情况的报告\nrecipients: 国务院\n---\n\n请国务院尽快研究。',
      quote: '请国务院'
    }
  ],
  run: (view) => (view.meta.genre === 'report' ? [...find(view), ...addressed(view)] : [])
})
