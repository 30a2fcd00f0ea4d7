import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P29. */
export const solidusMarks = defineRule({
  id: 'solidus-marks',
  name: '分隔号前后不用点号',
  about: '分隔号“/”前后不再用顿号、逗号等点号。',
  passing: ['县/区教育局。'],
  failing: [{text: '县、/区教育局。', quote: '、/'}],
  run: eachMatch(/[、，；：。]\/|\/[、，；：。]/gu, ([found]) => ({message: `“${found}”里的分隔号和点号只用一个。`}))
})
