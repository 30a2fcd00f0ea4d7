/** （以下简称……）: where short names are defined. */
import type {Run} from './run.js'
import type {DocumentView} from './view.js'
import {matchesIn} from './matches.js'

/** A definition. */
export interface ShortName {
  /** With its title marks or quotes, as the text uses it: 《纲要》. */
  readonly name: string
  readonly run: Run
  /** Where the name stands in the definition. */
  readonly start: number
  /** Where the bracket of the definition ends. */
  readonly end: number
}

// The number of a document, or an explanation, may stand before it in the same bracket.
const pattern = /[（(](?:[^（）()]{1,60}[，；,])?以下(?:统一?)?简称(?:为)?[：:，]?([^（）()、，]{2,24})[）)]/gu

/** No document defines more; each is looked for through the whole text. */
const most = 60

/** The definitions of a document, in its order. Quotes that only mark the name are no part of it. */
export function definitionsOf({runs}: DocumentView): readonly ShortName[] {
  const all = runs.flatMap((run) =>
    [...matchesIn(run.text, pattern)].map(({0: found, index, 1: typed = ''}) => {
      const name = typed.replace(/^[“‘]([^”’]+)[”’]$/u, '$1')
      return {name, run, start: index + found.lastIndexOf(name), end: index + found.length}
    })
  )
  return all.slice(0, most)
}
