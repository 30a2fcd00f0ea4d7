import {decimalValue} from '../decimal-value.js'
import {defineRule, type Remark} from '../rule.js'
import type {Run} from '../run.js'
import type {PlacedCell} from '../../layout/table-grid.js'
import type {TableView} from '../tables.js'

/** Rounding of what stands in the cells. */
const tolerance = 0.051

/** What a column is headed by whose numbers are not to be added: 增长（%）, 单价, 完成率. */
const ratio = /[%％]|率|比例|比上年|单价|均|标准|序号|编号|年份|年度|电话|邮编/u
/** Parts of a whole, as percentages: they do add up, but for what each was rounded by. */
const share = /占比|比重|所占比例/u

interface Column {
  /** Sum of the rows since the last 小计 or group heading, and since the beginning. */
  part: number
  whole: number
  /** A cell that is no number makes no sum. */
  isSound: boolean
  count: number
  isShare: boolean
  /** Half of the last place that its numbers print. */
  rounding: number
}

/** 合计 of a table. */
export const tableTotal = defineRule({
  id: 'table-total',
  name: '表格合计等于各行之和',
  about:
    '表格里“小计”“合计”一行的数，要等于上面各行之和；没有数的单元格按 0 算，有文字的一栏和比率、单价这样不能相加的一栏不核对。',
  passing: [
    '| 项目 | 金额 | 增长（%） |\n| --- | --: | --: |\n| 宽带 | 120 | 20 |\n| 资源 | 230 | 15 |\n| 合计 | 350 | 16.7 |\n\n现予通知。',
    '| 项目 | 占比 |\n| --- | --: |\n| 宽带 | 33.3% |\n| 资源 | 33.3% |\n| 培训 | 33.3% |\n| 合计 | 100% |\n\n现予通知。',
    '| 地区 | 学校 | 金额 |\n| --- | --- | --: |\n| 湖北省 | 一中 | 80 |\n| ^ | 二中 | 20 |\n| 合计 | < | 100 |\n\n现予通知。',
    '| 省份 | 金额 |\n| --- | --: |\n| 湖北省 | 80 |\n| 湖南省 | 20.5 |\n| 合计 | 100.5 |\n\n现予通知。'
  ],
  failing: [
    {
      text: '现予通知。\n\n| 省份 | 金额 |\n| --- | --: |\n| 湖北省 | 80 |\n| 湖南省 | 20 |\n| 合计 | 110 |',
      quote: '110'
    },
    {
      text: '现予通知。\n\n| 序号 | 省份 | 金额 |\n| --: | --- | --: |\n| 1 | 湖北省 | 80 |\n| 2 | 湖南省 | 20 |\n| 合计 | < | 110 |',
      quote: '110'
    },
    {
      text: '现予通知。\n\n| 项目 | 占比 |\n| --- | --: |\n| 宽带 | 60% |\n| 资源 | 28% |\n| 培训 | 15% |\n| 合计 | 100% |',
      quote: '100%'
    }
  ],
  run: ({tables}) => tables().flatMap(judge)
})

function judge({columns: count, rows, runOf}: TableView): readonly Remark[] {
  if (!rows.some(({node}) => node.kind === 'total')) return []
  const columns = Array.from({length: count}, newColumn)
  const remarks: Remark[] = []
  const textOf = (cell: PlacedCell | undefined): string => runOf(cell)?.text ?? ''
  for (const {node, cells} of rows) {
    if (node.kind === 'header') {
      for (const cell of cells) {
        const column = columns[cell.column]
        if (column !== undefined && share.test(textOf(cell))) column.isShare = true
        else if (ratio.test(textOf(cell))) disown(columns, cell)
      }
      continue
    }
    if (node.kind === 'group') {
      for (const column of columns) column.part = 0
      continue
    }
    const label = textOf(cells[0]).replace(/\s/gu, '')
    for (const cell of cells) {
      const column = columns[cell.column]
      const run = runOf(cell)
      const value = valueOf(run, column)
      if (column === undefined || cell.column === 0) continue
      // A number over several columns or rows belongs to none of them alone.
      if (run !== undefined && (cell.colSpan > 1 || cell.rowSpan > 1)) disown(columns, cell)
      else if (node.kind === 'body') add(column, value, run)
      else remarks.push(...compare(column, value, run, label))
    }
    if (node.kind === 'total') for (const column of columns) column.part = 0
  }
  return remarks
}

const newColumn = (): Column => ({part: 0, whole: 0, isSound: true, count: 0, isShare: false, rounding: 0.5})

function valueOf(run: Run | undefined, column: Column | undefined): number | undefined {
  if (run === undefined) return 0
  return decimalValue(column?.isShare === true ? run.text.replace(/[%％]\s*$/u, '') : run.text)
}

/** No sum is made of the columns under a cell. */
function disown(columns: readonly Column[], {column, colSpan}: PlacedCell): void {
  for (const under of columns.slice(column, column + colSpan)) under.isSound = false
}

function add(column: Column, value: number | undefined, run: Run | undefined): void {
  const decimals = /\.(\d+)/u.exec(run?.text ?? '')?.[1]?.length ?? 0
  column.rounding = Math.min(column.rounding, 0.5 * 10 ** -decimals)
  if (value === undefined) column.isSound = false
  column.part += value ?? 0
  column.whole += value ?? 0
  column.count++
}

function compare(
  {part, whole, isSound, count, isShare, rounding}: Column,
  value: number | undefined,
  run: Run | undefined,
  label: string
) {
  const should = label.startsWith('小计') ? part : whole
  if (!isSound || count < 2 || value === undefined || run === undefined) return []
  if (Math.abs(should - value) < Math.max(tolerance, isShare ? count * rounding + 0.001 : 0)) return []
  const sum = String(Number(should.toFixed(2)))
  const message = `${label}写的是“${run.text.trim()}”，上面各行之和是 ${sum}${isShare ? '%' : ''}。`
  return [{at: {run, start: 0, end: run.text.length}, message, hint: '请核对各行和合计。'}]
}
