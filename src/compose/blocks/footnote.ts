import type * as G from '../../gongwen/nodes.js'
import {styles} from '../../layout/styles.js'
import type {LineBox} from '../box.js'
import type {StructureElement} from '../page-model.js'
import {spansOf} from '../spans.js'
import type {State} from '../state.js'
import {bodyText} from './body-text.js'

/** 脚注: its mark, then its text. Where its lines stand is the paginator's business. */
export function composeFootnote(
  node: G.Footnote,
  state: State
): {readonly lines: readonly LineBox[]; readonly element: StructureElement} {
  const style = styles.footnote
  const mark: G.FootnoteReference = {type: 'footnoteReference', number: node.number}
  const spans = spansOf([mark, ...node.children], style.face, state)
  const element = state.element(
    'Note',
    spans.links.map((link) => link.element)
  )
  return {lines: bodyText(spans, style, node, element, state), element}
}
