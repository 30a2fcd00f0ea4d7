/** 附件 (7.3.7). */
import type {Attachment} from '../../../gongwen/nodes.js'
import {attachmentLabel} from '../../../layout/text.js'
import {escape, headingName, type Markup, markup, nothing} from '../markup.js'
import {all, anchorOf, type State} from '../state.js'

/** An attachment: its label, then its title and text. Without a title the label is its heading. */
export function attachment(node: Attachment, state: State): Markup {
  const rank = state.ranks.get(node)
  const name = rank === undefined ? markup`p` : headingName(rank)
  const label = escape(attachmentLabel(node))
  const place = state.attachments.get(node.number) === node ? markup` id="${escape(anchorOf(node.number))}"` : nothing
  return markup`<div class="attachment"${place}>\n<${name} class="attachmentLabel">${label}</${name}>\n${all(node.children, state)}</div>\n`
}
