/** 脚注: the mark in the text leads to the note, the mark of the note leads back. */
import type {Footnote, FootnoteReference} from '../../../gongwen/nodes.js'
import {footnoteMark} from '../../../layout/text.js'
import {escape, type Markup, markup} from '../markup.js'
import {all, type State} from '../state.js'

const noteId = (number: number): Markup => escape(`footnote-${number}`)
const referenceId = (number: number): Markup => escape(`reference-${number}`)

/** The raised mark; the first of a number is the one that its note leads back to. */
export function footnoteReference(node: FootnoteReference, state: State): Markup {
  const {number} = node
  const mark = escape(footnoteMark(number))
  const first = state.references.get(number) === node
  if (state.insideLink || !state.footnotes.has(number))
    return first ? markup`<sup id="${referenceId(number)}">${mark}</sup>` : markup`<sup>${mark}</sup>`
  const link = markup`<a href="#${noteId(number)}" role="doc-noteref" aria-label="脚注${mark}">${mark}</a>`
  return first ? markup`<sup id="${referenceId(number)}">${link}</sup>` : markup`<sup>${link}</sup>`
}

/** A note. */
export function footnote(node: Footnote, state: State): Markup {
  const mark = escape(footnoteMark(node.number))
  const first = state.footnotes.get(node.number) === node
  const id = first ? markup` id="${noteId(node.number)}"` : markup``
  const back = state.references.has(node.number)
    ? markup`<a href="#${referenceId(node.number)}" role="doc-backlink" aria-label="回到正文中的脚注${mark}">${mark}</a>`
    : mark
  return markup`<p class="footnote"${id}><sup>${back}</sup>${all(node.children, state)}</p>\n`
}
