/** 版记: how close its lines stand, counted without fonts so that every format decides alike (7.4). */
import type * as G from '../gongwen/nodes.js'
import {imprintLeastPitch, imprintPitch, indent, page, sizes} from './gbt9704.js'
import {copyRecipientsLabel, copyRecipientsText, imprintRecipientsLabel, imprintRecipientsText} from './text.js'
import {mmToPt, pt, type Pt} from './units.js'
import {textWidth} from './width.js'

/** Lines that line breaking may need beyond what the width alone takes. */
const slack = 1.04

/** Pitch of the lines of the 版记: the usual one, or as much less as makes it fit on its page. */
export function imprintPitchOf(tree: G.Gongwen): Pt {
  const lines = linesOf(tree)
  return lines === 0 ? imprintPitch : pt(Math.min(imprintPitch, Math.floor((height / lines) * 2) / 2))
}

/** Whether the 版记 fits on a page with lines that can be read. */
export const imprintFits = (tree: G.Gongwen): boolean => imprintPitchOf(tree) >= imprintLeastPitch

const height = mmToPt(page.typeArea.height)

const linesOf = (tree: G.Gongwen): number =>
  tree.children
    .flatMap((part) => (part.type === 'imprint' ? part.children : []))
    .reduce((sum, child) => sum + lineCount(child), 0)

function lineCount(node: G.Imprint['children'][number]): number {
  if (node.type === 'printingOffice') return 1
  const label = node.type === 'copyRecipients' ? copyRecipientsLabel : imprintRecipientsLabel
  const text = node.type === 'copyRecipients' ? copyRecipientsText(node) : imprintRecipientsText(node)
  const perLine = mmToPt(page.typeArea.width) / sizes.si - 2 * indent.imprint - textWidth(label)
  return Math.max(1, Math.ceil((textWidth(text) * slack) / perLine))
}
