/** 图: a bar chart of what rows say, `{{图 进展 项="专项经费（万元）" 标题="图1 各省专项经费" 排序="专项经费（万元） 降序"}}`. */
import {barChart} from '../../chart/bar-chart.js'
import {type Chart, chartText} from '../../chart/chart.js'
import type {BlockValue} from '../../expand/helper.js'
import type * as G from '../../gongwen/nodes.js'
import {pictureOf} from '../../gongwen/picture.js'
import type {Arguments} from '../arguments.js'
import {amountsChart, answersChart, type ChartRows, kindOf, refuseUnreadable} from '../chart-data.js'
import {refuseIncomplete} from '../complete.js'
import type {Desk} from '../desk.js'
import {mayPrint} from '../empty.js'
import type {Parameter} from '../parameters.js'
import type {QueryHelper} from '../query-helper.js'
import {columnsOf, type RowSet} from '../rows.js'
import {filteredRows, filters, sortedRows, sourceWords} from '../select.js'
import {periodOf} from '../sources/returns.js'

const own: readonly Parameter[] = ['field', 'caption', 'unit', 'previous', 'sort', 'allowEmpty']

export const chart: QueryHelper = {
  chinese: '图',
  english: 'chart',
  parameters: [...filters, ...own],
  words: sourceWords,
  answer: (given, desk) => {
    const found = filteredRows(given, desk, '图', own)
    const name = given.text('field')
    if (found === undefined) return undefined
    if (name === undefined) return given.fault('name', '`图` 没有写画哪一栏。', '请写明 `项="栏名"`，几栏用顿号隔开。')
    const fields = columnsOf(found, name, given)
    const earlier = previousRows(given, desk)
    if (earlier === undefined || given.faults.length > 0) return undefined
    refuseIncomplete(given, desk)
    if (!mayPrint(found, given)) return {value: {blocks: []}}
    const drawn = drawnChart(found, earlier, fields, given, desk)
    if (drawn === undefined) return given.faults.length > 0 ? undefined : {value: {blocks: []}}
    refuseUnreadable(drawn, given)
    return {value: figureOf(drawn, given.text('caption') ?? '')}
  }
}

/** The same call for the period of 上期; null when the call compares nothing. */
function previousRows(given: Arguments, desk: Desk): ChartRows | null | undefined {
  const name = given.text('previous')
  if (name === undefined) return null
  if (!['进展', 'returns'].includes(given.positional[0] ?? ''))
    return given.fault('name', '`图` 只有查 `进展` 时可以写 `上期`。', '其他数据请分成两张图。')
  const set = filteredRows(given.replacing('period', name), desk, '图', own)
  return set === undefined ? undefined : {name: legendOf(name), set}
}

function drawnChart(
  found: RowSet,
  earlier: ChartRows | null,
  fields: readonly string[],
  given: Arguments,
  desk: Desk
): Chart | undefined {
  const before = earlier === null ? [] : [earlier]
  for (const {set} of before) {
    const lacking = fields.find((field) => !set.columns.includes(field))
    if (lacking !== undefined) return given.fault('value', `上期没有“${lacking}”这一栏，不能比较。`)
  }
  const kind = kindOf(
    fields,
    [...before, {set: found}].flatMap(({set}) => set.rows),
    given
  )
  if (kind === undefined) return undefined
  const name = earlier === null ? '' : legendOf(periodOf(given, desk)?.name ?? '')
  if (kind === 'answers') {
    if (given.text('sort') !== undefined)
      return given.fault('name', '“是、否”的图按 `项` 的次序画，不能排序。', '请删去 `排序`，按要画的次序写 `项`。')
    return answersChart([...before, {name, set: found}], fields, given)
  }
  // Who said nothing has no bar, and none of length zero.
  const saying = (set: RowSet): RowSet => ({
    ...set,
    rows: set.rows.filter((row) => fields.some((field) => row.text(field).trim() !== ''))
  })
  const ordered = sortedRows(saying(found), given)
  if (ordered === undefined || !mayPrint(ordered, given)) return undefined
  const past = before.map((period) => ({...period, set: saying(period.set)}))
  return amountsChart([...past, {name, set: ordered}], fields, given)
}

const legendOf = (period: string): string => (/^\d{4}$/u.test(period) ? `${period}年` : period)

/** The figure and its picture. Equal charts are one picture; no file of a workspace has such a name. */
function figureOf(drawn: Chart, caption: string): BlockValue {
  const src = `图:${JSON.stringify(drawn)}`
  const children: G.Figure['children'] =
    caption === '' ? [] : [{type: 'caption', children: [{type: 'text', value: caption}]}]
  const figure: G.Figure = {type: 'figure', src, alt: chartText(drawn), width: null, children}
  return {blocks: [figure], pictures: new Map([[src, pictureOf(barChart(drawn))]])}
}
