/** 附件 (7.3.7) and 印发件. */
import type {Attachment, Enclosure} from '../../../gongwen/nodes.js'
import {openingOrientation} from '../../../layout/orientation.js'
import {attachmentLabel} from '../../../layout/text.js'
import {escape, headingName, type Markup, markup, nothing} from '../markup.js'
import {all, anchorOf, type State} from '../state.js'

/** An attachment: its label, then its title and text. Without a title the label is its heading. */
export function attachment(node: Attachment, state: State): Markup {
  const rank = state.ranks.get(node)
  const name = rank === undefined ? markup`p` : headingName(rank)
  const label = escape(attachmentLabel(node))
  const place = state.attachments.get(node.number) === node ? markup` id="${escape(anchorOf(node.number))}"` : nothing
  const head = markup`<${name} class="attachmentLabel">${label}</${name}>\n`
  const turned = openingOrientation(node) === 'landscape'
  const opening = turned ? node.children.findIndex((child) => child.type !== 'title') + 1 : 0
  // Label and title stand on the page of the landscape table that they open.
  const lead = markup`${head}${all(node.children.slice(0, opening), state)}`
  const start = turned ? markup`<div class="landscape">\n${lead}</div>\n` : lead
  return markup`<div class="attachment"${place}>\n${start}${all(node.children.slice(opening), state)}</div>\n`
}

/** A text that the document issues: its title and its text. */
export const enclosure = (node: Enclosure, state: State): Markup =>
  markup`<div class="enclosure">\n${all(node.children, state)}</div>\n`
