/** Styles that only a word processor needs beside those of the roles. */
import {indent, letter, pageNumber, sizes, tableRule} from '../../../layout/gbt9704.js'
import type {FaceRole} from '../../../layout/faces.js'
import {inlineFaces, partFaces, styles} from '../../../layout/styles.js'
import {copyRecipientsLabel} from '../../../layout/text.js'
import {chars, type Pt, ptToTwip} from '../../../layout/units.js'
import {textWidth} from '../../../layout/width.js'
import type {SignatoryPlace} from '../head.js'
import type {StyleSource} from './index.js'
import {anchorTwips, looseLine} from '../line-box.js'
import {paragraphProperties} from '../word/paragraph.js'
import {element, flag, value} from '../xml.js'
import {rule} from './borders.js'
import {attendanceLabelRun, extraStyles, runInStyle, signatoryLabelRun, signerNameRun, urgencyRun} from './ids.js'
import {indentXml} from './indent.js'
import {roleStyle} from './roles.js'
import {fonts, type NamedStyle} from './style-xml.js'

/** 页码 on odd pages on the right, on even pages on the left (7.5). */
export function pageNumberStyles(): readonly NamedStyle[] {
  const line = looseLine(sizes.si)
  const outer = (side: 'left' | 'right'): string => indentXml({[side]: pageNumber.outerIndent}, sizes.si)
  return [
    roleStyle('pageNumber', {line, indent: outer('right')}),
    roleStyle(
      'pageNumber',
      {line, indent: outer('left'), align: 'start'},
      {id: extraStyles.evenPageNumber, name: `${styles.pageNumber.name}（双页）`}
    )
  ]
}

/** 版记 (7.4.2, 7.4.3): lines of 抄送 hang behind its colon. */
export function imprintStyles(pitch: Pt): readonly NamedStyle[] {
  const hanging = textWidth(copyRecipientsLabel)
  const left = chars(indent.imprint + hanging)
  // A 版记 that would be higher than its page is set closer.
  const line = ptToTwip(pitch)
  return [
    roleStyle('imprint', {line, indent: indentXml({left, right: indent.imprint, hanging}, sizes.si)}),
    ...(['start', 'end'] as const).map((align) =>
      roleStyle('imprint', {line, align}, align === 'start' ? office : printDate)
    )
  ]
}
const office = {id: extraStyles.printingOffice, name: '印发机关'}
const printDate = {id: extraStyles.printDate, name: '印发日期'}

/** Cells of tables by the alignment of their column. */
export function tableCellStyles(): readonly NamedStyle[] {
  const {name} = styles.tableCell
  return [
    roleStyle('tableHeader', {keepNext: true}),
    roleStyle('tableGroup', {keepNext: true}),
    roleStyle('caption'),
    roleStyle('tableUnit', {keepNext: true}),
    roleStyle('tableNote'),
    roleStyle('footnote'),
    roleStyle('tableCell'),
    roleStyle('tableCell', {align: 'center'}, {id: extraStyles.tableCellCenter, name: `${name}（居中）`}),
    roleStyle('tableCell', {align: 'end'}, {id: extraStyles.tableCellEnd, name: `${name}（居右）`})
  ]
}

/** 图: its line is as high as the picture. */
export const figureStyle = (): NamedStyle => ({
  type: 'paragraph',
  id: extraStyles.figure,
  name: '图',
  basedOn: extraStyles.normal,
  quick: true,
  properties: element(
    'w:pPr',
    {},
    flag('w:snapToGrid', false),
    element('w:spacing', {'w:before': 120, 'w:line': 240, 'w:lineRule': 'auto'}),
    value('w:jc', 'center')
  )
})

/** The double rules of the letter format: a line as low as the room between them, ruled above and below (10.1). */
export function doubleRuleStyles(): readonly NamedStyle[] {
  const style = (id: string, name: string, top: 'thick' | 'thin', bottom: 'thick' | 'thin'): NamedStyle =>
    tiny(id, name, ptToTwip(letter.between), rule('top', top) + rule('bottom', bottom))
  return [
    style(extraStyles.upperRule, '信函上双线', 'thick', 'thin'),
    style(extraStyles.lowerRule, '信函下双线', 'thin', 'thick')
  ]
}

/** The paragraph that holds the frames of the mark, and the room between it and 签发人. */
export const signatoryRoomStyle = ({before}: SignatoryPlace): NamedStyle =>
  tiny(extraStyles.signatoryRoom, '签发人之上', anchorTwips, undefined, before)

