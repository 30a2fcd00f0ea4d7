import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P07. */
export const countingWords = defineRule({
  id: 'counting-words',
  name: '“一是”后不加标点',
  about: '“一是”“二是”引起的各项，“是”后面不加标点。',
  passing: ['一是加强领导；二是落实责任。'],
  failing: [{text: '一是，加强领导；二是落实责任。', quote: '一是，', fixed: '一是加强领导；二是落实责任。'}],
  run: eachMatch(/(?<!\p{Script=Han})([一二三四五六七八九十]是)[，、：]/gu, ([whole, words = '']) => ({
    message: `“${whole}”应为“${words}”。`,
    instead: words
  }))
})
