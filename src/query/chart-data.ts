/** Rows → what a chart shows of them: amounts row by row, or of each question how many answered yes. */
import {textWidth} from '../layout/width.js'
import {type Place, placeText} from '../diagnostics/diagnostic.js'
import type {Chart, Series} from '../chart/chart.js'
import {readNumber} from '../source/tables/number.js'
import type {Arguments} from './arguments.js'
import {type Row, type RowSet, has} from './rows.js'

/** The rows of one period, and how a legend calls it. */
export interface ChartRows {
  /** 2013年; '' where there is nothing to compare. */
  readonly name: string
  readonly set: RowSet
}

/** How fields are drawn: bars by row, or one bar for each field. */
export type ChartKind = 'amounts' | 'answers'

/** What 是/否 fields hold. */
const answers = new Set(['', '是', '否', '有', '无', '没有', '未', '√', '×', '/', '-', '—', '－'])

/** What can be read on paper: bars, shades of grey, characters beside a bar and behind it, and in the legend. */
const most = {bars: 40, series: 4, item: 20, value: 12, legend: 34} as const

/** Whether fields hold amounts or answers. A field that holds neither is a fault, told at its first such cell. */
export function kindOf(fields: readonly string[], rows: readonly Row[], given: Arguments): ChartKind | undefined {
  const kinds = fields.map((field) => kindOfField(field, rows, given))
  const amount = fields.find((_, index) => kinds[index] === 'amounts')
  const answer = fields.find((_, index) => kinds[index] === 'answers')
  if (kinds.includes(undefined)) return undefined
  if (amount === undefined || answer === undefined) return amount === undefined ? 'answers' : 'amounts'
  return given.fault('value', `“${amount}”是数，“${answer}”是“是、否”，不能画在一张图上。`, '请分成两张图。')
}

function kindOfField(field: string, rows: readonly Row[], given: Arguments): ChartKind | 'silent' | undefined {
  const texts = rows.map((row) => row.text(field).trim())
  if (texts.every((text) => text === '')) return 'silent'
  if (texts.some((text) => readNumber(text) !== undefined)) return 'amounts'
  const odd = rows.find((_, index) => !answers.has(texts[index] ?? ''))
  if (odd === undefined) return 'answers'
  const message = `${odd.name}的“${field}”是“${odd.text(field)}”，不是数，也不是“是”或“否”`
  return given.fault('value', at(message, odd.place(field)), '只有数和“是、否”可以画成图；文字请用 `{{表 …}}`。')
}

/** A bar for each row and field: an empty cell has none; what is no amount from zero up is a fault at its cell. */
export function amountsChart(periods: readonly ChartRows[], fields: readonly string[], given: Arguments): Chart {
  const items = [...new Set(periods.toReversed().flatMap(({set}) => set.rows.map(({name}) => name)))]
  const units = new Set(fields.map((field) => unitIn(field)))
  const [common = ''] = units.size === 1 ? units : []
  const unit = given.text('unit') ?? common
  const series = periods.flatMap(({name, set}) =>
    fields.map((field): Series => {
      const shown = common === '' ? field : field.slice(0, field.length - common.length - 2)
      const values = new Map(set.rows.map((row) => [row.name, amountIn(row, field, given)]))
      return {name: nameOf(name, shown, fields), values: items.map((item) => values.get(item) ?? null)}
    })
  )
  return {items, series, unit}
}

/** A bar for each field and period: how many rows answer it with yes. */
export function answersChart(periods: readonly ChartRows[], fields: readonly string[], given: Arguments): Chart {
  return {
    items: fields,
    unit: given.text('unit') ?? '',
    series: periods.map(({name, set}) => ({
      name: name === '' ? `${set.what}数` : name,
      values: fields.map((field) => String(set.rows.filter((row) => has(row, field)).length))
    }))
  }
}

/** Note a fault when nobody could read the chart. */
export function refuseUnreadable({items, series}: Chart, given: Arguments): void {
  const fault = (message: string, hint: string): undefined => given.fault('value', message, hint)
  const fewer = '请用 `有`、`省份` 等条件少选一些，分成几张图，或改用 `{{表 …}}`。'
  const bars = items.length * series.length
  if (bars > most.bars) return fault(`这张图有 ${bars} 条，超过 ${most.bars} 条就看不清了。`, fewer)
  if (series.length > most.series)
    return fault(`这张图有 ${series.length} 种深浅，超过 ${most.series} 种就分不清了。`, '请少写几项，分成几张图。')
  const long = items.find((item) => textWidth(item) > most.item)
  if (long !== undefined)
    return fault(`“${long}”太长，图上放不下，最多 ${most.item} 个字。`, '请在数据里用简称，或改用 `{{表 …}}`。')
  const value = series.flatMap(({values}) => values).find((one) => (one ?? '').length > most.value)
  if (value !== undefined)
    return fault(`“${value ?? ''}”位数太多，图上放不下。`, '请换一个大一些的单位，如万元、亿元。')
  const legend = series.reduce((sum, {name}) => sum + textWidth(name) + 2, 0)
  if (series.length > 1 && legend > most.legend)
    fault('图例太长，一行放不下。', '请在数据里用短一些的栏名，或分成几张图。')
}

/** 万元 of 专项经费（万元）. */
const unitIn = (field: string): string => /（([^（）]+)）$/u.exec(field)?.[1] ?? ''

const nameOf = (period: string, field: string, fields: readonly string[]): string =>
  period === '' ? field : fields.length === 1 ? period : `${period}${field}`

function amountIn(row: Row, field: string, given: Arguments): string | null {
  const text = row.text(field)
  if (text.trim() === '') return null
  const number = readNumber(text)
  if (number !== undefined && !number.startsWith('-')) return number
  const what = number === undefined ? '不是数' : '是负数，画不成条'
  given.fault(
    'value',
    at(`${row.name}的“${field}”是“${text}”，${what}`, row.place(field)),
    '请在数据里改成不小于零的数。'
  )
  return null
}

const at = (message: string, place: Place): string => `${message}（${placeText(place)}）。`
