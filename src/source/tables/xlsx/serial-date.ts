/** Days as spreadsheets count them → ISO dates, with integer arithmetic alone. */
import {damaged, DataFault} from './data-fault.js'
import type {DateParts} from './number-format.js'

/** Serial number of 1970-01-01 when 1900-01-01 is 1 and a 29 February 1900 is counted that never was. */
const epoch1900 = 25_569
const epoch1904 = 24_107
/** 9999-12-31, the last day that spreadsheets know. */
const last = 2_958_465
/** The day that never was. */
const leapBug = 60
const daySeconds = 86_400

/**
 * The text of a date: YYYY-MM-DD, YYYY-MM or YYYY as far as its format shows it, with HH:MM or HH:MM:SS behind it where
 * it shows a time. Throws `DataFault` for what shows no year, what is no day, and lengths of time.
 */
export function shownDate(value: string, shows: DateParts, isFrom1904: boolean): string {
  const serial = Number(value)
  if (!Number.isFinite(serial) || value.trim() === '') throw damaged('单元格里的日期')
  const hasDate = shows.year || shows.month || shows.day
  const hasTime = shows.hour || shows.second
  if (hasDate && !shows.year) {
    throw new DataFault(
      'data-cell',
      '这一格的日期没有显示年份，无法确定是哪一年。',
      '请把它改为完整的日期，如 2012-11-27。'
    )
  }
  if (!hasDate && !hasTime) throw new DataFault('data-cell', '这一格的日期格式没有显示年月日。', '请改为完整的日期。')
  const seconds = Math.round(serial * daySeconds)
  const whole = hasTime ? Math.floor(seconds / daySeconds) : Math.floor(serial)
  const time = hasTime ? timeOf(seconds - whole * daySeconds, shows.second) : ''
  if (!hasDate) {
    if (whole === 0 && serial >= 0) return time
    throw new DataFault('data-cell', '这一格是时长或时刻，超出了一天。', '请把它改为文本。')
  }
  const [year, month, day] = civilFrom(daysSince1970(whole, isFrom1904))
  if ((shows.day && !shows.month) || (hasTime && !shows.day)) {
    throw new DataFault('data-cell', '这一格的日期没有显示完整的年月日。', '请改为完整的日期，如 2012-11-27。')
  }
  const parts = shows.day ? [year, month, day] : shows.month ? [year, month] : [year]
  const date = parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
  return time === '' ? date : `${date} ${time}`
}

function daysSince1970(serial: number, isFrom1904: boolean): number {
  if (isFrom1904) {
    if (serial < 0 || serial > last - (epoch1900 - epoch1904)) throw noDay(serial)
    return serial - epoch1904
  }
  if (serial < 1 || serial > last || serial === leapBug) throw noDay(serial)
  return serial - epoch1900 + (serial < leapBug ? 1 : 0)
}

const noDay = (serial: number): DataFault =>
  new DataFault('data-cell', `这一格的日期（序列值 ${serial}）不是存在的一天。`, '请改为完整的日期，如 2012-11-27。')

function timeOf(seconds: number, withSeconds: boolean): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = withSeconds || parts[2] !== 0 ? parts : parts.slice(0, 2)
  return shown.map((part) => String(part).padStart(2, '0')).join(':')
}

/** Year, month and day of a count of days since 1970-01-01 (Gregorian, from the eras of 400 years). */
function civilFrom(days: number): readonly [number, number, number] {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day]
}
