import type * as G from '../../gongwen/nodes.js'
import {styles} from '../../layout/styles.js'
import {plainText, spansOf} from '../spans.js'
import type {Composed, State} from '../state.js'
import {bodyText} from './body-text.js'

/** 正文 paragraph, with the heading that opens it where there is one (7.3.3). */
export function composeParagraph(node: G.Paragraph, state: State): Composed {
  const style = styles.body
  const spans = spansOf(node.children, style.face, state, node.ordinal?.printed ?? '')
  const element = state.element(
    'P',
    spans.links.map((link) => link.element)
  )
  const [first, ...rest] = bodyText(spans, style, node, element, state)
  if (first === undefined) return {boxes: [], elements: []}
  const head = node.children[0]
  const anchor = head?.type === 'runInHeading' ? {title: plainText(head), level: head.level + 1} : undefined
  return {boxes: [anchor === undefined ? first : {...first, anchor}, ...rest], elements: [element]}
}
