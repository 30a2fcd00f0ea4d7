import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

const listed = eachMatch(
  /分别占[^。；\d]{0,12}(\d+(?:\.\d+)?[%％](?:[、和，]\d+(?:\.\d+)?[%％])+)/gu,
  ([all, found = '']) => {
    const total = [...found.matchAll(/\d+(?:\.\d+)?/gu)].reduce((sum, [part]) => sum + Number(part), 0)
    if (total <= 100.5) return null
    const message = `占比“${found}”合计 ${Number(total.toFixed(2))}%，超过了 100%。`
    return {message, within: [all.length - found.length, all.length]}
  }
)
const single = eachMatch(
  /(?:(?:覆盖|普及|接入|合格|开通|入库|到位|优秀|及格|配备)率|占比|比重|占|(?:下降|减少|降低)了?)(?:达到?|为|提高到|超过)?(\d+(?:\.\d+)?)[%％]/gu,
  ([all, number = '']) => {
    if (Number(number) <= 100) return null
    return {
      message: `“${all}”超过了 100%。`,
      hint: '请核对这个数。',
      within: [all.length - number.length - 1, all.length]
    }
  }
)

const times = eachMatch(/(?:下降|减少|降低|缩小)了?\d+(?:\.\d+)?倍/gu, ([found]) => ({
  message: `“${found}”不合算理：减少一倍就没有了。`,
  hint: '请改用百分数或分数，如“减少一半”“下降50%”。'
}))

/** Shares of a whole. */
export const shareTotal = defineRule({
  id: 'share-total',
  name: '占比之和不超过 100%',
  about:
    '“分别占”之后列出的百分数，合计不应超过 100%；占比、覆盖率、普及率和下降的百分数本身也不应超过 100%，下降、减少不用“倍”。',
  passing: ['三类学校分别占60%、30%、10%。', '完成率达到120%，毛入学率为105%。'],
  failing: [
    {text: '三类学校分别占60%、30%、20%。', quote: '60%、30%、20%'},
    {text: '宽带接入率达到105%。', quote: '105%'},
    {text: '事故比去年下降150%。', quote: '150%'},
    {text: '事故比去年减少2倍。', quote: '减少2倍'}
  ],
  run: (view) => [...listed(view), ...single(view), ...times(view)]
})
