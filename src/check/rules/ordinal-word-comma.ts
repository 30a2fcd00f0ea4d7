import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P08. */
export const ordinalWordComma = defineRule({
  id: 'ordinal-word-comma',
  name: '“首先”“第一”后用逗号',
  about: '“首先”“其次”“第一”“其一”这样的次序语后面用逗号，不用顿号。',
  passing: ['首先，加强领导；其次，落实责任。', '第一、第二产业协调发展。'],
  failing: [{text: '首先、加强领导。', quote: '首先、', fixed: '首先，加强领导。'}],
  run: eachMatch(
    /(?<=^|[。；：])(首先|其次|再次|最后|其[一二三四五]|第[一二三四五六七八九十])、(?!第?[一二三四五六七八九十])/gu,
    ([whole, words = '']) => ({message: `“${whole}”应为“${words}，”。`, instead: `${words}，`})
  )
})
