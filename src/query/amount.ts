/** Amounts: exact decimals as texts; never a floating-point number. */
import {placeText} from '../diagnostics/diagnostic.js'
import {decimalText, scaledOf, unitsAt} from '../source/tables/decimal.js'
import {readNumber} from '../source/tables/number.js'
import type {Arguments} from './arguments.js'
import type {Row} from './rows.js'

export {compareDecimals, difference, sumOf} from '../source/tables/decimal.js'

/** The number in a column of a row; what is none is a fault that names the cell. */
export function numberIn(row: Row, column: string, given: Arguments): string | undefined {
  const text = row.text(column)
  const number = readNumber(text)
  if (number !== undefined) return number
  const what = text.trim() === '' ? `${row.name}的“${column}”是空的` : `${row.name}的“${column}”是“${text}”，不是数`
  return given.fault('value', `${what}（${placeText(row.place(column))}）。`, '请在数据里写成数，单位写在列名里。')
}

/** The amount without its sign. */
export const absolute = (text: string): string => text.replace(/^-/u, '')

/** part ÷ whole in per cent, rounded half up to one decimal, without a spare zero. @param whole not 0 */
export function percentage(part: string, whole: string): string {
  const [one, other] = [scaledOf(absolute(part)), scaledOf(absolute(whole))]
  const scale = Math.max(one.scale, other.scale)
  const [dividend, divisor] = [unitsAt(one, scale) * 2000n, unitsAt(other, scale)]
  return decimalText({units: (dividend + divisor) / (divisor * 2n), scale: 1})
}
