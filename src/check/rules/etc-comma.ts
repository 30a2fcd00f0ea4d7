import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P12. */
export const etcComma = defineRule({
  id: 'etc-comma',
  name: '“等”前不用顿号',
  about: '用顿号列举后接“等”“等等”，“等”前面不用顿号。',
  passing: ['设备、资源、培训等工作。', '按职务、等级确定。'],
  failing: [{text: '设备、资源、培训、等工作。', quote: '、等', fixed: '设备、资源、培训等工作。'}],
  run: eachMatch(/、等(?![级同待候值额效于次])/gu, () => ({message: '“等”前面多了顿号。', instead: '等'}))
})
