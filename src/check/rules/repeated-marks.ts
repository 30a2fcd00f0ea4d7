import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P25. */
export const repeatedMarks = defineRule({
  id: 'repeated-marks',
  name: '标点不重复',
  about: '逗号、句号、顿号、分号、冒号不连用，也不与另一个叠用；问号、叹号最多连用三个。',
  passing: ['请认真执行。', '真的吗？！'],
  failing: [
    {text: '请认真执行。。', quote: '。。', fixed: '请认真执行。'},
    {text: '加强领导，，落实责任。', quote: '，，', fixed: '加强领导，落实责任。'},
    {text: '加强领导，。', quote: '，。'}
  ],
  run: eachMatch(
    /([，、；：])\1+|。。(?!。)|[，、；：][，、；：。]|。[，、；：]|([？！])\2{3,}/gu,
    ([found, twice]) => {
      const [first = ''] = found
      const same = twice !== undefined || found === '。。'
      return {
        message: same ? `标点重复：“${found}”。` : `两个标点叠用：“${found}”。`,
        hint: same ? `请只留一个“${first}”。` : '请只保留一个。',
        instead: same ? first : undefined
      }
    }
  )
})
