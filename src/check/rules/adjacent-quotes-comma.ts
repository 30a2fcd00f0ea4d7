import {defineRule, type Remark} from '../rule.js'
import {matchesIn} from '../matches.js'

/** P19. One remark for a paragraph: ministries do it all the time. */
export const adjacentQuotesComma = defineRule({
  id: 'adjacent-quotes-comma',
  name: '并列的引号、书名号之间不用顿号',
  about:
    '并列的引号之间、并列的书名号之间通常不用顿号；中间夹有别的文字时可以用。机关公文里常见用顿号的写法，只作提示。',
  passing: ['“三通两平台”“人人通”。', '《决定》《意见》。', '《决定》（中发〔2012〕1号）、《意见》。'],
  failing: [{text: '“班班通”、“人人通”、“校校通”。', quote: '”、“'}],
  run: ({runs}) =>
    runs.flatMap((run): Remark[] => {
      const found = [...matchesIn(run.text, /[”》]、[“《]/gu)]
      const [first] = found
      if (first === undefined) return []
      const more = found.length > 1 ? `，这一段共 ${found.length} 处` : ''
      const message = `“${first[0]}”中间的顿号通常不用${more}。`
      return [{at: {run, start: first.index, end: first.index + first[0].length}, message}]
    })
})
