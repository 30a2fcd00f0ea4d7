/** 成文日期 and other dates as people write them → YYYY-MM-DD. Never a `Date`: that depends on the time zone. */

/** A date as 公文 carries it. */
export interface WrittenDate {
  /** YYYY-MM-DD. */
  readonly date: string
  /** Printed with Arabic digits (7.3.5.4) or with Chinese ones. */
  readonly form: 'arabic' | 'chinese'
}

/** Why a text is no date that may be printed. */
export interface DateProblem {
  /** What should stand there, as the rest of a sentence: `应为 …`. */
  readonly should: string
  readonly hint?: string
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

const digits = '〇一二三四五六七八九'

/** 1–31 in words; anything else prints as nothing and so matches nothing. */
function chineseDay(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10 === 0 ? '' : (digits[value % 10] ?? '')
  return tens === 0 ? ones : `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones}`
}

const chineseYear = (year: number): string => [...String(year)].map((digit) => digits[Number(digit)] ?? '').join('')

const iso = ({year, month, day}: Parts): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
const arabic = ({year, month, day}: Parts): string => `${year}年${month}月${day}日`
const chinese = ({year, month, day}: Parts): string =>
  `${chineseYear(year)}年${chineseDay(month)}月${chineseDay(day)}日`

/** A date as it is printed: `2012年1月13日` or `二〇一二年一月十三日`. */
export function printedDate({date, form}: WrittenDate): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return form === 'chinese' ? chinese({year, month, day}) : arabic({year, month, day})
}

/**
 * Read a date: `2012-01-13`, `2012年1月13日` or `二〇一二年一月十三日`. Everything else is a problem: other marks,
 * padding, two-digit years, ○ or 零 for 〇, days that do not exist.
 */
export function readDate(text: string): WrittenDate | DateProblem {
  const parts = leniently(text)
  if (parts === undefined) {
    return /^[‘’']?\d{2}(?:年|[-./]\d{1,2}[-./]\d{1,2}$)/u.test(text)
      ? {should: '年份要写四位数字，如 `2012年1月13日`'}
      : {should: '应写成 `2012-01-13` 或 `2012年1月13日`'}
  }
  const impossible = impossibility(parts)
  if (impossible !== undefined) return impossible
  if (text === iso(parts) || text === arabic(parts)) return {date: iso(parts), form: 'arabic'}
  if (text === chinese(parts)) return {date: iso(parts), form: 'chinese'}
  const isChinese = /[〇一二三四五六七八九]/u.test(text)
  const reason = reasons.find(([pattern]) => pattern.test(text))?.[1]
  const should = `应为 \`${isChinese ? chinese(parts) : arabic(parts)}\``
  return reason === undefined ? {should} : {should, hint: reason}
}

/**
 * The day that a cell of a table names, as YYYY-MM-DD: `2012-02-29`, `2012/2/29`, `2012.2.29`, `2012年2月29日`,
 * `20120229`, with full-width digits or in words. Undefined for two-digit years, days that do not exist and all else.
 */
export function readDay(text: string): string | undefined {
  const parts = leniently(text)
  return parts === undefined || impossibility(parts) !== undefined ? undefined : iso(parts)
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/[○Ｏ◯]/u, '“〇”要用汉字数字零（U+3007），不能用圆圈 `○` 或字母。'],
  [/零/u, '年份里的零写作“〇”。'],
  [/[０-９]/u, '数字要用半角。'],
  [/[年月][ \u3000]*0/u, '月、日不编虚位（1 不写成 01）。'],
  [/日.|号$/u, '日期以“日”结尾。']
]

function impossibility({year, month, day}: Parts): DateProblem | undefined {
  if (year < 1900 || year > 2199) return {should: `没有这样的年份（${year}）`}
  if (month < 1 || month > 12) return {should: `没有 ${month} 月`}
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day < 1 || day > last ? {should: `没有这一天，${year}年${month}月只有 ${last} 天`} : undefined
}

/** The parts of anything that is recognisably one date with a four-digit year. */
function leniently(text: string): Parts | undefined {
  const plain = text.normalize('NFKC').replace(/\s/gu, '')
  const western =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/u.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(plain)
  if (western !== null) {
    return {year: Number(western[1]), month: Number(western[2]), day: Number(western[3])}
  }
  const match =
    /^([〇零○◯Oo0一二三四五六七八九]{4})年([〇零○一二三四五六七八九十]{1,3})月([〇零○一二三四五六七八九十]{1,3})[日号]$/u.exec(
      plain
    )
  if (match === null) return undefined
  const [, year = '', month = '', day = ''] = match
  const numbers = {year: Number([...year].map(digitOf).join('')), month: wordsOf(month), day: wordsOf(day)}
  return Number.isNaN(numbers.month) || Number.isNaN(numbers.day) ? undefined : numbers
}

const digitOf = (character: string): number => Math.max(0, digits.indexOf(character))

/** 十三, 一十三, 二十, 〇三 → their value; NaN for anything else. */
function wordsOf(text: string): number {
  const match = /^(?:([一二三])?(十))?[〇零○]?([一二三四五六七八九])?$/u.exec(text)
  if (match === null) return Number.NaN
  const [, tens, ten, ones] = match
  return (
    (ten === undefined ? 0 : tens === undefined ? 10 : digitOf(tens) * 10) + (ones === undefined ? 0 : digitOf(ones))
  )
}
