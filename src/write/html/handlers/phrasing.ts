/** Text inside blocks. */
import type {Emphasis, Link, Reference, Strong, Text} from '../../../gongwen/nodes.js'
import {linkTarget} from '../link-target.js'
import {escape, type Markup, markup, nothing} from '../markup.js'
import {plainText} from '../plain-text.js'
import {all, anchorOf, type State} from '../state.js'

/** Text, word for word. */
export const text = (node: Text): Markup => escape(node.value)

/** 着重 by 黑体. */
export const strong = (node: Strong, state: State): Markup => markup`<strong>${all(node.children, state)}</strong>`

/** 着重 by 楷体. */
export const emphasis = (node: Emphasis, state: State): Markup => markup`<em>${all(node.children, state)}</em>`

/** A link where its target is safe and its text is something to follow; else the text alone. */
export function link(node: Link, state: State): Markup {
  const content = all(node.children, {...state, insideLink: true})
  const target = state.insideLink ? null : linkTarget(node.url)
  const words = plainText(node)
  if (target === null || words.trim() === '') return content
  const kind = printedAddress.test(words) ? markup` class="address"` : nothing
  return markup`<a${kind} href="${escape(target)}">${content}</a>`
}

/** A reference leads to its attachment. */
export function reference(node: Reference, state: State): Markup {
  const content = all(node.children, {...state, insideLink: true})
  const leads = !state.insideLink && state.attachments.has(node.attachment) && plainText(node).trim() !== ''
  return leads ? markup`<a href="#${escape(anchorOf(node.attachment))}">${content}</a>` : content
}

/** An address printed in full may break anywhere, so that it neither overflows a phone nor tears the line above it open. */
const printedAddress = /^[!-~]+$/

/** A line break that the author set. */
export const lineBreak = (): Markup => markup`<br>`
