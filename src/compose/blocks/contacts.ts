import type * as G from '../../gongwen/nodes.js'
import {styles} from '../../layout/styles.js'
import {contactLabel} from '../../layout/text.js'
import {textWidth} from '../../layout/width.js'
import {spansOf} from '../spans.js'
import {type Composed, joined, type State} from '../state.js'
import {cellOf, textLines} from '../text-lines.js'
import {column} from './body-text.js'

/** 联系方式: each line indented like a paragraph; a long value goes on below its own beginning. */
export function composeContacts(node: G.Contacts, state: State): Composed {
  return joined(node.children.map((contact) => composeContact(contact, state)))
}

function composeContact(node: G.Contact, state: State): Composed {
  const style = styles.contact
  const label = contactLabel(node)
  const spans = spansOf(node.children, style.face, state, label)
  const element = state.element(
    'P',
    spans.links.map((link) => link.element)
  )
  const unit = cellOf(style.size)
  const firstIndent = style.firstIndent * unit
  const hangingIndent = firstIndent + textWidth(label) * unit
  const boxes = textLines(
    spans,
    {style, left: column.left, width: column.width, firstIndent, hangingIndent, node, element: element.id},
    state
  )
  return {boxes, elements: [element]}
}
