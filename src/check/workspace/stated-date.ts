/** 2012年11月（1日）……印发了: the day on which what follows is said to have been published. */

/** Such a day and the characters that it is written in. */
export interface StatedDate {
  readonly year: number
  readonly month: number
  /** Null where only the month is named. */
  readonly day: number | null
  readonly start: number
  readonly end: number
}

const published =
  /(?<!\d)(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?[，,]?[^。；《》\d]{0,14}(?:印发|发布|下发|公布|出台|颁布)了?[^。；《》\d]{0,12}$/u
const reach = 60

/** The day that a text states before a place of it; null for none. */
export function statedDateBefore(text: string, place: number): StatedDate | null {
  const before = text.slice(Math.max(0, place - reach), place)
  const [found, year, month, day] = published.exec(before) ?? []
  if (found === undefined) return null
  const start = place - found.length
  const length = /^\d{4}年\d{1,2}月(?:\d{1,2}日)?/u.exec(found)?.[0].length ?? found.length
  return {
    year: Number(year),
    month: Number(month),
    day: day === undefined ? null : Number(day),
    start,
    end: start + length
  }
}