/** The paragraph that nobody sees. */
export const anchorStyle = (): NamedStyle => tiny(extraStyles.anchor, '占位', anchorTwips)

function tiny(id: string, name: string, line: number, borders?: string, before?: number): NamedStyle {
  const run = element('w:rPr', {}, value('w:spacing', 0), value('w:sz', 2), value('w:szCs', 2))
  const room = before === undefined ? {} : {before}
  const properties =
    paragraphProperties({...(borders === undefined ? {} : {borders}), ...room, line, align: 'start'}) + run
  return {type: 'paragraph', id, name, basedOn: extraStyles.normal, properties}
}

/** 着重, run-in headings and links: faces only, so that they fit text of any size. */
export function characterStyles({head, placements}: Pick<StyleSource, 'head' | 'placements'>): readonly NamedStyle[] {
  const roles = new Set([...placements.values()].map(({role}) => role))
  const style = (id: string, name: string, face: FaceRole | null, link?: string): NamedStyle => ({
    type: 'character',
    id,
    name,
    ...(link === undefined ? {quick: true} : {link}),
    properties: face === null ? '' : element('w:rPr', {}, fonts(face))
  })
  return [
    style(extraStyles.strong, '着重', inlineFaces.strong),
    style(extraStyles.emphasis, '着重（楷体）', inlineFaces.emphasis),
    style(extraStyles.hyperlink, 'Hyperlink', null),
    {
      type: 'character',
      id: extraStyles.footnoteReference,
      name: 'footnote reference',
      properties: element('w:rPr', {}, value('w:vertAlign', 'superscript'))
    },
    ...(head.signatories === null
      ? []
      : [style(signatoryLabelRun, `${styles.signatory.name}三字`, partFaces.signatoryLabel)]),
    ...(roles.has('attendanceList')
      ? [style(attendanceLabelRun, `${styles.attendanceList.name}（称谓）`, partFaces.attendanceLabel)]
      : []),
    ...(roles.has('signer') ? [style(signerNameRun, `${styles.signer.name}（姓名）`, partFaces.signerName)] : []),
    style(urgencyRun, `${styles.urgency.name} 字符`, styles.urgency.face),
    ...([1, 2, 3, 4, 5] as const).map((level) => {
      const {name, face} = styles[`heading${level}`]
      return style(runInStyle(level), `${name} 字符`, face, `heading${level}`)
    })
  ]
}

/** Tables: a single grid (8, practice), and the three rules of 版记 (7.4.1). */
export function tableStyles(withImprintRules: boolean): readonly NamedStyle[] {
  const style = (id: string, name: string, borders: string, padding: number): NamedStyle => ({
    type: 'table',
    id,
    name,
    properties: element(
      'w:tblPr',
      {},
      borders === '' ? '' : element('w:tblBorders', {}, borders),
      element('w:tblCellMar', {}, ...(['top', 'left', 'bottom', 'right'] as const).map((side) => margin(side, padding)))
    )
  })
  const grid = (['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const).map((side) => rule(side, 'table'))
  const imprintRules = rule('top', 'imprintThick') + rule('bottom', 'imprintThick') + rule('insideH', 'imprintThin')
  return [
    style(extraStyles.table, '公文表格', grid.join(''), ptToTwip(tableRule.padding)),
    style(extraStyles.imprintTable, '版记表格', withImprintRules ? imprintRules : '', 0)
  ]
}

/** The table of 发文字号 and 签发人: no rule but the separator below, 4 mm from the text (7.2.7). */
export const signatoryTableStyle = ({padding}: SignatoryPlace): NamedStyle => ({
  type: 'table',
  id: extraStyles.signatoryTable,
  name: '发文字号和签发人',
  properties: element(
    'w:tblPr',
    {},
    element('w:tblBorders', {}, rule('bottom', 'separator')),
    element(
      'w:tblCellMar',
      {},
      ...(['top', 'left', 'bottom', 'right'] as const).map((side) =>
        element(`w:${side}`, {'w:w': side === 'bottom' ? padding : 0, 'w:type': 'dxa'})
      )
    )
  )
})

const margin = (side: 'top' | 'left' | 'bottom' | 'right', padding: number): string =>
  element(`w:${side}`, {'w:w': padding, 'w:type': 'dxa'})
