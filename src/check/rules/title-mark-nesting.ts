import {pairsOf} from '../pairs.js'
import {defineRule, type Remark} from '../rule.js'

/** P21. */
export const titleMarkNesting = defineRule({
  id: 'title-mark-nesting',
  name: '书名号里面用单书名号',
  about: '书名号里面还要用书名号时，外面用双书名号，里面用单书名号。',
  passing: ['《教育部关于印发〈工作要点〉的通知》。'],
  failing: [
    {
      text: '《教育部关于印发《工作要点》的通知》。',
      quote: '《工作要点》',
      fixed: '《教育部关于印发〈工作要点〉的通知》。'
    }
  ],
  run: ({fresh}) =>
    fresh.flatMap((run) =>
      pairsOf(run.text).pairs.flatMap(({open, close, openMark, closeMark, outer}): Remark[] => {
        if (openMark !== '《' || closeMark !== '》' || outer !== '《') return []
        return [
          {
            at: {run, start: open, end: close + 1},
            message: '书名号里面又用了双书名号，里面应为单书名号“〈 〉”。',
            edits: [
              {start: open, end: open + 1, text: '〈'},
              {start: close, end: close + 1, text: '〉'}
            ]
          }
        ]
      })
    )
})
