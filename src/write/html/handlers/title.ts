/** 标题 (7.3.1) and 题注. */
import type {Title, TitleNote} from '../../../gongwen/nodes.js'
import {titlePieces} from '../../../layout/title-breaks.js'
import {titleLines} from '../../../layout/title.js'
import {concat, escape, headingName, type Markup, markup, nothing} from '../markup.js'
import {all, type State} from '../state.js'

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

/** 题注 below the title of an attachment. */
export const titleNote = (node: TitleNote, state: State): Markup =>
  markup`<p class="titleNote">${all(node.children, state)}</p>\n`

/** A narrow screen breaks a line again, but never inside a word: 词意完整 holds there too. */
const wordsOf = (line: string): Markup =>
  concat(titlePieces(line).map((piece, index) => (index === 0 ? escape(piece) : markup`<wbr>${escape(piece)}`)))
