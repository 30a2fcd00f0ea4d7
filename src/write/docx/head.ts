/** Where the 版头 of page 1 stands (7.2, 10.1): distances of the standard turned into frames and spacings in twips. */
import type * as G from '../../gongwen/nodes.js'
import {letter, page, rowBox, sizes, standard, title, typeArea} from '../../layout/gbt9704.js'
import {markSize} from '../../layout/mark.js'
import {styles} from '../../layout/styles.js'
import {issuerMarkText} from '../../layout/text.js'
import {mm, type Mm, mmToPt, mmToTwip, pt, type Pt, ptToTwip, twipToPt} from '../../layout/units.js'
import {above, baselineTwips, below, lineTwips, looseLine, type RuledLine, ruledLine} from './line-box.js'

/** A paragraph at a fixed place on the sheet, in twips from its top left corner. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The 版头 of one document. */
export interface Head {
  readonly mark: {readonly size: Pt; readonly line: number; readonly frame: Frame}
  /** The double rule of the letter format; null in the other formats. */
  readonly upperRule: Frame | null
  /** 发文字号: room above it, and the red separator of the 文件 format. */
  readonly number: {readonly before: number; readonly rule: RuledLine | null}
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
  return tree.variant === 'letter' ? letterHead(size, rows) : standardHead(size, rows)
}

function letterHead(size: Pt, rows: Head['rows']): Head {
  const foot = mmToPt(letter.markTop) + size * (ink.above + ink.below)
  const ruleTop = pt(foot + mmToPt(letter.ruleBelowMark))
  const left = mm((page.width - letter.ruleLength) / 2)
  const textTop = ruleTop + doubleRule + mmToPt(letter.gap)
  return {
    mark: markAt(size, letter.markTop, left, letter.ruleLength),
    upperRule: {
      x: mmToTwip(left),
      y: ptToTwip(ruleTop),
      width: mmToTwip(letter.ruleLength),
      height: ptToTwip(doubleRule)
    },
    number: {before: ptToTwip(pt(textTop - above(row, sizes.san) - mmToPt(typeArea.top))), rule: null},
    titleBefore: ptToTwip(pt(mmToPt(title.above) - below(row, sizes.san) - aboveTitle)),
    rows
  }
}

function standardHead(size: Pt, rows: Head['rows']): Head {
  const top = mm(typeArea.top + standard.markTop)
  const foot = mmToPt(top) + size * (ink.above + ink.below)
  const rule = ruledLine(sizes.san, mmToPt(standard.separatorBelowNumber))
  const textTop = foot + mmToPt(standard.numberBelowMark)
  const flow = mmToPt(typeArea.top) + twipToPt(rows.length * row)
  return {
    mark: markAt(size, top, typeArea.left, page.typeArea.width),
    upperRule: null,
    number: {before: Math.max(0, ptToTwip(pt(textTop - above(rule.line, sizes.san) - flow))), rule},
    titleBefore: ptToTwip(pt(mmToPt(title.above) - aboveTitle)),
    rows
  }
}

const aboveTitle = above(lineTwips(styles.title), styles.title.size)

function markAt(size: Pt, top: Mm, left: Mm, width: Mm): Head['mark'] {
  const line = looseLine(size)
  const boxTop = mmToPt(top) - (twipToPt(baselineTwips(line)) - size * ink.above)
  return {size, line, frame: {x: mmToTwip(left), y: ptToTwip(pt(boxTop)), width: mmToTwip(width), height: line}}
}
