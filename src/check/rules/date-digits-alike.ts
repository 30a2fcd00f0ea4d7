import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** N04, inside one date. */
export const dateDigitsAlike = defineRule({
  id: 'date-digits-alike',
  name: '一个日期用一种数字',
  about: '同一个日期里，年、月、日要么都用阿拉伯数字，要么都用汉字数字。',
  passing: ['2012年1月13日', '二〇一二年一月十三日'].map((date) => `自${date}起施行。`),
  failing: [{text: '自二〇一二年1月13日起施行。', quote: '二〇一二年1月13日'}],
  run: eachMatch(
    /[一二][〇○零一二三四五六七八九]{3}年\d{1,2}月(?:[\d一二三四五六七八九十]{1,3}日)?|(?:19|20)\d{2}年[一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}日)?|\d{1,2}月[一二三四五六七八九十]{1,3}日|(?:(?<![十\p{Script=Han}])|(?<=年))[一二三四五六七八九十]{1,2}月\d{1,2}日/gu,
    ([found]) => ({message: `日期“${found}”混用了两种数字。`, hint: '请全部改为阿拉伯数字。'})
  )
})
