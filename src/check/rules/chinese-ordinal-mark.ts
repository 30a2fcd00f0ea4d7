import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P03. */
export const chineseOrdinalMark = defineRule({
  id: 'chinese-ordinal-mark',
  name: '汉字序号用顿号',
  about: '不带括号的汉字数字作序号时，后面用顿号，如“一、”。',
  passing: ['## 一、总体要求\n\n现予通知。', '一是加强领导。'],
  failing: [{text: '## 一．总体要求\n\n现予通知。', quote: '一．', fixed: '## 一、总体要求\n\n现予通知。'}],
  run: eachMatch(
    /^([一二三四五六七八九十]{1,3})([.．，,])(?=\S)/gu,
    ([, number = '', mark = '']) => ({
      message: `序号“${number}${mark}”应为“${number}、”。`,
      instead: `${number}、`
    }),
    {kinds: new Set(['heading', 'paragraph'])}
  )
})
