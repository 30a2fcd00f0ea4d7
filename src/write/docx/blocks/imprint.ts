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
import {
  copyRecipientsLabel,
  copyRecipientsText,
  imprintRecipientsLabel,
  imprintRecipientsText,
  printDateText
} from '../../../layout/text.js'
import {mmToTwip} from '../../../layout/units.js'
import {run} from '../inline.js'
import {paragraphOf, type State} from '../state.js'
import {extraStyles} from '../styles/ids.js'
import {fullWidth} from './table.js'

/** 版记, followed by the paragraph on whose page it stands. */
export function imprint(node: G.Imprint, state: State): readonly FileChild[] {
  const receivers = node.children.filter((child) => child.type !== 'printingOffice')
  const offices = state.variant === 'letter' ? [] : node.children.filter((child) => child.type === 'printingOffice')
  // No rule parts 主送 from 抄送 (7.4.2): they share a cell.
  const rows = [
    ...(receivers.length === 0 ? [] : [row([receivers.map(receiverParagraph)])]),
    ...offices.map((office) => row(officeParagraphs(office).map((paragraph) => [paragraph])))
  ]
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
export const copyRecipients = (node: G.CopyRecipients): readonly FileChild[] => [receiverParagraph(node)]

/** 主送机关 outside a 版记. */
export const imprintRecipients = (node: G.ImprintRecipients): readonly FileChild[] => [receiverParagraph(node)]

/** 印发机关 outside a 版记. */
export const printingOffice = (node: G.PrintingOffice): readonly FileChild[] => officeParagraphs(node)

const receiverParagraph = (node: G.CopyRecipients | G.ImprintRecipients): Paragraph =>
  paragraphOf('imprint', [
    run(
      node.type === 'copyRecipients'
        ? copyRecipientsLabel + copyRecipientsText(node)
        : imprintRecipientsLabel + imprintRecipientsText(node)
    )
  ])

const officeParagraphs = (node: G.PrintingOffice): readonly Paragraph[] => [
  paragraphOf(extraStyles.printingOffice, [run(node.value)]),
  paragraphOf(extraStyles.printDate, [run(printDateText(node))])
]

/** One cell spans the row, two share it. */
function row(cells: readonly (readonly Paragraph[])[]): TableRow {
  const columnSpan = cells.length === 1 ? 2 : 1
  const size = Math.round(fullWidth / cells.length)
  return new TableRow({
    cantSplit: true,
    children: cells.map((children) => new TableCell({columnSpan, width: {size, type: WidthType.DXA}, children}))
  })
}
