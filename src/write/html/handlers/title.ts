/** 标题 (7.3.1). */
import type {Title} from '../../../gongwen/nodes.js'
import {titlePieces} from '../../../layout/title-breaks.js'
import {titleLines} from '../../../layout/title.js'
import {concat, escape, headingName, type Markup, markup, nothing} from '../markup.js'
import type {State} from '../state.js'

/**
 * Its lines are inline spans: a wide page breaks after each, a phone wraps them as one text, and copying always gives
 * the title in one piece.
 */
export function title(node: Title, state: State): Markup {
  const rank = state.ranks.get(node) ?? 2
  const lines = concat(titleLines(node).map((line) => markup`<span class="line">${wordsOf(line)}</span>`))
  const id = rank === 1 ? markup` id="title"` : nothing
  return markup`<${headingName(rank)} class="title"${id}>${lines}</${headingName(rank)}>\n`
}

/** A narrow screen breaks a line again, but never inside a word: 词意完整 holds there too. */
const wordsOf = (line: string): Markup =>
  concat(titlePieces(line).map((piece, index) => (index === 0 ? escape(piece) : markup`<wbr>${escape(piece)}`)))
