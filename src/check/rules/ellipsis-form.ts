import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P14. */
export const ellipsisForm = defineRule({
  id: 'ellipsis-form',
  name: '省略号六连点',
  about: '省略号是六个连点“……”，占两个字，不用三个下脚点、三个句号或半个省略号。',
  passing: ['资源、培训……'],
  failing: [
    {text: '资源、培训...都要落实。', quote: '...', fixed: '资源、培训……都要落实。'},
    {text: '资源、培训…都要落实。', quote: '…', fixed: '资源、培训……都要落实。'}
  ],
  run: eachMatch(/\.{3,}|。{3,}|…+/gu, ([found]) =>
    found === '……' || found === '…………' ? null : {message: `省略号写成了“${found}”，应为“……”。`, instead: '……'}
  )
})
