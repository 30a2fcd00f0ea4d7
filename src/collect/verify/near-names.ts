/** 名称相近: two names that may be one unit, written differently. */
import {spelling} from '../../registry/unit-index.js'

/** What tells schools and districts apart although it is one character: 第一中学 and 第二中学, 东区 and 西区. */
const telling = /[\d一二三四五六七八九十百东西南北中上下大小新老甲乙丙丁]/u

/** A shorter name must have so many characters to prove anything as the end of a longer one. */
const shortest = 5

/**
 * Whether two names are near: equal but for marks and spaces, one the end of the other (郑州市教育局, 河南省郑州市教育局), or
 * one character apart that does not usually tell units apart.
 */
export function isNear(one: string, other: string): boolean {
  const [first, second] = [[...spelling(one)], [...spelling(other)]]
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  if (long.length - short.length > 1) {
    return short.length >= shortest && long.join('').endsWith(short.join('')) && isPlace(long, short)
  }
  let from = 0
  while (from < short.length && short[from] === long[from]) from++
  let end = 0
  while (end < short.length - from && short[short.length - 1 - end] === long[long.length - 1 - end]) end++
  const [left, more] = [short.slice(from, short.length - end), long.slice(from, long.length - end)]
  if (left.length > 1 || more.length > 1) return false
  return ![...left, ...more].some((character) => telling.test(character)) && short.length >= shortest
}

/** What the longer name has in front is a place: it ends in 省, 市, 自治区 … */
const isPlace = (long: readonly string[], short: readonly string[]): boolean =>
  /[省市区县州盟旗]$/u.test(long.slice(0, long.length - short.length).join(''))
