import type * as G from '../../gongwen/nodes.js'
import {styles} from '../../layout/styles.js'
import {contactLabel} from '../../layout/text.js'
import {spansOf} from '../spans.js'
import {type Composed, joined, type State} from '../state.js'
import {bodyText} from './body-text.js'

/** 联系方式: each line is set like a paragraph, going on flush left (7.3.3). */
export function composeContacts(node: G.Contacts, state: State): Composed {
  return joined(node.children.map((contact) => composeContact(contact, state)))
}

function composeContact(node: G.Contact, state: State): Composed {
  const style = styles.contact
  const spans = spansOf(node.children, style.face, state, contactLabel(node))
  const element = state.element(
    'P',
    spans.links.map((link) => link.element)
  )
  return {boxes: bodyText(spans, style, node, element, state), elements: [element]}
}
