import {confusables} from '../confusables.js'
import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

const slips = new Map(confusables.map((slip) => [slip.wrong, slip]))
const find = eachMatch(
  new RegExp(confusables.map(({wrong, unless = ''}) => wrong + unless).join('|'), 'gu'),
  ([found]) => {
    const slip = slips.get(found)
    if (slip === undefined) return null
    const {right, isGuess = false} = slip
    return isGuess
      ? {message: `“${found}”可能是“${right}”之误。`, hint: '请核对。'}
      : {message: `“${found}”应为“${right}”。`, instead: right}
  }
)

/** A short list of slips that are never right. */
export const confusableWords = defineRule({
  id: 'confusable-words',
  name: '常见误字',
  about: '公文里常见的误字：布署（部署）、按排（安排）、截止2012年底（截至）等；只收几乎不会误报的词。',
  passing: ['认真部署，妥善安排，截至2012年底完成。', '下发任务书。', '截止日期为2月29日。'],
  failing: [
    {text: '各地要认真布署。', quote: '布署', fixed: '各地要认真部署。'},
    {text: '截止2012年底，共批复682个。', quote: '截止', fixed: '截至2012年底，共批复682个。'},
    {text: '按照战略目标和发任务，坚持育人为本。', quote: '和发任务'}
  ],
  run: find
})
