import type * as G from '../../gongwen/nodes.js'
import {styles} from '../../layout/styles.js'
import {recipientsText} from '../../layout/text.js'
import {plainSpans} from '../spans.js'
import type {Composed, State} from '../state.js'
import {bodyText} from './body-text.js'

/** 主送机关, flush left with its colon (7.3.2). */
export function composeRecipients(node: G.Recipients, state: State): Composed {
  const style = styles.recipients
  const element = state.element('P')
  return {
    boxes: bodyText(plainSpans(recipientsText(node), style.face), style, node, element, state),
    elements: [element]
  }
}
