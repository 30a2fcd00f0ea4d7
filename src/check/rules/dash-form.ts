import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P15. */
export const dashForm = defineRule({
  id: 'dash-form',
  name: '破折号占两字',
  about: '破折号是“——”，占两个字，不用两个短横线、全角减号或制表符。',
  passing: ['试点——先行先试——意义重大。', '2010—2020年。'],
  failing: [
    {text: '试点--先行先试。', quote: '--', fixed: '试点——先行先试。'},
    {text: '试点──先行先试。', quote: '──', fixed: '试点——先行先试。'}
  ],
  run: eachMatch(
    /(?<=[\p{Script=Han}”》）])(?:-{2,}|－{2,}|─{1,}|―{1,}|━{1,}|—{3,})(?=[\p{Script=Han}“《（])/gu,
    ([found]) => ({
      message: `破折号写成了“${found}”，应为“——”。`,
      instead: '——'
    })
  )
})
