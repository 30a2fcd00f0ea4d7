import {defineRule} from '../rule.js'

/** Whom the superior calls. */
export const requestContact = defineRule({
  id: 'request-contact',
  name: '请示写明联系人',
  about: '请示通常在附注里写明联系人的姓名和电话，供上级机关办理时联系；正文里写了联系方式的也可以。',
  passing: [
    '---\ngenre: 请示\nvariant: 信函\ntitle: 教育部关于增加名额的请示\nrecipients: 国务院\nannotation: 联系人：张拥军，电话：010-66096457\n---\n\n妥否，请批示。'
  ],
  failing: [
    {
      text: '---\ngenre: 请示\nvariant: 信函\ntitle: 教育部关于增加名额的请示\nrecipients: 国务院\n---\n\n妥否，请批示。',
      quote: null
    }
  ],
  run: ({meta, runs}) => {
    if (meta.genre !== 'request' || /联系|电话/u.test(meta.annotation ?? '')) return []
    if (runs.some(({kind}) => kind === 'contact')) return []
    const hint = '请在信息头里写“附注: 联系人：某某，电话：……”。'
    return [{at: {field: 'title'}, message: '请示没有写明联系人和电话。', hint}]
  }
})
