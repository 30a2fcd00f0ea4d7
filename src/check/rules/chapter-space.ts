import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P06. */
export const chapterSpace = defineRule({
  id: 'chapter-space',
  name: '章节条后空一字',
  about: '“第一章”“第八条”作序号时，后面不加标点，空一个字。',
  passing: ['第一条　为规范试点工作，制定本办法。', '第一条规定了适用范围。'],
  failing: [
    {text: '第一条、为规范试点工作，制定本办法。', quote: '第一条、', fixed: '第一条　为规范试点工作，制定本办法。'}
  ],
  run: eachMatch(
    /^(第[一二三四五六七八九十百]{1,5}[编章节条])[、，：:.。]/gu,
    ([whole, number = '']) => ({message: `“${whole}”应为“${number}”，后面空一个字。`, instead: `${number}　`}),
    {kinds: new Set(['heading', 'paragraph'])}
  )
})
