import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** Full-width Latin letters come from copying; they break words and searches. */
export const halfWidthLetters = defineRule({
  id: 'half-width-letters',
  name: '字母用半角',
  about: '拉丁字母用半角，全角字母多由复制而来，检索不到。',
  passing: ['深入研究MOOC。'],
  failing: [{text: '深入研究ＭＯＯＣ。', quote: 'ＭＯＯＣ', fixed: '深入研究MOOC。'}],
  run: eachMatch(
    /[Ａ-Ｚａ-ｚ]+/gu,
    ([found]) => ({
      message: `字母“${found}”是全角，应为“${found.normalize('NFKC')}”。`,
      instead: found.normalize('NFKC')
    }),
    {everything: true}
  )
})
