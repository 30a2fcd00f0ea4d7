import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P05. */
export const bracketedOrdinalMark = defineRule({
  id: 'bracketed-ordinal-mark',
  name: '括号序号后不加标点',
  about: '“（一）”“（1）”这样带括号的序号后面不再加标点，括号用全角。',
  passing: ['（一）加强领导。', '（1）加强领导。'],
  failing: [
    {text: '（一）、加强领导。', quote: '（一）、', fixed: '（一）加强领导。'},
    {text: '(一)加强领导。', quote: '(一)', fixed: '（一）加强领导。'}
  ],
  run: eachMatch(
    /^([（(])([一二三四五六七八九十]{1,3}|\d{1,2})([）)])([、，。.；：]?)/gu,
    ([whole, open, number = '', close, mark]) => {
      if (open === '（' && close === '）' && mark === '') return null
      return {message: `序号“${whole}”应为“（${number}）”。`, instead: `（${number}）`}
    },
    {kinds: new Set(['heading', 'paragraph'])}
  )
})
