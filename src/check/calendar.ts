/** Days of the calendar as plain numbers: no `Date`, no time zone. */

/** A day of the calendar. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days of a month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether there is such a day. */
export const isReal = ({year, month, day}: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** Days since 0000-03-01 of the proleptic Gregorian calendar: differences of two are days between them. */
export function dayNumber({year, month, day}: Day): number {
  // Years that begin in March put the leap day last.
  const from = month > 2 ? year : year - 1
  const months = (month + 9) % 12
  return (
    365 * from +
    Math.floor(from / 4) -
    Math.floor(from / 100) +
    Math.floor(from / 400) +
    Math.floor((153 * months + 2) / 5) +
    day -
    1
  )
}

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => (dayNumber(day) + 3) % 7

/** Mondays to Fridays after `from` up to and with `to`; holidays are not known here. */
export function workingDays(from: Day, to: Day): number {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  if (last - first > 60) return last - first
  let count = 0
  for (let day = first + 1; day <= last; day++) if (![0, 6].includes((day + 3) % 7)) count++
  return count
}

/** A day written `YYYY-MM-DD`. */
export function dayOf(iso: string): Day {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return {year, month, day}
}
