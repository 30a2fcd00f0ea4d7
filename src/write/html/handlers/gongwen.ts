/** 公文 and 主体. */
import type {Gongwen, MainBody} from '../../../gongwen/nodes.js'
import {escape, type Markup, markup} from '../markup.js'
import {all, type State} from '../state.js'

/** The article holds the official text and nothing else: page furniture stands outside. */
export const gongwen = (node: Gongwen, state: State): Markup =>
  markup`<article class="gongwen ${escape(node.variant)}" aria-labelledby="title">\n${all(node.children, state)}</article>\n`

/** 主体 (7.3). */
export const mainBody = (node: MainBody, state: State): Markup =>
  markup`<div class="mainBody">\n${all(node.children, state)}</div>\n`
