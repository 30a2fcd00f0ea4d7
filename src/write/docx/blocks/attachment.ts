/** 附件 — on a new page, label in row 1, title in row 3 (7.3.7); and 印发件, which have no label. */
import type {Attachment, Enclosure} from '../../../gongwen/nodes.js'
import {openingOrientation} from '../../../layout/orientation.js'
import {attachmentLabel} from '../../../layout/text.js'
import {attachmentBookmark} from '../bookmarks.js'
import {type Content, paragraphOf, type State, turnTo} from '../state.js'
import {bookmark} from '../word/link.js'
import {run} from '../word/run.js'
import {flow} from './main-body.js'

/** 附件. */
export function attachment(node: Attachment, state: State): readonly Content[] {
  const label = run(attachmentLabel(node))
  const leadsHere = state.attachments.get(node.number) === node
  const marked = leadsHere ? bookmark(state.collected.nextBookmark(), attachmentBookmark(node.number), label) : label
  return fromNewPage(node, [paragraphOf('attachmentLabel', marked)], {...state, within: 'attachment'})
}

/** 印发件 — on a new page, no label, title in row 3. */
export const enclosure = (node: Enclosure, state: State): readonly Content[] =>
  fromNewPage(node, [], {...state, within: 'enclosure'})

function fromNewPage(node: Attachment | Enclosure, label: readonly Content[], outer: State): readonly Content[] {
  const turned = openingOrientation(node) === 'landscape'
  const state: State = {...outer, keepNext: false}
  const first = node.children.findIndex((child) => child.type !== 'title')
  const opening = first === -1 ? node.children.length : first + 1
  return [
    ...(turned ? [turnTo('landscape')] : []),
    ...label,
    ...state.blocks(node.children.slice(0, opening), {...state, turned, belowLabel: label.length > 0}),
    ...flow(node.children.slice(opening), state)
  ]
}
