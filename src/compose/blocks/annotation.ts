import type * as G from '../../gongwen/nodes.js'
import {styles} from '../../layout/styles.js'
import {annotationText} from '../../layout/text.js'
import {plainSpans} from '../spans.js'
import type {Composed, State} from '../state.js'
import {bodyText} from './body-text.js'

/** 附注 in brackets on the line below the date (7.3.6). */
export function composeAnnotation(node: G.Annotation, state: State): Composed {
  const style = styles.annotation
  const element = state.element('P')
  return {
    boxes: bodyText(plainSpans(annotationText(node), style.face), style, node, element, state),
    elements: [element]
  }
}
