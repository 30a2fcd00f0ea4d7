/** 版记 — a table pinned to the foot of 版心 on the last page (7.4); in the letter format only 抄送 (10.1). */
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
import {paragraphOf, type State} from '../state.js'
import {extraStyles} from '../styles/ids.js'
import {run} from '../word/run.js'
import {cellOf, rowOf, tableOf} from '../word/table.js'
import {fullWidth} from './table.js'

/** Its columns: 印发机关 and 印发日期 share a row. */
const half = Math.round(fullWidth / 2)
const columns = [half, fullWidth - half] as const

/** 版记, followed by the paragraph on whose page it stands. */
export function imprint(node: G.Imprint, state: State): readonly string[] {
  const receivers = node.children.filter((child) => child.type !== 'printingOffice')
  const offices = state.variant === 'letter' ? [] : node.children.filter((child) => child.type === 'printingOffice')
  // No rule parts 主送 from 抄送 (7.4.2): they share a cell.
  const rows = [
    ...(receivers.length === 0
      ? []
      : [rowOf({whole: true}, cellOf({width: fullWidth, span: 2}, receivers.map(receiverParagraph).join('')))]),
    ...offices.map((office) =>
      rowOf(
        {whole: true},
        cellOf({width: columns[0]}, officeParagraph(office)) + cellOf({width: columns[1]}, dateParagraph(office))
      )
    )
  ]
  if (rows.length === 0) return []
  const foot = {left: mmToTwip(typeArea.left)}
  return [tableOf({style: extraStyles.imprintTable, columns, foot}, rows.join('')), paragraphOf(extraStyles.anchor, '')]
}

/** 抄送机关 outside a 版记. */
export const copyRecipients = (node: G.CopyRecipients): readonly string[] => [receiverParagraph(node)]

/** 主送机关 outside a 版记. */
export const imprintRecipients = (node: G.ImprintRecipients): readonly string[] => [receiverParagraph(node)]

/** 印发机关 outside a 版记. */
export const printingOffice = (node: G.PrintingOffice): readonly string[] => [
  officeParagraph(node),
  dateParagraph(node)
]

const receiverParagraph = (node: G.CopyRecipients | G.ImprintRecipients): string =>
  paragraphOf(
    'imprint',
    run(
      node.type === 'copyRecipients'
        ? copyRecipientsLabel + copyRecipientsText(node)
        : imprintRecipientsLabel + imprintRecipientsText(node)
    )
  )

const officeParagraph = (node: G.PrintingOffice): string => paragraphOf(extraStyles.printingOffice, run(node.value))

const dateParagraph = (node: G.PrintingOffice): string => paragraphOf(extraStyles.printDate, run(printDateText(node)))
