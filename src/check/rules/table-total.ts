import {decimalValue} from '../decimal-value.js'
import type * as G from '../../gongwen/nodes.js'
import {walk} from '../../gongwen/walk.js'
import {defineRule, type Remark} from '../rule.js'
import type {Run} from '../run.js'

/** Rounding of what stands in the cells. */
const tolerance = 0.051

interface Column {
  /** Sum of the rows since the last 小计 or group heading, and since the beginning. */
  part: number
  whole: number
  /** A cell that is no number makes no sum. */
  isSound: boolean
  count: number
}

/** 合计 of a table. */
export const tableTotal = defineRule({
  id: 'table-total',
  name: '表格合计等于各行之和',
  about: '表格里“小计”“合计”一行的数，要等于上面各行之和；没有数的单元格按 0 算，有文字的一栏不核对。',
  passing: ['| 省份 | 金额 |\n| --- | --: |\n| 湖北省 | 80 |\n| 湖南省 | 20.5 |\n| 合计 | 100.5 |\n\n现予通知。'],
  failing: [
    {
      text: '现予通知。\n\n| 省份 | 金额 |\n| --- | --: |\n| 湖北省 | 80 |\n| 湖南省 | 20 |\n| 合计 | 110 |',
      quote: '110'
    }
  ],
  run: ({tree, runs}) => {
    const runOf = new Map<G.GongwenNode, Run>(runs.map((run) => [run.node, run]))
    const remarks: Remark[] = []
    walk(tree, (node) => {
      if (node.type === 'table') remarks.push(...judge(node, runOf))
    })
    return remarks
  }
})

function judge(table: G.Table, runOf: ReadonlyMap<G.GongwenNode, Run>): Remark[] {
  const columns = table.align.map((): Column => ({part: 0, whole: 0, isSound: true, count: 0}))
  const remarks: Remark[] = []
  for (const row of table.children) {
    if (row.type !== 'tableRow' || row.kind === 'header') continue
    if (row.kind === 'group') {
      for (const column of columns) column.part = 0
      continue
    }
    // Merged cells: which column a cell stands in would have to be counted, and a sum over them says nothing.
    if (row.children.length !== columns.length) {
      if (row.kind === 'body') for (const column of columns) column.isSound = false
      continue
    }
    const label = (runOf.get(row.children[0] ?? row)?.text ?? '').replace(/\s/gu, '')
    for (const [index, cell] of row.children.entries()) {
      const column = columns[index]
      const run = runOf.get(cell)
      const value = run === undefined ? 0 : decimalValue(run.text)
      if (column === undefined || index === 0) continue
      if (row.kind === 'body') add(column, value)
      else remarks.push(...compare(column, value, run, label))
    }
    if (row.kind === 'total') for (const column of columns) column.part = 0
  }
  return remarks
}

function add(column: Column, value: number | undefined): void {
  if (value === undefined) column.isSound = false
  column.part += value ?? 0
  column.whole += value ?? 0
  column.count++
}

function compare(
  {part, whole, isSound, count}: Column,
  value: number | undefined,
  run: Run | undefined,
  label: string
) {
  const should = label.startsWith('小计') ? part : whole
  if (!isSound || count < 2 || value === undefined || run === undefined) return []
  if (Math.abs(should - value) < tolerance) return []
  const sum = String(Number(should.toFixed(2)))
  const message = `${label}写的是“${run.text.trim()}”，上面各行之和是 ${sum}。`
  return [{at: {run, start: 0, end: run.text.length}, message, hint: '请核对各行和合计。'}]
}
