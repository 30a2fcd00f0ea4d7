/** 表: any data as a table, `{{表 "经费" 合计="是" 小计="省份"}}`; sums are exact. */
import type * as G from '../../gongwen/nodes.js'
import {sumOf} from '../amount.js'
import type {Arguments} from '../arguments.js'
import {numericColumns, rowOf, tableOfRows} from '../cells.js'
import {mayPrint} from '../empty.js'
import type {Parameter} from '../parameters.js'
import type {QueryHelper} from '../query-helper.js'
import {columnOf, columnsOf, type Row, type RowSet} from '../rows.js'
import {filters, selectRows, sourceWords} from '../select.js'
import {readNumber} from '../../source/tables/number.js'
import {refuseIncomplete} from '../complete.js'
import {chosenColumns} from './list.js'

const own: readonly Parameter[] = ['columns', 'total', 'subtotal', 'openData', 'sort', 'allowEmpty']
/** Numbers that nobody adds up. */
const labels = /序号|编号|代码|编码|年份|年度|届|期$|电话|手机|邮编|邮政编码|身份证/u

export const table: QueryHelper = {
  chinese: '表',
  english: 'table',
  parameters: [...filters, ...own],
  words: sourceWords,
  answer: (given, desk) => {
    const found = selectRows(given, desk, '表', own)
    if (found === undefined) return undefined
    const columns = chosenColumns(found, given)
    const summed = summedColumns(found, columns, given)
    const groupName = given.text('subtotal')
    const group = groupName === undefined ? undefined : columnOf(found, groupName, given)
    if (summed.size > 0) refuseIncomplete(given, desk)
    if (given.faults.length > 0) return undefined
    if (!mayPrint(found, given)) return {value: {blocks: []}}
    const rows = bodyRows(found.rows, columns, summed, group)
    const totals = isTotalWanted(given) ? [totalRow('合计', found.rows, columns, summed)] : []
    const blocks = [tableOfRows(columns, numericColumns(columns, found.rows), [...rows, ...totals])]
    const title = given.text('openData')
    if (title === undefined) return {value: {blocks}}
    const texts = found.rows.map((row) => columns.map((column) => row.text(column)))
    return {value: {blocks, sheet: {title, columns, rows: texts}}}
  }
}

const isTotalWanted = (given: Arguments): boolean => !['', '否'].includes(given.text('total') ?? '')

/** Columns that totals add up: those that `合计` names, else all that hold nothing but amounts. */
function summedColumns(set: RowSet, columns: readonly string[], given: Arguments): ReadonlySet<string> {
  const wanted = given.text('total') ?? '否'
  if (wanted === '否' && given.text('subtotal') === undefined) return new Set()
  const numeric = numericColumns(columns, set.rows)
  if (wanted === '是' || wanted === '否') {
    const amounts = [...numeric].filter(
      (column) => !labels.test(column) && set.rows.every((row) => !/^0\d/u.test(row.text(column)))
    )
    if (amounts.length === 0 && set.rows.length > 0)
      given.fault('value', '没有哪一栏全是数，无法合计。', '请写明栏名：`合计="栏名"`。')
    return checkedSums(amounts, columns, given)
  }
  const named = columnsOf(set, wanted, given)
  for (const column of named) {
    if (!columns.includes(column)) given.fault('name', `要合计的“${column}”不在表里。`, '请把它写进 `栏`。')
    else if (!numeric.has(column) && set.rows.length > 0)
      given.fault('value', `“${column}”一栏不全是数，无法合计。`, '请在数据里改成数。')
  }
  return checkedSums(named, columns, given)
}

function checkedSums(summed: readonly string[], columns: readonly string[], given: Arguments): ReadonlySet<string> {
  const [first] = columns
  if (first !== undefined && summed.includes(first)) {
    given.fault('value', `第一栏“${first}”要写“合计”两个字，不能同时合计。`, '请用 `栏` 把名称放在第一栏。')
  }
  return new Set(summed)
}

/** Rows as they are, or group by group, each with its 小计; a group stands where its first row stands. */
function bodyRows(
  rows: readonly Row[],
  columns: readonly string[],
  summed: ReadonlySet<string>,
  group: string | undefined
): readonly G.TableRow[] {
  const body = (row: Row): G.TableRow =>
    rowOf(
      'body',
      columns.map((column) => row.text(column))
    )
  if (group === undefined) return rows.map(body)
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const name = row.text(group)
    const others = groups.get(name)
    if (others === undefined) groups.set(name, [row])
    else others.push(row)
  }
  return [...groups.values()].flatMap((members) => [...members.map(body), totalRow('小计', members, columns, summed)])
}

const totalRow = (
  label: string,
  rows: readonly Row[],
  columns: readonly string[],
  summed: ReadonlySet<string>
): G.TableRow => {
  const sum = (column: string): string => sumOf(rows.flatMap((row) => readNumber(row.text(column)) ?? []))
  return rowOf(
    'total',
    columns.map((column, index) => (index === 0 ? label : summed.has(column) ? sum(column) : ''))
  )
}
