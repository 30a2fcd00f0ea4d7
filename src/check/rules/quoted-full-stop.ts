import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P30. */
export const quotedFullStop = defineRule({
  id: 'quoted-full-stop',
  name: '句中引语末尾不用句号',
  about: '引语是句子的一部分时，后引号前不用句号；问号、叹号可以保留。',
  passing: ['提出“加快进程”，意义重大。', '他说：“要加快进程。”', '按照“谁主管、谁负责”的原则办理。'],
  failing: [
    {text: '提出“加快进程。”，意义重大。', quote: '。”，'},
    {text: '按照“谁主管、谁负责。”的原则办理。', quote: '。”的'}
  ],
  run: eachMatch(/。”[，、；。的]/gu, ([found]) => ({
    message: `“${found}”里的句号多余。`,
    hint: '请删去后引号前的句号。'
  }))
})
