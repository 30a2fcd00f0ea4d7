/** 层次、正文、联系方式 — the running text (7.3.3). */
import type * as G from '../../../gongwen/nodes.js'
import {headingRole} from '../../../layout/styles.js'
import {contactLabel} from '../../../layout/text.js'
import {runs} from '../inline.js'
import {type Content, paragraphOf, type State} from '../state.js'

/** 层次 heading on a line of its own; its style keeps it with the text below. */
export const heading = (node: G.Heading, state: State): readonly string[] => [
  paragraphOf(headingRole(node.level), runs(node.children, state, node.ordinal?.printed))
]

/** 题注, kept with the text below. */
export const titleNote = (node: G.TitleNote, state: State): readonly string[] => [
  paragraphOf('titleNote', runs(node.children, state), true)
]

/** 正文. */
export const paragraph = (node: G.Paragraph, state: State): readonly string[] => [
  paragraphOf('body', runs(node.children, state, node.ordinal?.printed), state.keepNext)
]

/** 联系方式: only its last line is bound to what follows, so that the others may fill the page before. */
export const contacts = (node: G.Contacts, state: State): readonly Content[] =>
  node.children.flatMap((child, index) =>
    state.blocks([child], {...state, keepNext: state.keepNext && index === node.children.length - 1})
  )

/** One line of it. */
export const contact = (node: G.Contact, state: State): readonly string[] => [
  paragraphOf('contact', runs(node.children, state, contactLabel(node)), state.keepNext)
]

/** Inline content outside a paragraph, which only a hand-made tree has: it gets one. */
export const stray = (node: G.Phrasing | G.RunInHeading, state: State): readonly string[] => [
  paragraphOf('body', runs([node], state), state.keepNext)
]
