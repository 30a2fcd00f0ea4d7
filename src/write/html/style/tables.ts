/** Tables: grid, caption, alignment of cells; landscape pages on paper (8). */
import {landscapePage, pageNumber, tableRule} from '../../../layout/gbt9704.js'
import type {Attachment, Form, Gongwen, Table} from '../../../gongwen/nodes.js'
import {descend} from '../../../gongwen/walk.js'
import {columnShares} from '../../../layout/columns.js'
import {formRoom, formRowHeights} from '../../../layout/form-rows.js'
import type {Pt} from '../../../layout/units.js'
import type {HtmlMemory} from '../options.js'
import {decimal, fromPt} from './lengths.js'

/** Deepest room behind a number that has a class of its own, in halves of a 字. */
export const deepestRoom = 12

const padding = fromPt(tableRule.padding)
const behind = Array.from(
  {length: deepestRoom},
  (_, index) => `.behind${index + 1}{padding-right:calc(${padding} + ${decimal((index + 1) / 2)}em)}`
).join('\n')

/** Tables on any screen. */
export const tableRules = `.tableRegion{overflow-x:auto;margin-block:.75rem}
table{width:100%;border-collapse:collapse;text-indent:0}
caption{padding-bottom:.25rem}
.figure{margin:.75rem 0;text-align:center;text-indent:0}
.figure img{max-width:100%;height:auto}
.footnotes{margin-top:2rem;padding-top:.5rem;border-top:1px solid var(--hairline)}
sup{font-size:.6em;line-height:0}
sup a{padding:.5em .25em}
.caption,.tableUnit{display:block}
th,td{min-width:3em;padding:${padding};border:max(1px,${fromPt(tableRule.weight)}) solid;overflow-wrap:break-word}
th{font-weight:400}
.tableCell.center{text-align:center}
.tableCell.right,.tableCell.decimal{text-align:end}
.tableCell.decimal{white-space:nowrap;font-variant-numeric:tabular-nums}
${behind}
.tableCell.top{vertical-align:top}
.tableCell.foot{vertical-align:bottom}
.formLine{display:flex;align-items:baseline;text-align:start}
.formLine.end{justify-content:flex-end}
.formLine>*{flex:none;max-width:100%}
.formLine>.field{flex:1 1 3em;min-width:0;white-space:pre-wrap;overflow-wrap:anywhere}
.formLine>.field.date{flex:none;white-space:pre}
.field[role]:not(.date)::before{content:"\\200b"}
.form+.form{margin-top:3rem}
.tableRegion+.tableNote{margin-top:-.5rem}`

/** The widths that authors gave the columns of tables, and the heights of the rows of forms; tables numbered in order. */
export function columnRules(tree: Gongwen, memory?: HtmlMemory): string {
  const rules: string[] = []
  let count = 0
  let outer: Attachment | undefined
  let form: Form | undefined
  descend(tree, (node) => {
    if (node.type === 'attachment') outer = node
    if (node.type === 'form') form = node
    if (node.type !== 'table') return true
    count++
    if (form?.children.includes(node) === true) {
      const isBelow = outer?.children[0] === form
      const key = `${count} ${isBelow}`
      const known = memory?.rules.get(node, key)
      const own = known ?? rowRules(node, count, formRoom(form, isBelow))
      if (known === undefined) memory?.rules.set(node, key, own)
      if (own !== '') rules.push(own)
    }
    if (node.widths !== null)
      for (const [index, share] of columnShares(node).entries())
        rules.push(`.table${count} col:nth-child(${index + 1}){width:${decimal(share * 100)}%}`)
    return false
  })
  return rules.join('\n')
}

/** The heights of the rows of a form. */
const rowRules = (table: Table, count: number, room: Pt): string =>
  formRowHeights(table, room)
    .map((height, index) => `.table${count} tr:nth-child(${index + 1}){height:${fromPt(height)}}`)
    .join('\n')

const {margin} = landscapePage

/**
 * The page of a landscape table. Its number stands beside the left edge, where the upright sheet has its foot: below on
 * odd pages and above on even ones. It stays upright: the property that would turn it is not yet one that every checker
 * of CSS accepts.
 */
export function landscapeRules(counter: string, numberBox: string, numberGap: string): string {
  const sides = [margin.top, margin.right, margin.bottom, margin.left].map((side) => `${decimal(side)}mm`).join(' ')
  const number = `${counter};${numberBox};padding-right:${numberGap};text-align:right`
  const outer = `${pageNumber.outerIndent}em`
  return `@page landscape{size:${landscapePage.width}mm ${landscapePage.height}mm;margin:${sides};@bottom-right{content:none}@bottom-left{content:none}}
@page landscape:right{@left-bottom{${number};vertical-align:bottom;padding-bottom:${outer}}}
@page landscape:left{@left-top{${number};vertical-align:top;padding-top:${outer}}}`
}
