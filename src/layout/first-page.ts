/**
 * What page 1 has room for: it must show 正文, whatever stands above it (7.3.3). Counted on the grid, without fonts, so that
 * every format decides alike.
 */
import type * as G from '../gongwen/nodes.js'
import {
  grid,
  jointMark,
  letter,
  minutes,
  order,
  rowPitch,
  sizes,
  standard,
  title,
  titlePitch,
  typeArea
} from './gbt9704.js'
import {jointMarkGeometry, markSize} from './mark.js'
import {signatoryGeometry} from './signatories.js'
import {documentNumberText, issuerMarkText, recipientsText} from './text.js'
import {titleLines} from './title.js'
import {mm, mmToPt, pt, type Pt} from './units.js'
import {textWidth} from './width.js'

/** Lines of recipients that line breaking may add to what their width alone would take, per line. */
const slack = 1.04

/** A tree that leaves page 1 its text, and what was changed for it. */
export interface SettledTree {
  readonly tree: G.Gongwen
  /** 联合行文 with so many agencies that only the lead agency's mark is printed (7.2.4). */
  readonly leadMarkOnly: G.JointMark | null
  /** 主送机关 that stand in the 版记 instead (7.3.2). */
  readonly movedRecipients: G.Recipients | null
}

/** Make room on page 1 for the text. */
export function settleFirstPage(tree: G.Gongwen): SettledTree {
  const joint = headOf(tree).find((child) => child.type === 'jointMark')
  const lead = joint === undefined ? undefined : withLeadMark(tree, joint)
  // Names too many to be set at a size that catches the eye give way to the lead agency's alone; so do names that leave no
  // room, where the lead agency's would.
  const isSmall = joint !== undefined && jointMarkGeometry(joint, tree.variant).size < jointMark.minimum
  const givesWay = lead !== undefined && (isSmall || (!fits(tree) && fits(lead)))
  const marked = givesWay ? lead : tree
  const leadMarkOnly = givesWay ? (joint ?? null) : null
  const recipients = recipientsOf(marked)
  if (recipients === undefined || fits(marked)) return {tree: marked, leadMarkOnly, movedRecipients: null}
  return {tree: withMovedRecipients(marked, recipients), leadMarkOnly, movedRecipients: recipients}
}

const fits = (tree: G.Gongwen): boolean => textStart(tree) + sizes.san <= mmToPt(typeArea.bottom)

function withLeadMark(tree: G.Gongwen, joint: G.JointMark): G.Gongwen | undefined {
  const [lead] = joint.children
  if (lead === undefined) return undefined
  const children = tree.children.map((part) =>
    part.type === 'masthead'
      ? {...part, children: part.children.map((child) => (child === joint ? lead : child))}
      : part
  )
  return {...tree, children}
}

function withMovedRecipients(tree: G.Gongwen, recipients: G.Recipients): G.Gongwen {
  const moved: G.ImprintRecipients = {...recipients, type: 'imprintRecipients'}
  const hasImprint = tree.children.some((part) => part.type === 'imprint')
  const children = tree.children.map((part): G.Gongwen['children'][number] => {
    if (part.type === 'imprint') return {...part, children: [moved, ...part.children]}
    if (part.type !== 'mainBody') return part
    return {...part, children: part.children.filter((child) => child !== recipients)}
  })
  return {...tree, children: hasImprint ? children : [...children, {type: 'imprint', children: [moved]}]}
}

/** Top of the first line of 正文, if page 1 went on for ever. */
export function textStart(tree: G.Gongwen): Pt {
  const body = tree.children.find((part) => part.type === 'mainBody')
  const heading = body?.children.find((child) => child.type === 'title')
  const recipients = recipientsOf(tree)
  let y = headFoot(tree) + mmToPt(title.above)
  if (heading !== undefined) y += (titleLines(heading).length - 1) * titlePitch + sizes.er + mmToPt(title.below)
  if (recipients !== undefined) {
    y += Math.ceil((textWidth(recipientsText(recipients)) * slack) / grid.chars) * rowPitch
  }
  return pt(y)
}

/** Foot of what stands above 标题. */
function headFoot({variant, children}: G.Gongwen): number {
  const head = children.find((part) => part.type === 'masthead')
  if (head === undefined) return mmToPt(typeArea.top)
  const mark = head.children.find((child) => child.type === 'issuerMark' || child.type === 'jointMark')
  const markHeight =
    mark === undefined
      ? 0
      : mark.type === 'jointMark'
        ? jointMarkGeometry(mark, variant).height
        : markSize(issuerMarkText(mark, variant), variant)
  if (variant === 'letter') {
    const notes = head.children.filter((child) => child.type === 'copyNumber' || child.type === 'urgency').length
    const rule = letter.thick + letter.between + letter.thin
    const below = mmToPt(mm(letter.markTop + letter.ruleBelowMark + letter.gap))
    return markHeight + below + rule + Math.max(0, notes - 1) * rowPitch + sizes.san
  }
  const top = {standard: standard.markTop, order: order.markTop, minutes: minutes.markTop}[variant]
  const number = head.children.find((child) => child.type === 'documentNumber')
  const signatories = head.children.find((child) => child.type === 'signatories')
  const rows =
    signatories === undefined
      ? 1
      : signatoryGeometry(signatories, number === undefined ? '' : documentNumberText(number)).rows.length
  return (
    mmToPt(mm(typeArea.top + top + standard.numberBelowMark + standard.separatorBelowNumber)) +
    markHeight +
    (rows - 1) * rowPitch +
    sizes.san +
    standard.separator
  )
}

const headOf = (tree: G.Gongwen): G.Masthead['children'] =>
  tree.children.flatMap((part) => (part.type === 'masthead' ? part.children : []))

const recipientsOf = (tree: G.Gongwen): G.Recipients | undefined =>
  tree.children
    .flatMap((part) => (part.type === 'mainBody' ? part.children : []))
    .find((child) => child.type === 'recipients')
