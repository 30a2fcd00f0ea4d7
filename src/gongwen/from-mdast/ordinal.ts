/** 结构层次序数 at the start of a line: the printed number decides the level (7.3.3). */
import type {Level, Ordinal} from '../nodes.js'
import {numeralValue} from '../numerals.js'

/** A number and how much of the text it takes, the space after it included. */
export interface FoundOrdinal {
  readonly ordinal: Ordinal
  readonly level: Level
  readonly length: number
}

const chinese = '[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]'
const arabic = '[0-9０-９]{1,3}'

interface Form {
  readonly level: Level
  /** Its first group is the number. */
  readonly pattern: RegExp
  readonly value: (number: string) => number | undefined
}
const arabicValue = (number: string): number => Number(number.normalize('NFKC'))
/** Value of a character that counts on from `first`. */
const from =
  (...runs: (readonly [first: number, value: number])[]) =>
  (number: string): number => {
    const codePoint = number.codePointAt(0) ?? 0
    const [first, value] = runs.findLast(([start]) => codePoint >= start) ?? [codePoint, 0]
    return codePoint - first + value
  }

const forms: readonly Form[] = [
  // “一、二、三等奖” counts, it does not number.
  {level: 1, pattern: new RegExp(`^(${chinese})、(?!(?:${chinese})、)`), value: numeralValue},
  {level: 2, pattern: new RegExp(`^[（(](${chinese})[）)]`), value: numeralValue},
  {level: 2, pattern: /^([㈠-㈩])/, value: from([0x3220, 1])},
  // 1.5万元 and 1...是 are no numbers of paragraphs.
  {level: 3, pattern: new RegExp(`^(${arabic})(?:[.．](?![0-9０-９.．])|、(?!${arabic}、))`), value: arabicValue},
  {level: 3, pattern: /^([⒈-⒛])/, value: from([0x2488, 1])},
  {level: 4, pattern: new RegExp(`^[（(](${arabic})[）)]`), value: arabicValue},
  {level: 4, pattern: new RegExp(`^(${arabic})[）)]`), value: arabicValue},
  {level: 4, pattern: /^([⑴-⒇])/, value: from([0x2474, 1])},
  {level: 5, pattern: /^([①-⑳㉑-㉟㊱-㊿])/, value: from([0x2460, 1], [0x3251, 21], [0x32b1, 36])}
]

/**
 * The number at the very start of `text`, if it has one and says something after it.
 * 一、 is level 1, （一） 2, 1. 3, （1） 4, ① 5; half-width brackets and full-width digits as well.
 */
export function ordinalAt(text: string): FoundOrdinal | undefined {
  for (const {level, pattern, value} of forms) {
    const match = pattern.exec(text)
    const number = match === null ? undefined : value(match[1] ?? '')
    if (match === null || number === undefined) continue
    const [printed] = match
    const space = /^\s*/.exec(text.slice(printed.length))?.[0].length ?? 0
    if (printed.length + space === text.length) return undefined
    return {ordinal: {printed, value: number}, level, length: printed.length + space}
  }
  return undefined
}
