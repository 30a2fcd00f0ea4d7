import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** Shares of a whole. */
export const shareTotal = defineRule({
  id: 'share-total',
  name: '占比之和不超过 100%',
  about: '“分别占”之后列出的百分数，合计不应超过 100%。',
  passing: ['三类学校分别占60%、30%、10%。'],
  failing: [{text: '三类学校分别占60%、30%、20%。', quote: '60%、30%、20%'}],
  run: eachMatch(/分别占[^。；\d]{0,12}(\d+(?:\.\d+)?[%％](?:[、和，]\d+(?:\.\d+)?[%％])+)/gu, ([all, found = '']) => {
    const total = [...found.matchAll(/\d+(?:\.\d+)?/gu)].reduce((sum, [part]) => sum + Number(part), 0)
    if (total <= 100.5) return null
    const message = `占比“${found}”合计 ${Number(total.toFixed(2))}%，超过了 100%。`
    return {message, within: [all.length - found.length, all.length]}
  })
})
