import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P04. */
export const arabicOrdinalMark = defineRule({
  id: 'arabic-ordinal-mark',
  name: '数字序号用下脚点',
  about: '不带括号的阿拉伯数字作序号时，后面用下脚点，如“1.”，不用顿号、逗号。',
  passing: ['1.推进试点。', '1、2号楼由后勤部门管理。'],
  failing: [
    {text: '1、推进试点。', quote: '1、', fixed: '1.推进试点。'},
    {text: '2，加强培训。', quote: '2，', fixed: '2.加强培训。'}
  ],
  run: eachMatch(
    /^(\d{1,2})([、，．])(?=[^\d\s])/gu,
    ([, number = '', mark = '']) => ({
      message: `序号“${number}${mark}”应为“${number}.”。`,
      instead: `${number}.`,
      // The full-width form is the right mark, only of another width.
      severity: mark === '．' ? 'note' : undefined
    }),
    {kinds: new Set(['heading', 'paragraph'])}
  )
})
