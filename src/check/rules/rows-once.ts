import {defineRule, type Remark} from '../rule.js'
import type {Run} from '../run.js'
import type {TableView} from '../tables.js'

/** Less text than this says too little to be said twice by mistake: 数学 上午. */
const least = 6

/** A list names everything once. */
export const rowsOnce = defineRule({
  id: 'rows-once',
  name: '名单、表格没有重复的行',
  about: '除了序号，两行完全一样的，多半是重复录入。',
  passing: ['| 序号 | 学校名称 |\n| --- | --- |\n| 1 | 郑州市第七中学 |\n| 2 | 郑州市第九中学 |\n\n现予通知。'],
  failing: [
    {
      text: '现予通知。\n\n| 序号 | 学校名称 |\n| --- | --- |\n| 1 | 郑州市第七中学 |\n| 2 | 郑州市第九中学 |\n| 3 | 郑州市第七中学 |',
      quote: '郑州市第七中学'
    }
  ],
  run: ({tables}) => tables().flatMap(judge)
})

function judge({rows, runOf}: TableView): readonly Remark[] {
  const known = new Map<string, Run>()
  return rows.flatMap(({node, cells}): Remark[] => {
    // A cell that reaches over rows is said once and meant for all of them.
    if (node.kind !== 'body' || cells.some(({rowSpan}) => rowSpan > 1)) return []
    const own = cells.flatMap((cell) => runOf(cell) ?? []).filter(({text}) => !/^\d+$/u.test(text))
    const said = own.map(({text}) => text.replace(/\s/gu, '')).join('\t')
    const [run] = own
    if (run === undefined || said.length < least) return []
    const earlier = known.get(said)
    if (earlier === undefined) known.set(said, run)
    if (earlier === undefined) return []
    const line = earlier.placeAt(0).line ?? 1
    const message = `这一行与第 ${line} 行完全一样：“${run.text}”。`
    return [{at: {run, start: 0, end: run.text.length}, message, hint: '请核对是不是重复录入。'}]
  })
}
