import type * as G from '../../gongwen/nodes.js'
import {type Style, styles} from '../../layout/styles.js'
import {titleLines} from '../../layout/title.js'
import type {LineBox} from '../box.js'
import type {StructureElement} from '../page-model.js'
import {plainSpans} from '../spans.js'
import type {State} from '../state.js'
import {keptWithNext} from '../text-lines.js'
import {bodyText} from './body-text.js'

/** Lines of a title, centred, bound to each other and to what follows (7.3.1, 7.3.7). */
export function composeTitle(
  node: G.Title,
  element: StructureElement,
  level: number,
  state: State,
  style: Style = styles.title
): LineBox[] {
  const lines = titleLines(node).flatMap((line) => bodyText(plainSpans(line, style.face), style, node, element, state))
  const [first, ...rest] = keptWithNext(lines)
  return first === undefined ? [] : [{...first, anchor: {title: node.value, level}}, ...rest]
}
