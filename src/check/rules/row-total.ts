import {decimalValue} from '../decimal-value.js'
import {defineRule, type Remark} from '../rule.js'
import type {Run} from '../run.js'
import type {TableView} from '../tables.js'

const tolerance = 0.051
const total = /^(?:合计|总计|小计|共计|总数|总额)/u
/** Columns that are no part of a sum. */
const foreign = /序号|编号|年份|年度|电话|邮编|备注|[%％]|率|单价|均/u
/** A table whose rows add up: most of them do, and there are enough to tell. */
const leastRows = 3
const leastPart = 0.6

/** A row that can be added up. */
interface Sum {
  readonly run: Run
  readonly stated: number
  readonly should: number
}

/** N15, across: a column headed 合计. */
export const rowTotal = defineRule({
  id: 'row-total',
  name: '表格每行的合计等于各栏之和',
  about: '表头写“合计”“小计”的一栏，要等于同一行前面各栏之和；多数行都相等的表格才核对。',
  passing: [
    '| 期次 | 校长 | 教师 | 合计 |\n| --- | --: | --: | --: |\n| 第一期 | 10 | 20 | 30 |\n| 第二期 | 10 | 25 | 35 |\n| 第三期 | 12 | 20 | 32 |\n\n现予通知。',
    '| 地区 | 学校 | 其中：高中 | 合计 |\n| --- | --: | --: | --: |\n| 甲 | 10 | 2 | 10 |\n| 乙 | 11 | 5 | 11 |\n| 丙 | 12 | 4 | 12 |\n\n现予通知。'
  ],
  failing: [
    {
      text: '现予通知。\n\n| 期次 | 校长 | 教师 | 合计 |\n| --- | --: | --: | --: |\n| 第一期 | 10 | 20 | 30 |\n| 第二期 | 10 | 25 | 36 |\n| 第三期 | 12 | 20 | 32 |',
      quote: '36'
    }
  ],
  run: ({tables}) => tables().flatMap(judge)
})

function judge({rows, runOf}: TableView): readonly Remark[] {
  const headers = rows.filter(({node}) => node.kind === 'header')
  // Headers of two levels name groups of columns; which of them a total adds up is not said.
  const [header] = headers
  if (header === undefined || headers.length > 1) return []
  const names = header.cells.map((cell) => runOf(cell)?.text.replace(/\s/gu, '') ?? '')
  const at = names.findIndex((name) => total.test(name))
  if (at < 2 || header.cells.some(({colSpan}) => colSpan > 1)) return []
  const sums = rows.flatMap(({node, cells}): Sum[] => {
    const run = runOf(cells[at])
    const stated = run === undefined ? undefined : decimalValue(run.text)
    if (node.kind !== 'body' || run === undefined || stated === undefined || cells.length !== names.length) return []
    const parts = cells.slice(0, at).flatMap((cell, index): number[] => {
      const text = runOf(cell)?.text
      const value = text === undefined || foreign.test(names[index] ?? '') ? undefined : decimalValue(text)
      return value === undefined ? [] : [value]
    })
    return parts.length < 2 ? [] : [{run, stated, should: parts.reduce((sum, part) => sum + part, 0)}]
  })
  const wrong = sums.filter(({stated, should}) => Math.abs(stated - should) >= tolerance)
  if (sums.length < leastRows || sums.length - wrong.length < leastPart * sums.length) return []
  return wrong.map(({run, should}) => ({
    at: {run, start: 0, end: run.text.length},
    message: `${names[at] ?? '合计'}写的是“${run.text.trim()}”，这一行各栏之和是 ${Number(should.toFixed(2))}。`,
    hint: '请核对这一行的各栏和合计。'
  }))
}
