import {chars, type Chars} from './units.js'

/** Letters, digits and marks of ASCII and Latin-1 take half a 字; everything else a whole one. */
const half = /[\u0020-\u00a6\u00a8-\u00af\u00b2-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u024f]/u

/** Whether a character takes half a 字; the pattern is asked only for what is not Chinese. */
const isHalf = (character: string): boolean => character.charCodeAt(0) < beyondLatin && half.test(character)

/** The first code that the pattern does not reach. */
const beyondLatin = 0x250

/** Width of a text in 字 on the grid, before any squeezing (3.1). */
export function textWidth(text: string): Chars {
  let width = 0
  for (const character of text) width += isHalf(character) ? 0.5 : 1
  return chars(width)
}
