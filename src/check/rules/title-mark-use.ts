import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P23. */
export const titleMarkUse = defineRule({
  id: 'title-mark-use',
  name: '书名号只用于作品和文件',
  about: '书名号用于书、文件、文章等作品的名称；课程、活动、会议、奖项、机构的名称不用书名号。',
  passing: ['印发《工作要点》。', '“一师一优课”活动。'],
  failing: [{text: '开展《一师一优课》活动。', quote: '《一师一优课》活动'}],
  run: eachMatch(/《[^《》]{1,30}》(?:活动|大赛|竞赛|奖项|培训班|讲座|论坛|工程)/gu, ([found]) => ({
    message: `“${found}”不是作品或文件的名称，不用书名号。`,
    hint: '请改用引号，或者不用标号。'
  }))
})
