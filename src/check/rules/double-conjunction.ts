import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

const twice = eachMatch(
  /(?<=[\p{Script=Han}])(?<![饱调共平温缓柔谐总亲])[\p{Script=Han}]{2}和(?![平谐睦解气缓])[^和，。、；：的]{2,4}(?<![饱调共平温缓柔总])和(?![平谐睦解气缓])\p{Script=Han}{2}/gu,
  ([found]) => ({message: `“${found}”连用了两个“和”。`, hint: '请核对是不是误字，或者改用顿号。'})
)
const afterComma = eachMatch(
  /、和(?![平谐睦解气缓风蔼善声硕田静龙顺政布林县市合服县章])(?=\p{Script=Han}{2})/gu,
  ([found]) => ({message: `“${found}”里的顿号多余。`, hint: '请只保留“和”。'})
)

/** 不同类型和层次和学校: the second 和 is a slip. */
export const doubleConjunction = defineRule({
  id: 'double-conjunction',
  name: '“和”不连用',
  about: '“甲和乙和丙”这样连用两个“和”，往往是把“的”误写成“和”，或者应当用顿号；“和”前面不加顿号。',
  passing: ['不同类型和层次的学校。', '设备、资源和培训。', '维护安全、和谐、稳定，和平区、和硕县参加。'],
  failing: [
    {text: '统筹考虑不同类型和层次和学校。', quote: '类型和层次和学校'},
    {text: '统筹设备、资源、和培训。', quote: '、和'}
  ],
  run: (view) => [...twice(view), ...afterComma(view)]
})
