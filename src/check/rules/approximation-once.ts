import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

const number = String.raw`\d+(?:\.\d+)?[%％万亿]*`

/** 约30人左右. */
export const approximationOnce = defineRule({
  id: 'approximation-once',
  name: '约数只说一次',
  about: '“约”“近”“超过”和“左右”“以上”“余”“多”只用一个，如“约30人”“30人左右”，不写“约30人左右”。',
  passing: ['约30人参加。', '30人左右。', '超过50%，下降50%以上。', '近3年来300余人参加。', '约3年时间，覆盖80%以上。'],
  failing: [
    {text: '缺口约0.2亿元左右。', quote: '约0.2亿元左右'},
    {text: '约336余万元。', quote: '约336余'},
    {text: '下降超过50%以上。', quote: '超过50%以上'}
  ],
  run: eachMatch(
    new RegExp(
      String.raw`(?:大约|约|将近|接近|近)${number}(?:余|多(?=[万亿个人名所]))|(?:大约|约|将近|接近|近)${number}[\p{Script=Han}]{0,3}?(?:左右|上下)|(?:超过|高于|多于|大于|不少于|不低于|至少)${number}[\p{Script=Han}]{0,3}?(?:以上|左右)`,
      'gu'
    ),
    ([found]) => ({message: `“${found}”把约数说了两次。`, hint: '请只保留前面或者后面的一个。'}),
    {kinds: new Set(['heading', 'paragraph', 'tableNote', 'footnote'])}
  )
})
