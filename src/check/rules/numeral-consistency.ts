import {sentences} from '../each-match.js'
import {defineRule, type Remark} from '../rule.js'
import {matchesIn} from '../matches.js'

const chinese = /[一二][〇○零一二三四五六七八九]{3}年/gu
const arabic = /(?<!\d)(?:19|20)\d{2}年/u

/** N04, through a document. */
export const numeralConsistency = defineRule({
  id: 'numeral-consistency',
  name: '同类数字写法一致',
  about: '同一份公文的正文里，年份要么都用阿拉伯数字，要么都用汉字数字；通常用阿拉伯数字。',
  passing: ['2012年启动，2015年结束。'],
  failing: [{text: '2012年启动，二〇一五年结束。', quote: '二〇一五年'}],
  run: ({runs}) => {
    const texts = runs.filter(({kind}) => sentences.has(kind))
    if (!texts.some(({text}) => arabic.test(text))) return []
    return texts.flatMap((run) =>
      [...matchesIn(run.text, chinese)].map(({0: found, index}): Remark => ({
        at: {run, start: index, end: index + found.length},
        message: `这里的年份写作“${found}”，别处用阿拉伯数字，应当一致。`
      }))
    )
  }
})
