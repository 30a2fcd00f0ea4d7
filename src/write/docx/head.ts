/** Where the 版头 of page 1 stands (7.2, 10.1): distances of the standard turned into frames and spacings in twips. */
import type * as G from '../../gongwen/nodes.js'
import {letter, minutes, order, page, rowBox, sizes, standard, title, typeArea} from '../../layout/gbt9704.js'
import {jointMarkGeometry, type JointMarkGeometry, markSize} from '../../layout/mark.js'
import {type SignatoryGeometry, signatoryGeometry} from '../../layout/signatories.js'
import {styles} from '../../layout/styles.js'
import {documentNumberText, issuerMarkText} from '../../layout/text.js'
import {mm, type Mm, mmToPt, mmToTwip, pt, type Pt, ptToMm, ptToTwip, twipToPt} from '../../layout/units.js'
import {above, anchorTwips, baselineTwips, below, lineTwips, looseLine, type RuledLine, ruledLine} from './line-box.js'
import type {Frame} from './word/frame.js'

/** A line of large type in a frame. */
export interface MarkPlace {
  readonly size: Pt
  readonly line: number
  readonly frame: Frame
}

/** Names below each other and what stands beside them. */
export interface JointPlace {
  readonly names: readonly Frame[]
  readonly suffix: MarkPlace | null
}

/** The row of 发文字号 and 签发人: a table without rules but the separator. */
export interface SignatoryPlace {
  readonly geometry: SignatoryGeometry
  /** Room above the first row, in twips. */
  readonly before: number
  /** Room below the last row, above the separator. */
  readonly padding: number
}

/** The 版头 of one document. */
export interface Head {
  readonly mark: MarkPlace
  /** The mark of a 联合行文: a frame for each name, and 文件 beside them; null when there is one name. */
  readonly joint: JointPlace | null
  /** The double rule of the letter format; null in the other formats. */
  readonly upperRule: Frame | null
  /** 发文字号 or 令号: room above it, the red separator of 文件 and 纪要, the room that an order has below. */
  readonly number: {readonly before: number; readonly rule: RuledLine | null; readonly after: number}
  /** 签发人 beside 发文字号; null in documents that do not go up. */
  readonly signatories: SignatoryPlace | null
  /** Room between 发文字号 and 标题. */
  readonly titleBefore: number
  /** 份号 and 紧急程度, each a row of its own. */
  readonly rows: readonly (G.CopyNumber | G.Urgency)[]
}

/**
 * Ink of large Han characters above and below the baseline, in em: the edges of the mark that the standard measures. A
 * reader's machine decides which 小标宋 it has, and faces differ by 0.07 em; this is between them.
 */
const ink = {above: 0.81, below: 0.12} as const

const row = rowBox.twips

/** Height of the double rule of the letter format. */
export const doubleRule: Pt = pt(letter.thick + letter.between + letter.thin)

/** The 版头 of a tree; what a document without one would have, so that its styles are all there. */
export function headOf(tree: G.Gongwen): Head {
  const children = tree.children.flatMap((child) => (child.type === 'masthead' ? child.children : []))
  const name = children.find((child) => child.type === 'issuerMark')
  const rows = children.filter((child) => child.type === 'copyNumber' || child.type === 'urgency')
  const size = markSize(name === undefined ? '' : issuerMarkText(name, tree.variant), tree.variant)
  const isBare = rows.length === 0 && !children.some((child) => child.type === 'documentNumber')
  return tree.variant === 'letter' ? letterHead(size, rows, isBare) : flowingHead(size, rows, children, tree.variant)
}

/** @param isBare nothing stands between the double rule and 标题 */
function letterHead(size: Pt, rows: Head['rows'], isBare: boolean): Head {
  const foot = mmToPt(letter.markTop) + size * (ink.above + ink.below)
  const ruleTop = pt(foot + mmToPt(letter.ruleBelowMark))
  const left = mm((page.width - letter.ruleLength) / 2)
  const textTop = ruleTop + doubleRule + mmToPt(letter.gap)
  const aboveBare = ruleTop + doubleRule - mmToPt(typeArea.top)
  return {
    mark: markAt(size, letter.markTop, left, letter.ruleLength),
    upperRule: {
      x: mmToTwip(left),
      y: ptToTwip(ruleTop),
      width: mmToTwip(letter.ruleLength),
      height: ptToTwip(doubleRule)
    },
    number: {before: ptToTwip(pt(textTop - above(row, sizes.san) - mmToPt(typeArea.top))), rule: null, after: 0},
    joint: null,
    signatories: null,
    titleBefore: ptToTwip(pt(mmToPt(title.above) + (isBare ? aboveBare : 0 - below(row, sizes.san)) - aboveTitle)),
    rows
  }
}

