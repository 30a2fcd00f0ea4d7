import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** N12. */
export const mixedNumerals = defineRule({
  id: 'mixed-numerals',
  name: '阿拉伯数字后只接“万”“亿”',
  about: '阿拉伯数字不与“十”“百”“千”连用；后面只可以接“万”“亿”，两个一起只有“万亿”。',
  passing: ['共300万名师生。', '投入1.2万亿元。', '3千米、5千克。', '第3百货大楼。'],
  failing: [
    {text: '共3千名师生。', quote: '3千'},
    {text: '共1百零8所学校。', quote: '1百'},
    {text: '投入6.3亿万元。', quote: '6.3亿万'}
  ],
  run: eachMatch(
    /(?<!第|\d)\d+(?:\.\d+)?(?:[十百千](?=[\d〇零一二三四五六七八九个名人所元多余万亿])|亿万|万万|亿亿)/gu,
    ([found]) =>
      /[十百千]$/u.test(found)
        ? {
            message: `“${found}”混用了阿拉伯数字和汉字数字。`,
            hint: '请全部改为阿拉伯数字，“万”“亿”可以保留。'
          }
        : {message: `“${found}”的单位写重了。`, hint: '请核对是“万”还是“亿”。'}
  )
})
