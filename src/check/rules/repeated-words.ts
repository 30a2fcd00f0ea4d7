import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** Doubled characters that stand in no word. */
const certain = eachMatch(
  /(?<!目|标|有)的的(?![士确])|了了(?!解|结|如|然)|(?<!饱|调|中|柔|平|温|祥)和和(?!平|谐)|(?<!但|只|可|还|于|就)是是(?!非)|(?<!实|存|所|内|现)在在|对对(?!方|象|应|口|立)|与与|及及|或或|进行进行|以及以及|并且并且/gu,
  ([found]) => {
    const half = found.slice(0, found.length / 2)
    return {message: `“${found}”重复了。`, hint: `请改为“${half}”。`, instead: half}
  }
)

/** Any word of two characters, twice: 根据根据. 一个一个 and 教育教育部 are right. */
const likely = eachMatch(
  /(?<![\p{Script=Han}]的)((?![一二三四五六七八九十两每逐进以并])\p{Script=Han}(?![\d])\p{Script=Han})\1(?![部厅局司处室院校法家者人员量站日证银中大])/gu,
  ([found, word = '']) =>
    word[0] === word[1] ? null : {message: `“${found}”可能重复了。`, hint: '请核对，如果重复请删去一个。'}
)

/** 科技司、科技司. Names of people may be the same. */
const items = eachMatch(
  /(?<=[、：，；（“])(?=\p{Script=Han})([\p{Script=Han}\d]{3,16})、\1(?=[、，。；）和等]|$)/gu,
  ([, item = '']) => ({message: `“${item}”接连写了两遍。`, hint: '请核对，如果重复请删去一个。'})
)

/** 的的, 了了, and words typed twice. */
export const repeatedWords = defineRule({
  id: 'repeated-words',
  name: '字词不重复',
  about: '“的的”“了了”“和和”这样重复的字，并列的各项里接连写了两遍的，多半是误输入。',
  passing: ['目的的达成需要努力。', '到会场的的士由会务组安排。', '为了了解情况。', '各地的地方经验。'],
  failing: [
    {text: '各地的的经验。', quote: '的的', fixed: '各地的经验。'},
    {text: '进行进行了检查。', quote: '进行进行', fixed: '进行了检查。'},
    {text: '责任单位：科技司、科技司、财务司。', quote: '科技司、科技司'}
  ],
  run: (view) => [...certain(view), ...likely(view), ...items(view)]
})
