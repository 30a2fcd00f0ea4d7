/** 公文 and 主体. */
import type {Gongwen, MainBody} from '../../../gongwen/nodes.js'
import {escape, type Markup, markup} from '../markup.js'
import {all, type State} from '../state.js'

/** The article holds the official text and nothing else: page furniture stands outside. */
export const gongwen = (node: Gongwen, state: State): Markup =>
  markup`<article class="gongwen ${escape(node.variant)}" aria-labelledby="title">\n${parts(node, state)}</article>\n`

/** Footnotes, which the other formats have at the feet of their pages, are a section behind the text. */
function parts(node: Gongwen, state: State): Markup {
  const first = node.children.findIndex((child) => child.type === 'footnote')
  const notes = node.children.filter((child) => child.type === 'footnote')
  if (first === -1) return all(node.children, state)
  const section = markup`<section class="footnotes" aria-label="脚注">\n${all(notes, state)}</section>\n`
  const rest = node.children.slice(first).filter((child) => child.type !== 'footnote')
  return markup`${all(node.children.slice(0, first), state)}${section}${all(rest, state)}`
}

/** 主体 (7.3). */
export const mainBody = (node: MainBody, state: State): Markup =>
  markup`<div class="mainBody">\n${all(node.children, state)}</div>\n`
