import {pairsOf} from '../pairs.js'
import {defineRule, type Remark} from '../rule.js'

/** P22. */
export const bracketNesting = defineRule({
  id: 'bracket-nesting',
  name: '同形括号不套用',
  about: '圆括号里面尽量不再用圆括号；需要套用时里面换用别的括号，或者改写句子。',
  passing: ['（教技函〔2012〕4号）。'],
  failing: [{text: '（含部属高校（75所）和省属高校）。', quote: '（75所）'}],
  run: ({fresh}) =>
    fresh.flatMap((run) =>
      pairsOf(run.prose).pairs.flatMap(({open, close, openMark, outer}): Remark[] => {
        const same = '（('.includes(openMark) && outer !== null && '（('.includes(outer)
        return same
          ? [
              {
                at: {run, start: open, end: close + 1},
                message: '圆括号里面又用了圆括号。',
                hint: '请改写句子，或者里面换用方括号。'
              }
            ]
          : []
      })
    )
})
