/** 标题 (7.3.1). */
import type {Title} from '../../../gongwen/nodes.js'
import {titleLines} from '../../../layout/title.js'
import {concat, escape, headingName, type Markup, markup, nothing} from '../markup.js'
import type {State} from '../state.js'

/**
 * Its lines are inline spans: a wide page breaks after each, a phone wraps them as one text, and copying always gives
 * the title in one piece.
 */
export function title(node: Title, state: State): Markup {
  const rank = state.ranks.get(node) ?? 2
  const lines = concat(titleLines(node).map((line) => markup`<span class="line">${escape(line)}</span>`))
  const id = rank === 1 ? markup` id="title"` : nothing
  return markup`<${headingName(rank)} class="title"${id}>${lines}</${headingName(rank)}>\n`
}
