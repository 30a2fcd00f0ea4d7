/** 发文字号 and 签发人 of an upward document beside each other: a table of one row above the separator (7.2.5, 7.2.6). */
import {
  type FileChild,
  type Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType
} from 'docx'
import type * as G from '../../../gongwen/nodes.js'
import {cell} from '../../../layout/gbt9704.js'
import {documentNumberText, signatoriesLabel} from '../../../layout/text.js'
import {pt, ptToTwip} from '../../../layout/units.js'
import type {SignatoryPlace} from '../head.js'
import {run} from '../inline.js'
import {paragraphOf} from '../state.js'
import {extraStyles, signatoryLabelRun} from '../styles/ids.js'
import {fullWidth} from './table.js'

/** The table, behind the paragraph that holds the frames before it. */
export function signatoryTable(node: G.Masthead, {geometry}: SignatoryPlace): readonly FileChild[] {
  const number = node.children.find((child) => child.type === 'documentNumber')
  const left = ptToTwip(pt(geometry.labelLeft * cell))
  const text = number === undefined ? [] : [run(documentNumberText(number))]
  const names = geometry.rows.map((row, index) =>
    paragraphOf(index === 0 ? 'signatory' : extraStyles.moreSignatories, [
      ...(index === 0 ? [run(signatoriesLabel, signatoryLabelRun)] : []),
      ...row.flatMap(({value}, column) =>
        column === 0 ? [run(value)] : [new TextRun({children: [new Tab()]}), run(value)]
      )
    ])
  )
  const cellOf = (size: number, children: readonly Paragraph[]): TableCell =>
    new TableCell({
      width: {size, type: WidthType.DXA},
      verticalAlign: VerticalAlignTable.BOTTOM,
      children
    })
  return [
    paragraphOf(extraStyles.signatoryRoom, []),
    new Table({
      style: extraStyles.signatoryTable,
      layout: TableLayoutType.FIXED,
      width: {size: fullWidth, type: WidthType.DXA},
      columnWidths: [left, fullWidth - left],
      rows: [
        new TableRow({
          cantSplit: true,
          children: [cellOf(left, [paragraphOf(extraStyles.upwardNumber, text)]), cellOf(fullWidth - left, names)]
        })
      ]
    })
  ]
}
