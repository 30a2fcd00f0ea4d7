import type * as G from '../../gongwen/nodes.js'
import {headingRole, styles} from '../../layout/styles.js'
import {plainText, spansOf} from '../spans.js'
import type {Composed, State} from '../state.js'
import {keptWithNext} from '../text-lines.js'
import {bodyText} from './body-text.js'

/** 层次 heading on a line of its own: never the last line of a page (7.3.3). */
export function composeHeading(node: G.Heading, state: State): Composed {
  const style = styles[headingRole(node.level)]
  const spans = spansOf(node.children, style.face, state, node.ordinal?.printed ?? '')
  const element = state.element(
    structureRoles[node.level],
    spans.links.map((link) => link.element)
  )
  const [first, ...rest] = keptWithNext(bodyText(spans, style, node, element, state))
  if (first === undefined) return {boxes: [], elements: [element]}
  return {boxes: [{...first, anchor: {title: plainText(node), level: node.level + 1}}, ...rest], elements: [element]}
}

/** The title is H1, so 一、is H2. */
export const structureRoles = {1: 'H2', 2: 'H3', 3: 'H4', 4: 'H5', 5: 'H6'} as const
