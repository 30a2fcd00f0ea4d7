import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

const find = eachMatch(
  /(?:妥否|当否|是否妥当|以上意见)，?请[予]?(?:批示|批准|审批|批复)|请予?(?:批准|批复|审批)/gu,
  ([found]) => ({
    message: `报告里写了请示事项：“${found}”。`,
    hint: '请另行请示，或改用请示。'
  })
)

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
    }
  ],
  run: (view) => (view.meta.genre === 'report' ? find(view) : [])
})
