import type * as G from '../../gongwen/nodes.js'
import {styles} from '../../layout/styles.js'
import {spansOf} from '../spans.js'
import type {Composed, State} from '../state.js'
import {keptWithNext} from '../text-lines.js'
import {bodyText} from './body-text.js'

/** 题注, centred below its title and bound to the text. */
export function composeTitleNote(node: G.TitleNote, state: State): Composed {
  const style = styles.titleNote
  const spans = spansOf(node.children, style.face, state)
  const element = state.element(
    'P',
    spans.links.map((link) => link.element)
  )
  return {boxes: keptWithNext(bodyText(spans, style, node, element, state)), elements: [element]}
}
