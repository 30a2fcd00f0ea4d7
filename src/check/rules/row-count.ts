import {quantitiesIn} from '../quantities.js'
import {defineRule, type Remark} from '../rule.js'

/** （共9个，排名不分先后） below the title of a list. */
const pattern = /^（?(?:共|合计|总计)(?:有|计)?\d{1,5}(?:个|所|名|家|项|人|户|件)(?=[，；。）]|$)/u

/** As many rows as the list says it has. */
export const rowCount = defineRule({
  id: 'row-count',
  name: '名单写明的个数与行数一致',
  about: '名单标题下写了“（共9个）”的，下面的表格要有这么多行；小计、合计和分组的行不算。',
  passing: ['现予公布。\n\n（共2个，排名不分先后）\n\n| 序号 | 学校名称 |\n| --- | --- |\n| 1 | 甲校 |\n| 2 | 乙校 |'],
  failing: [
    {
      text: '现予公布。\n\n（共3个，排名不分先后）\n\n| 序号 | 学校名称 |\n| --- | --- |\n| 1 | 甲校 |\n| 2 | 乙校 |',
      quote: '（共3个'
    }
  ],
  run: ({runs, tables}) =>
    runs.flatMap((run, index): Remark[] => {
      if (run.kind !== 'titleNote' && run.kind !== 'paragraph') return []
      const [found] = pattern.exec(run.text) ?? []
      // The list stands directly below.
      const below = runs[index + 1]
      if (found === undefined || below?.kind !== 'tableCell') return []
      const table = tables().find(({rows, runOf}) =>
        rows.some(({cells}) => cells.some((cell) => runOf(cell) === below))
      )
      const [stated] = quantitiesIn(found)
      // A name over several rows is one of what is counted, and its rows are not.
      if (table === undefined || stated === undefined) return []
      const body = table.rows.filter(({node}) => node.kind === 'body')
      if (body.some(({cells}) => cells.some(({rowSpan}) => rowSpan > 1))) return []
      const named = body.filter(({cells}) =>
        cells.some((cell) => /\p{Script=Han}/u.test(table.runOf(cell)?.text ?? ''))
      )
      if (named.length === stated.value) return []
      const message = `写的是“${stated.printed}”，下面的表格有 ${named.length} 行。`
      return [{at: {run, start: 0, end: found.length}, message, hint: '请核对个数，或是否漏列、多列。'}]
    })
})
