import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** N10. */
export const halfWidthDigits = defineRule({
  id: 'half-width-digits',
  name: '阿拉伯数字用半角',
  about: '阿拉伯数字用半角，不用全角数字。',
  passing: ['共12所。'],
  failing: [{text: '共１２所。', quote: '１２', fixed: '共12所。'}],
  run: eachMatch(
    /[０-９]+(?:．[０-９]+)?/gu,
    ([found]) => ({
      message: `数字“${found}”是全角，应为“${found.normalize('NFKC')}”。`,
      instead: found.normalize('NFKC')
    }),
    {everything: true}
  )
})
