/** Quantities of a text: a number with its 量词. */
import {matchesIn} from './matches.js'

/** One quantity. */
export interface Quantity {
  /** 万 and 亿 multiplied out. */
  readonly value: number
  readonly unit: string
  /** As it stands in the text: 3300万名. */
  readonly printed: string
  readonly start: number
  readonly end: number
}

const pattern =
  /(?<![\d.,第—～-])(\d{1,9}(?:\.\d{1,4})?)(万|亿)?余?(个(?!月|百分点|工作日|小时|学期)|所|名|人次|人|家|项|门|台|套|间|次|篇|件|处|户|亩|张|本|元|期|类|条|辆|吨|公里|学时|课时|节|平方米)/gu
const scales = new Map([
  ['万', 10_000],
  ['亿', 100_000_000]
])

/** Every quantity of a text, in its order. 名 and 人 count the same. */
export function quantitiesIn(text: string): readonly Quantity[] {
  return [...matchesIn(text, pattern)].map(({0: printed, index, 1: number, 2: scale = '', 3: unit = ''}) => ({
    value: Number((Number(number) * (scales.get(scale) ?? 1)).toFixed(4)),
    unit: unit === '名' ? '人' : unit,
    printed,
    start: index,
    end: index + printed.length
  }))
}
