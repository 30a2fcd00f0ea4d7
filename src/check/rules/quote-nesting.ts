import {pairsOf} from '../pairs.js'
import {defineRule, type Remark} from '../rule.js'

/** P20. */
export const quoteNesting = defineRule({
  id: 'quote-nesting',
  name: '引号里面用单引号',
  about: '引号里面还要用引号时，外面用双引号，里面用单引号。',
  passing: ['“落实‘三通两平台’任务”。'],
  failing: [{text: '要求“落实“三通两平台”任务”。', quote: '“三通两平台”', fixed: '要求“落实‘三通两平台’任务”。'}],
  run: ({fresh}) =>
    fresh.flatMap((run) =>
      pairsOf(run.text).pairs.flatMap(({open, close, openMark, closeMark, outer}): Remark[] => {
        if (openMark !== '“' || closeMark !== '”' || outer !== '“') return []
        return [
          {
            at: {run, start: open, end: close + 1},
            message: '双引号里面又用了双引号，里面应为单引号“‘ ’”。',
            edits: [
              {start: open, end: open + 1, text: '‘'},
              {start: close, end: close + 1, text: '’'}
            ]
          }
        ]
      })
    )
})
