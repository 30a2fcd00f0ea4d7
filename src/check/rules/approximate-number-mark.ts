import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P18. */
export const approximateNumberMark = defineRule({
  id: 'approximate-number-mark',
  name: '概数之间不用顿号',
  about: '相邻两个数字连用表示概数时不加顿号，如“三四个”；缩略并列的才加，如“二、三产业”。',
  passing: ['约三四个月。', '二、三产业协调发展。', '一、二年级学生。'],
  failing: [{text: '大约三、四个月。', quote: '三、四个月'}],
  run: eachMatch(
    /(?<![一二三四五六七八九、])([一二三四五六七八])、([二三四五六七八九])(个月|个|天|次|名|人|处|里)/gu,
    ([whole, one = '', other = '', measure = '']) => {
      const digits = '一二三四五六七八九'
      return digits.indexOf(other) === digits.indexOf(one) + 1
        ? {message: `如果“${whole}”是概数，应为“${one}${other}${measure}”。`}
        : null
    }
  )
})
