import {variants} from '../../gongwen/genres.js'
import {defineRule} from '../rule.js'

/** 机关代字 and 版式. */
export const letterCode = defineRule({
  id: 'letter-code',
  name: '机关代字与版式一致',
  about: '机关代字里有“函”字的用信函格式；用信函格式的，机关代字里通常有“函”字。',
  passing: ['---\ndocumentNumber: 教技函〔2012〕4号\n---\n\n现予通知。'],
  failing: [
    {text: '---\ndocumentNumber: 教技函〔2012〕4号\nvariant: 文件\n---\n\n现予通知。', quote: null},
    {text: '---\ndocumentNumber: 教技〔2012〕4号\nvariant: 信函\n---\n\n现予通知。', quote: null}
  ],
  run: ({meta: {documentNumber, variant}}) => {
    if (documentNumber === null || variant === 'order' || variant === 'minutes') return []
    const isLetter = documentNumber.agencyCode.includes('函')
    const at = {field: 'documentNumber'}
    if (isLetter && variant !== 'letter') {
      const message = `机关代字“${documentNumber.agencyCode}”有“函”字，应用信函格式，现在是${variants[variant]}格式。`
      return [{at, message, hint: '请核对“版式”和发文字号。'}]
    }
    if (isLetter || variant !== 'letter') return []
    const message = `用了信函格式，机关代字“${documentNumber.agencyCode}”里没有“函”字。`
    return [{at, message, hint: '请核对“版式”和发文字号。', severity: 'warning'}]
  }
})