/** Top of the mark below 版心 and of the number below the mark, where the head is not that of a letter. */
const tops = {standard: standard.markTop, order: order.markTop, minutes: minutes.markTop} as const

function flowingHead(
  single: Pt,
  rows: Head['rows'],
  children: G.Masthead['children'],
  variant: Exclude<G.Gongwen['variant'], 'letter'>
): Head {
  const top = mm(typeArea.top + tops[variant])
  const jointMark = children.find((child) => child.type === 'jointMark')
  const joint = jointMark === undefined ? null : jointMarkGeometry(jointMark, variant)
  const size = joint?.size ?? single
  const stacked = joint === null ? 0 : (joint.names.length - 1) * joint.pitch
  const foot = mmToPt(top) + stacked + size * (ink.above + ink.below)
  const ruled = variant === 'order' ? null : ruledLine(sizes.san, mmToPt(standard.separatorBelowNumber))
  const textTop = foot + mmToPt(variant === 'order' ? order.numberBelowMark : standard.numberBelowMark)
  const flow = mmToPt(typeArea.top) + twipToPt(rows.length * row)
  const before = (line: number): number => Math.max(0, ptToTwip(pt(textTop - above(line, sizes.san) - flow)))
  const text = mmToPt(title.above)
  return {
    mark: markAt(size, top, typeArea.left, page.typeArea.width),
    joint: joint === null ? null : jointAt(joint, top),
    upperRule: null,
    number: {
      before: before(ruled?.line ?? row),
      rule: ruled,
      after: variant === 'order' ? ptToTwip(pt(text - below(row, sizes.san) - above(row, sizes.san))) : 0
    },
    signatories: signatoriesAt(children, before(row)),
    titleBefore: ptToTwip(pt(text - aboveTitle)),
    rows
  }
}

function signatoriesAt(children: G.Masthead['children'], before: number): SignatoryPlace | null {
  const signatories = children.find((child) => child.type === 'signatories')
  const number = children.find((child) => child.type === 'documentNumber')
  if (signatories === undefined) return null
  return {
    geometry: signatoryGeometry(signatories, number === undefined ? '' : documentNumberText(number)),
    before: before - anchorTwips,
    padding: ptToTwip(pt(mmToPt(standard.separatorBelowNumber) - below(row, sizes.san)))
  }
}

/** Frames of the names and of what stands beside them in the middle of their height (7.2.4). */
function jointAt(
  {names, suffix, size, pitch, suffixSize, namesWidth, gap, width}: JointMarkGeometry,
  top: Mm
): JointPlace {
  const left = ptToMm(pt(mmToPt(typeArea.left) + (mmToPt(page.typeArea.width) - width) / 2))
  const middle = mmToPt(top) + ((names.length - 1) * pitch + size * (ink.above + ink.below)) / 2
  const suffixTop = ptToMm(pt(middle - (suffixSize * (ink.above + ink.below)) / 2))
  const suffixLeft = ptToMm(pt(mmToPt(left) + namesWidth + gap))
  return {
    names: names.map(
      (_, index) => markAt(size, ptToMm(pt(mmToPt(top) + index * pitch)), left, ptToMm(namesWidth)).frame
    ),
    // Half a character of room: no rounding may break the line.
    suffix:
      suffix === '' ? null : markAt(suffixSize, suffixTop, suffixLeft, ptToMm(pt(suffixSize * (suffix.length + 0.5))))
  }
}

const aboveTitle = above(lineTwips(styles.title), styles.title.size)

function markAt(size: Pt, top: Mm, left: Mm, width: Mm): MarkPlace {
  const line = looseLine(size)
  const boxTop = mmToPt(top) - (twipToPt(baselineTwips(line)) - size * ink.above)
  return {size, line, frame: {x: mmToTwip(left), y: ptToTwip(pt(boxTop)), width: mmToTwip(width), height: line}}
}
