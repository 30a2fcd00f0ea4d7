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
  passing: [
    '认真部署，妥善安排，截至2012年底完成。',
    '年末完成，“十二五”末达到，据为己有，自己有责任，辛巳年，向群众反映。',
    '下发任务书。',
    '截止日期为2月29日。'
  ],
  failing: [
    {text: '各地要认真布署。', quote: '布署', fixed: '各地要认真部署。'},
    {text: '截止2012年底，共批复682个。', quote: '截止', fixed: '截至2012年底，共批复682个。'},
    {text: '按照战略目标和发任务，坚持育人为本。', quote: '和发任务'},
    {text: '有3个市末设立专项经费。', quote: '末'},
    {text: '系统己建成。', quote: '己'},
    {text: '于6月10曰前报送。', quote: '曰', fixed: '于6月10日前报送。'},
    {text: '可向省教育厅反应。', quote: '反应', fixed: '可向省教育厅反映。'}
  ],
  run: find
})
