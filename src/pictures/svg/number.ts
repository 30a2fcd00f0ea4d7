/** Numbers and lengths as SVG spells them. */
import {bounds} from './bounds.js'
import {asPng, refuse} from './refuse.js'

const numeral = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/giu

/** Pixels of the absolute units (CSS Values 3, 6.2). */
const units: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['px', 1],
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
  ['pt', 96 / 72],
  ['pc', 16]
])

/** What relative lengths are measured by, in px. */
export interface Relative {
  /** The size of the text. */
  readonly em: number
  /** What 100% is. */
  readonly whole: number
}

/** A length in px. Throws `SvgError`. */
export function lengthOf(text: string, line: number, {em, whole}: Relative): number {
  const found = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|[a-z]*)$/iu.exec(text.trim())
  const unit = found?.[2]?.toLowerCase() ?? '?'
  const scale = unit === '%' ? whole / 100 : unit === 'em' ? em : unit === 'ex' ? em / 2 : units.get(unit)
  if (scale === undefined)
    return refuse(line, `的长度写的是“${shown(text)}”，应为数字，可带 px、mm、cm、pt、in、em、%`, asPng)
  return finite(Number(found?.[1]) * scale, line)
}

/** A list of numbers, parted by blanks or commas. Throws `SvgError`. */
export function numbersOf(text: string, line: number): readonly number[] {
  const rest = text.replaceAll(numeral, '')
  if (!/^[\s,]*$/u.test(rest)) refuse(line, `有看不懂的数字“${shown(text)}”`, asPng)
  return (text.match(numeral) ?? []).map((numeralText) => finite(Number(numeralText), line))
}

/** The number itself, once it is one that can be drawn. Throws `SvgError`. */
export function finite(value: number, line: number): number {
  if (!Number.isFinite(value) || Math.abs(value) > bounds.reach * 100) refuse(line, '有大得画不下的数字', asPng)
  return value
}

/** A text of the file as messages quote it. */
export const shown = (text: string): string => {
  const plain = text.trim().replaceAll(/\s+/gu, ' ')
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain
}
