import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** Numbers of documents that the text cites. */
export const documentNumberBrackets = defineRule({
  id: 'document-number-brackets',
  name: '发文字号用六角括号',
  about: '发文字号的年份用六角括号“〔〕”，顺序号不加“第”、不编虚位，引用别的公文也一样。',
  passing: ['（教技函〔2012〕70号）', '（2012年第4号公告）'].map((number) => `按照通知${number}执行。`),
  failing: [
    {text: '按照教技厅函[2014]13号执行。', quote: '[2014]13号', fixed: '按照教技厅函〔2014〕13号执行。'},
    {text: '按照教技函〔2012〕第04号执行。', quote: '〔2012〕第04号', fixed: '按照教技函〔2012〕4号执行。'}
  ],
  run: eachMatch(
    /(?<=\p{Script=Han})([[【（(［〔﹝])((?:19|20)\d{2})([\]】）)］〕﹞])(第?)(\d{1,5})号/gu,
    ([found, open, year = '', close, ordinal, sequence = '']) => {
      const should = `〔${year}〕${Number(sequence)}号`
      if (open === '〔' && close === '〕' && ordinal === '' && !sequence.startsWith('0')) return null
      return {message: `发文字号“${found}”应为“${should}”。`, instead: should}
    },
    {everything: true}
  )
})
