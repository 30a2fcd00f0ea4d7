/** 层次 headings on a line of their own (7.3.3). */
import type {Heading} from '../../../gongwen/nodes.js'
import {headingRole} from '../../../layout/styles.js'
import {escape, headingName, type Markup, markup} from '../markup.js'
import {all, type State} from '../state.js'

/** A heading with the number that its author printed. */
export function heading(node: Heading, state: State): Markup {
  const name = headingName(state.ranks.get(node) ?? 2)
  const number = escape(node.ordinal?.printed ?? '')
  return markup`<${name} class="${escape(headingRole(node.level))}">${number}${all(node.children, state)}</${name}>\n`
}
