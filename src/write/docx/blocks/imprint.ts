/** 版记 — a table pinned to the foot of 版心 on the last page (7.4); in the letter format only 抄送 (10.1). */
import {
  type FileChild,
  OverlapType,
  type Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType
} from 'docx'
import type * as G from '../../../gongwen/nodes.js'
import {typeArea} from '../../../layout/gbt9704.js'
import {copyRecipientsLabel, copyRecipientsText, printDateText} from '../../../layout/text.js'
import {mmToTwip} from '../../../layout/units.js'
import {run} from '../inline.js'
import {paragraphOf, type State} from '../state.js'
import {extraStyles} from '../styles/ids.js'
import {fullWidth} from './table.js'

/** 版记, followed by the paragraph on whose page it stands. */
export function imprint(node: G.Imprint, state: State): readonly FileChild[] {
  const rows = node.children.flatMap((child) => {
    if (child.type === 'copyRecipients') return [row([copyParagraph(child)])]
    return state.variant === 'letter' ? [] : [row(officeParagraphs(child))]
  })
  if (rows.length === 0) return []
  const half = Math.round(fullWidth / 2)
  const pinned = new Table({
    style: extraStyles.imprintTable,
    layout: TableLayoutType.FIXED,
    width: {size: fullWidth, type: WidthType.DXA},
    columnWidths: [half, fullWidth - half],
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: mmToTwip(typeArea.left),
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER
    },
    rows
  })
  return [pinned, paragraphOf(extraStyles.anchor, [])]
}

/** 抄送机关 outside a 版记. */
export const copyRecipients = (node: G.CopyRecipients): readonly FileChild[] => [copyParagraph(node)]

/** 印发机关 outside a 版记. */
export const printingOffice = (node: G.PrintingOffice): readonly FileChild[] => officeParagraphs(node)

const copyParagraph = (node: G.CopyRecipients): Paragraph =>
  paragraphOf('imprint', [run(copyRecipientsLabel + copyRecipientsText(node))])

const officeParagraphs = (node: G.PrintingOffice): readonly Paragraph[] => [
  paragraphOf(extraStyles.printingOffice, [run(node.value)]),
  paragraphOf(extraStyles.printDate, [run(printDateText(node))])
]

/** One paragraph spans the row, two share it. */
function row(cells: readonly Paragraph[]): TableRow {
  const columnSpan = cells.length === 1 ? 2 : 1
  const size = Math.round(fullWidth / cells.length)
  return new TableRow({
    cantSplit: true,
    children: cells.map((child) => new TableCell({columnSpan, width: {size, type: WidthType.DXA}, children: [child]}))
  })
}
