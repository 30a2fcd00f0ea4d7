/** 发文字号 and 签发人 of an upward document beside each other: a table of one row above the separator (7.2.5, 7.2.6). */
import type * as G from '../../../gongwen/nodes.js'
import {cell} from '../../../layout/gbt9704.js'
import {documentNumberText, signatoriesLabel} from '../../../layout/text.js'
import {pt, ptToTwip} from '../../../layout/units.js'
import type {SignatoryPlace} from '../head.js'
import {paragraphOf} from '../state.js'
import {extraStyles, signatoryLabelRun} from '../styles/ids.js'
import {run, tab} from '../word/run.js'
import {cellOf, rowOf, tableOf} from '../word/table.js'
import {fullWidth} from './table.js'

/** The table, behind the paragraph that holds the frames before it. */
export function signatoryTable(node: G.Masthead, {geometry}: SignatoryPlace): readonly string[] {
  const number = node.children.find((child) => child.type === 'documentNumber')
  const left = ptToTwip(pt(geometry.labelLeft * cell))
  const right = fullWidth - left
  const numberLine = paragraphOf(extraStyles.upwardNumber, number === undefined ? '' : run(documentNumberText(number)))
  const names = geometry.rows.map((row, index) => {
    const line = row.map(({value}) => run(value)).join(tab)
    return index === 0
      ? paragraphOf('signatory', run(signatoriesLabel, signatoryLabelRun) + line)
      : paragraphOf(extraStyles.moreSignatories, line)
  })
  const row =
    cellOf({width: left, align: 'bottom'}, numberLine) + cellOf({width: right, align: 'bottom'}, names.join(''))
  return [
    paragraphOf(extraStyles.signatoryRoom, ''),
    tableOf({style: extraStyles.signatoryTable, columns: [left, right]}, rowOf({whole: true}, row))
  ]
}
