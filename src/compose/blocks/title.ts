import type * as G from '../../gongwen/nodes.js'
import {line, rowPitch} from '../../layout/gbt9704.js'
import {type Style, styles} from '../../layout/styles.js'
import {titleLines} from '../../layout/title.js'
import {mmToPt, pt} from '../../layout/units.js'
import type {LineBox} from '../box.js'
import type {StructureElement} from '../page-model.js'
import {plainSpans} from '../spans.js'
import type {State} from '../state.js'
import {keptWithNext, withLast} from '../text-lines.js'
import {bodyText} from './body-text.js'

/**
 * Lines of a title, centred, bound to each other and to what follows (7.3.1, 7.3.7).
 * @param level of its entry in the outline; null when something else is the entry
 */
export function composeTitle(
  node: G.Title,
  element: StructureElement,
  level: number | null,
  state: State,
  style: Style = styles.title
): LineBox[] {
  const lines = keptWithNext(
    titleLines(node).flatMap((text) => bodyText(plainSpans(text, style.face), style, node, element, state))
  )
  const [first, ...rest] = lines
  return first === undefined || level === null ? lines : [{...first, anchor: {title: node.value, level}}, ...rest]
}

/** Room below the title: at least 空一行, and as much more as brings the text back onto the rows of the page. */
export function backOnRows(titleBoxes: readonly LineBox[]): readonly LineBox[] {
  const last = titleBoxes.at(-1)
  if (last === undefined) return titleBoxes
  const above = titleBoxes.slice(0, -1).reduce((sum, {advance}) => sum + advance, 0)
  const rows = Math.ceil((above + last.height + mmToPt(line)) / rowPitch)
  return withLast(titleBoxes, {advance: pt(rows * rowPitch - above)})
}
