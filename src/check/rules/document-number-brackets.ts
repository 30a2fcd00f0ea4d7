import {eachMatch, type Judgement} from '../each-match.js'
import {defineRule} from '../rule.js'

const bracketed = eachMatch(
  /(?<=\p{Script=Han})([[【（(［〔﹝])((?:19|20)\d{2})([\]】）)］〕﹞])(第?)(\d{1,5})号/gu,
  ([found, open, year = '', close, ordinal, sequence = '']): Judgement | null => {
    const should = `〔${year}〕${Number(sequence)}号`
    if (open === '〔' && close === '〕' && ordinal === '' && !sequence.startsWith('0')) return null
    return {message: `发文字号“${found}”应为“${should}”。`, instead: should}
  },
  {everything: true}
)
/** 〔12〕4号: which century is meant is for people to say. */
const short = eachMatch(
  /(?<=\p{Script=Han})[[【［〔﹝](\d{2})[\]】］〕﹞](?=第?\d{1,5}号)/gu,
  ([found, year = '']): Judgement => ({
    message: `发文字号的年份“${found}”只有两位，应写四位，如“〔20${year}〕”。`,
    hint: '请核对后写全年份。'
  }),
  {everything: true}
)
const unclosed = eachMatch(
  /(?<=\p{Script=Han})〔(?:19|20)\d{2}〕\d{1,5}(?=[）)，。；、])/gu,
  ([found]): Judgement => ({message: `发文字号“${found}”后面漏了“号”。`, instead: `${found}号`}),
  {everything: true}
)

/** Numbers of documents that the text cites. */
export const documentNumberBrackets = defineRule({
  id: 'document-number-brackets',
  name: '发文字号用六角括号',
  about: '发文字号的年份写四位，用六角括号“〔〕”；顺序号不加“第”、不编虚位，后面有“号”。引用别的公文也一样。',
  passing: ['（教技函〔2012〕70号）', '（2012年第4号公告）'].map((number) => `按照通知${number}执行。`),
  failing: [
    {text: '按照教技厅函[2014]13号执行。', quote: '[2014]13号', fixed: '按照教技厅函〔2014〕13号执行。'},
    {text: '按照教技函〔2012〕第04号执行。', quote: '〔2012〕第04号', fixed: '按照教技函〔2012〕4号执行。'},
    {text: '按照教技函〔12〕4号执行。', quote: '〔12〕'},
    {text: '按照通知（教技函〔2012〕4）执行。', quote: '〔2012〕4', fixed: '按照通知（教技函〔2012〕4号）执行。'}
  ],
  run: (view) => [...bracketed(view), ...short(view), ...unclosed(view)]
})
