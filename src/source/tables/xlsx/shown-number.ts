/** A stored number → the text that the spreadsheet shows, with decimal arithmetic on the stored digits. */
import {damaged, DataFault} from './data-fault.js'
import type {DigitSection, NumberFormat} from './number-format.js'

/** A decimal: digits of `units` with the point `scale` places from the right. */
interface Decimal {
  readonly isNegative: boolean
  readonly units: bigint
  readonly scale: number
}

/** What a cell shows. */
export interface ShownNumber {
  readonly text: string
  /** The stored number where it has more digits than the text. */
  readonly stored: string | null
}

const asText = '请把这一列设为“文本”格式，重新输入这个数。'

/** The number that a workbook stores, with the 15 digits that spreadsheets guarantee. Throws `DataFault`. */
function decimalOf(value: string): Decimal {
  const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/iu.test(value) ? Number(value) : Number.NaN
  if (!Number.isFinite(number)) throw damaged('单元格里的数')
  const size = Math.abs(number)
  if (size >= 1e15) {
    throw new DataFault('data-cell', '这个数超过 15 位，电子表格已经丢掉了后面的数字。', asText)
  }
  if (size !== 0 && size < 1e-9) {
    throw new DataFault('data-cell', '这个数太小，只能用科学记数法显示。', asText)
  }
  const [mantissa = '0', exponent = '0'] = size.toPrecision(15).split('e')
  const [whole = '0', part = ''] = mantissa.split('.')
  const power = Number(exponent)
  const digits = `${whole}${part}`.padEnd(whole.length + power, '0')
  const scale = Math.max(0, part.length - power)
  const spare = /0*$/u.exec(digits)?.[0].length ?? 0
  const dropped = Math.min(spare, scale)
  return {
    isNegative: number < 0,
    units: BigInt(digits.slice(0, digits.length - dropped) || '0'),
    scale: scale - dropped
  }
}

const plain = ({units, scale}: Decimal): readonly [whole: string, part: string] => {
  const digits = units.toString().padStart(scale + 1, '0')
  return [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale)]
}

/** A decimal with fewer places, halves away from zero, as spreadsheets round. */
function rounded(value: Decimal, places: number): Decimal {
  if (value.scale <= places) return value
  const unit = 10n ** BigInt(value.scale - places)
  return {...value, units: (value.units + unit / 2n) / unit, scale: places}
}

/** The text of a number that is no date. Throws `DataFault` where it cannot be told for certain. */
export function shownNumber(value: string, format: Extract<NumberFormat, {kind: 'digits'}>): ShownNumber {
  const number = decimalOf(value)
  const {sections} = format
  const isZero = number.units === 0n
  const at = number.isNegative && sections.length > 1 ? 1 : isZero && sections.length > 2 ? 2 : 0
  const section = sections[at]
  if (section === undefined || section === null) throw unknownFormat(format.code)
  // Words or nothing instead of the number: only of zero they say the same, as the "-" of 会计专用.
  if (section.whole === '' && section.part === '' && at !== 2) throw unknownFormat(format.code)
  // A section of its own for negative numbers says itself how they look.
  const sign = number.isNegative && at === 0 ? '-' : ''
  const text = (sign + section.prefix + digitsOf(number, section) + section.suffix).trim()
  if (section.whole === null) return {text, stored: null}
  const scaled = {...number, scale: number.scale - 2 * section.percents}
  if (scaled.scale <= section.part.length) return {text, stored: null}
  return {text, stored: (number.isNegative ? '-' : '') + joined(plain(number))}
}

/** What is told of a format that cannot be read. @param code as the workbook has it */
export const unknownFormat = (code: string): DataFault =>
  new DataFault('data-cell', `这一格的数字格式（${code.slice(0, 40)}）不能准确读成文字。`, asText)

const joined = ([whole, part]: readonly [string, string]): string => (part === '' ? whole : `${whole}.${part}`)

function digitsOf(number: Decimal, section: DigitSection): string {
  if (section.whole === null) return joined(plain(number))
  if (section.whole === '' && section.part === '') return ''
  const places = number.scale - 2 * section.percents
  const shifted: Decimal =
    places >= 0 ? {...number, scale: places} : {...number, units: number.units * 10n ** BigInt(-places), scale: 0}
  const [whole, part] = plain(rounded(shifted, section.part.length))
  const least = section.whole.replace(/^[#?]*/u, '').length
  const bare = whole === '0' && least === 0 ? '' : whole
  const padded = bare.padStart(least, '0')
  const grouped = section.isGrouped ? padded.replace(/\B(?=(?:\d{3})+$)/gu, ',') : padded
  const decimals = decimalsOf(part, section.part)
  return section.part === '' ? grouped : `${grouped}.${decimals}`
}

/** `0` always shows a digit, `#` and `?` no zeros at the end. */
function decimalsOf(part: string, placeholders: string): string {
  const least = placeholders.replace(/[#?]*$/u, '').length
  const digits = part.padEnd(placeholders.length, '0')
  return digits.slice(0, Math.max(least, digits.replace(/0+$/u, '').length))
}
