/** 单元格: what the XML of a cell says → the text that the spreadsheet shows. */
import {damaged, DataFault} from './data-fault.js'
import {shownDate} from './serial-date.js'
import {shownNumber, unknownFormat} from './shown-number.js'
import type {FormatOf} from './styles.js'
import {unescaped} from './xml.js'

/** A cell as it is written. */
export interface RawCell {
  /** `t`: s shared, inlineStr, str, b, e, d, n or none. */
  readonly type: string
  /** `s`. */
  readonly style: string | undefined
  /** Text of `v`; null where there is none. */
  readonly value: string | null
  /** Text of `is`, trimmed. */
  readonly inline: string
  readonly hasFormula: boolean
}

/** What the cells of a workbook share. */
export interface CellContext {
  readonly shared: readonly string[]
  readonly formatOf: FormatOf
  readonly isFrom1904: boolean
  /** Whether days and months are written as documents print them, 2012年11月27日, instead of 2012-11-27. */
  readonly printsDates: boolean
  /** Told of a number that has more digits than are shown. */
  readonly onRounded: (stored: string, shown: string) => void
}

/** The text of a cell, trimmed; '' for an empty one. Throws `DataFault` where it cannot be told. */
export function cellText({type, style, value, inline, hasFormula}: RawCell, context: CellContext): string {
  if (type === 'inlineStr') return inline
  if (value === null || (value === '' && type !== 'str')) {
    if (!hasFormula) return ''
    const hint = '请用 Excel 或 WPS 打开，等计算完后保存；或把公式粘贴为数值。'
    throw new DataFault('data-cell', '这一格是公式，文件里没有存下它的结果。', hint)
  }
  switch (type) {
    case 's':
      return sharedText(value, context.shared)
    case 'str':
      return unescaped(value).replace(/\r\n?/gu, '\n').trim()
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
    case 'e':
      throw new DataFault('data-cell', `这一格是错误值 ${value.slice(0, 20)}。`, '请改正公式，或填写正确的内容。')
    case 'd':
      return dateText(isoText(value), context)
    case 'n':
      return numberText(value, style, context)
    default:
      throw damaged(`单元格类型 ${type.slice(0, 20)}`)
  }
}

function sharedText(value: string, shared: readonly string[]): string {
  const text = /^\d+$/u.test(value) ? shared[Number(value)] : undefined
  if (text === undefined) throw damaged('共享字符串')
  return text
}

/** Dates as text, which strict Open XML writes: `2012-11-27T00:00:00`. */
function isoText(value: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.0+)?)?)?$/u.exec(value)
  if (match === null) throw damaged('单元格里的日期')
  const [, date = '', time = '00:00', seconds = '00'] = match
  return time === '00:00' && seconds === '00' ? date : `${date} ${time}${seconds === '00' ? '' : `:${seconds}`}`
}

function dateText(text: string, {printsDates}: CellContext): string {
  const [, year, month, day] = (printsDates && /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(text)) || []
  if (year === undefined || month === undefined) return text
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`
}

function numberText(value: string, style: string | undefined, context: CellContext): string {
  const format = context.formatOf(style)
  if (format.kind === 'other') throw unknownFormat(format.code)
  if (format.kind === 'date') return dateText(shownDate(value, format.shows, context.isFrom1904), context)
  const {text, stored} = shownNumber(value, format)
  if (stored !== null) context.onRounded(stored, text)
  return text
}
