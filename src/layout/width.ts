import {chars, type Chars} from './units.js'

/** Letters, digits and marks of ASCII and Latin-1 take half a 字; everything else a whole one. */
const half = /[\u0020-\u00a6\u00a8-\u00af\u00b2-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u024f]/u

/** Width of a text in 字 on the grid, before any squeezing (3.1). */
export function textWidth(text: string): Chars {
  let width = 0
  for (const character of text) width += half.test(character) ? 0.5 : 1
  return chars(width)
}
