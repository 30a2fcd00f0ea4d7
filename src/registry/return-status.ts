/** 报送情况: who has returned something by a day, who came late, who has not, and what the returns say in sum. */
import {compareDecimals, sumOf} from '../source/tables/decimal.js'
import {readDay} from '../source/date.js'
import {readNumber} from '../source/tables/number.js'
import type {ProvinceReturn, ReturnField, ReturnPeriod} from './model.js'
import type {Province} from './provinces.js'

/** What had come from a province by a day. */
export interface Arrived {
  /** What decides whether it came in time. */
  readonly first: ProvinceReturn
  /** What holds: the return itself or its last correction. */
  readonly last: ProvinceReturn
}

/** What had arrived by a day, in province order; returns that do not say their day had. @param date YYYY-MM-DD */
export function arrivedBy({returns}: ReturnPeriod, date: string): readonly Arrived[] {
  const found = new Map<string, Arrived>()
  for (const one of returns) {
    if (one.submitted !== null && one.submitted > date) continue
    const first = found.get(one.province.code)?.first ?? one
    found.set(one.province.code, {first, last: one})
  }
  return [...found.values()]
}

/** Whether what came first came after 截止. */
export const isLate = ({first: {submitted}}: Arrived, {deadline}: ReturnPeriod): boolean =>
  deadline !== null && submitted !== null && submitted > deadline

/** When a period is over, YYYY-MM-DD: 截止, else the end of the year that names it; `''`, at once, without either. */
export function lastDayOf({deadline, name}: Pick<ReturnPeriod, 'deadline' | 'name'>): string {
  const year = /^\d{4}/u.exec(name)?.[0]
  return deadline ?? (year === undefined ? '' : `${year}-12-31`)
}

/** Sum of what the returns say to one field. */
export interface FieldStatus {
  readonly field: ReturnField
  /** Returns that answer it. */
  readonly answered: number
  /** Provinces that answered 是 and 否; for 是否 only. */
  readonly yes: readonly Province[]
  readonly no: readonly Province[]
  /** Exact sum, for 金额 only; else null. */
  readonly total: string | null
  /** Smallest and largest 金额, first and last 日期; null where there is none. */
  readonly range: readonly [least: string, most: string] | null
}

/** Where the returns of a period stand. */
export interface ReturnStatus {
  readonly inTime: readonly Arrived[]
  readonly late: readonly Arrived[]
  /** Expected provinces without a return; null where the data are not complete, so that nobody knows. */
  readonly missing: readonly Province[] | null
  readonly fields: readonly FieldStatus[]
}

/** Where the returns of a period stand. @param date YYYY-MM-DD; returns of later days are not counted */
export function returnStatus(period: ReturnPeriod, date = '9999-12-31'): ReturnStatus {
  const arrived = arrivedBy(period, date)
  const codes = new Set(arrived.map(({last}) => last.province.code))
  return {
    inTime: arrived.filter((one) => !isLate(one, period)),
    late: arrived.filter((one) => isLate(one, period)),
    missing: period.complete ? period.expected.filter(({code}) => !codes.has(code)) : null,
    fields: period.form.map((field) =>
      fieldStatus(
        field,
        arrived.map(({last}) => last)
      )
    )
  }
}

function fieldStatus(field: ReturnField, returns: readonly ProvinceReturn[]): FieldStatus {
  const textOf = ({values}: ProvinceReturn): string => (values.get(field.name) ?? '').trim()
  const saying = (text: string): readonly Province[] =>
    field.kind === '是否' ? returns.filter((one) => textOf(one) === text).map(({province}) => province) : []
  const amounts = field.kind === '金额' ? returns.flatMap((one) => readNumber(textOf(one)) ?? []) : []
  const days = field.kind === '日期' ? returns.flatMap((one) => readDay(textOf(one)) ?? []) : []
  const ordered = [...amounts.toSorted(compareDecimals), ...days.toSorted()]
  const [least, most] = [ordered[0], ordered.at(-1)]
  return {
    field,
    answered: returns.filter((one) => textOf(one) !== '').length,
    yes: saying('是'),
    no: saying('否'),
    total: field.kind === '金额' ? sumOf(amounts) : null,
    range: least === undefined || most === undefined ? null : [least, most]
  }
}
