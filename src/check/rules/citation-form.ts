import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** Title first, then number. */
export const citationForm = defineRule({
  id: 'citation-form',
  name: '引用公文先标题后文号',
  about: '引用公文先写标题，后写发文字号，文号放在标题后面的圆括号里。',
  passing: ['根据《关于开展试点工作的通知》（教技函〔2012〕4号）要求，现予通知。'],
  failing: [{text: '根据教技函〔2012〕4号《关于开展试点工作的通知》要求，现予通知。', quote: '〔2012〕4号《'}],
  run: eachMatch(/〔\d{4}〕\d+号(?:文件?)?《/gu, () => ({
    message: '文号写在标题前面了，应先写标题，后写文号。',
    hint: '请写成“《标题》（文号）”。'
  }))
})
