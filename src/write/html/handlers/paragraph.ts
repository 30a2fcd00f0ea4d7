/** 正文 paragraphs and the headings that open them (7.3.3). */
import type {Paragraph, Phrasing, RunInHeading} from '../../../gongwen/nodes.js'
import {headingRole} from '../../../layout/styles.js'
import {concat, escape, headingName, type Markup, markup, nothing} from '../markup.js'
import {all, one, type State} from '../state.js'

/**
 * A paragraph. With a run-in heading it becomes a block whose parts flow inline — a real heading, then a paragraph —
 * because HTML allows no heading inside a `p`; it reads, looks and copies as one paragraph.
 */
export function paragraph(node: Paragraph, state: State): Markup {
  const number = escape(node.ordinal?.printed ?? '')
  const parts = split(node.children)
  if (!parts.some((part) => 'type' in part)) return markup`<p class="body">${number}${all(node.children, state)}</p>\n`
  const lead = number === '' ? nothing : markup`<p>${number}</p>`
  const flow = parts.map((part) => ('type' in part ? one(part, state) : markup`<p>${all(part, state)}</p>`))
  return markup`<div class="body">${lead}${concat(flow)}</div>\n`
}

/** A heading inside the flow of its paragraph: （二）申报。 */
export function runInHeading(node: RunInHeading, state: State): Markup {
  const name = headingName(state.ranks.get(node) ?? 2)
  const number = escape(node.ordinal?.printed ?? '')
  return markup`<${name} class="${escape(headingRole(node.level))}">${number}${all(node.children, state)}</${name}>`
}

/** Headings by themselves, and the stretches of text between them. */
function split(children: Paragraph['children']): (RunInHeading | Phrasing[])[] {
  const parts: (RunInHeading | Phrasing[])[] = []
  for (const child of children) {
    const last = parts.at(-1)
    if (child.type === 'runInHeading') parts.push(child)
    else if (Array.isArray(last)) last.push(child)
    else parts.push([child])
  }
  return parts
}
