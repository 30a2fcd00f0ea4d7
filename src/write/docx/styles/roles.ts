/** Paragraph styles of the roles of layout/styles.ts: one named Word style for each thing a document consists of. */
import {attachmentTitleRow, cell, page, rowBox, sizes, title} from '../../../layout/gbt9704.js'
import {type Role, type Style, styles} from '../../../layout/styles.js'
import {mmToPt, mmToTwip, pt, ptToTwip} from '../../../layout/units.js'
import type {Head} from '../head.js'
import {above, below, lineTwips} from '../line-box.js'
import type {Placement, Placements} from '../placements.js'
import {element} from '../xml.js'
import {rule} from './borders.js'
import {extraStyles, runInStyle} from './ids.js'
import {type CharIndent, indentXml} from './indent.js'
import {type NamedStyle, type ParagraphFormat, paragraphProperties, runProperties} from './style-xml.js'

/** A paragraph style of a role, changed where Word needs it. */
export function roleStyle(
  role: Role,
  format: ParagraphFormat = {},
  named: Partial<NamedStyle> = {},
  run: Partial<Style> = {}
): NamedStyle {
  const style: Style = {...styles[role], ...run}
  const line = lineTwips(style)
  const width = style.size === sizes.san ? cell : style.size
  const side = style.sideIndent === 0 ? {} : {left: style.sideIndent, right: style.sideIndent}
  const first = style.firstIndent === 0 ? {} : {firstLine: style.firstIndent}
  const indent: CharIndent = {...side, ...first}
  const usual: ParagraphFormat = {
    ...(line === rowBox.twips ? {} : {line}),
    ...(Object.keys(indent).length === 0 ? {} : {indent: indentXml(indent, width)}),
    ...(style.align === 'justify' ? {} : {align: style.align})
  }
  return {
    type: 'paragraph',
    id: role,
    name: style.name,
    basedOn: extraStyles.normal,
    quick: true,
    ...named,
    properties: paragraphProperties({...usual, ...format}) + runProperties(style)
  }
}

/** The styles of a document's 版头. */
export function headStyles(head: Head, letter: boolean): readonly NamedStyle[] {
  const {mark, number, rows} = head
  const tabs = element('w:tab', {'w:val': 'right', 'w:pos': mmToTwip(page.typeArea.width)})
  const separator = number.rule
  return [
    roleStyle('copyNumber'),
    roleStyle('urgency'),
    roleStyle('issuerMark', {line: mark.line}, {}, {size: mark.size}),
    letter
      ? roleStyle('letterNumber', {before: number.before, ...(rows.length > 0 ? {tabs, align: 'start'} : {})})
      : roleStyle('documentNumber', {
          before: number.before,
          ...(separator === null ? {} : {line: separator.line, borders: rule('bottom', 'separator', separator.space)})
        })
  ]
}

/** The styles of 主体 and 附件. */
export function bodyStyles(head: Head): readonly NamedStyle[] {
  const titleLine = lineTwips(styles.title)
  const titleAfter = pt(
    mmToPt(title.below) - below(titleLine, styles.title.size) - above(rowBox.twips, styles.recipients.size)
  )
  const after = {after: ptToTwip(titleAfter)}
  const next = {next: 'body'}
  return [
    roleStyle('title', {before: head.titleBefore, ...after}, {next: 'recipients'}),
    roleStyle(
      'title',
      // Row 1 is the label; what is empty between it and the title are the rows between.
      {before: (attachmentTitleRow - 2) * rowBox.twips, ...after},
      {id: extraStyles.attachmentTitle, name: '附件标题', ...next}
    ),
    roleStyle('recipients', {}, next),
    roleStyle('body'),
    ...([1, 2, 3, 4, 5] as const).map((level) =>
      roleStyle(`heading${level}`, {keepNext: true, outlineLevel: level - 1}, {...next, link: runInStyle(level)})
    ),
    roleStyle('contact'),
    roleStyle('annotation'),
    roleStyle('attachmentLabel', {pageBreakBefore: true, keepNext: true}, {next: extraStyles.attachmentTitle})
  ]
}

/** The styles of lines that have placements, and of their roles where a document has none. */
export function placedStyles(placements: Placements): readonly NamedStyle[] {
  const distinct = [...new Set(placements.values())]
  const roles = ['attachmentNote', 'issuerSignature', 'documentDate'] as const
  return roles.flatMap((role) => {
    const own = distinct.filter((placement) => placement.role === role)
    return own.length === 0 ? [roleStyle(role)] : own.map(placedStyle)
  })
}

function placedStyle({id, role, indent, rowsAbove, serial}: Placement): NamedStyle {
  const name = serial === 1 ? styles[role].name : `${styles[role].name} ${serial}`
  const before = rowsAbove === 0 ? {} : {before: rowsAbove * rowBox.twips}
  const align = indent.left !== undefined && styles[role].align === 'end' ? {align: 'start' as const} : {}
  return roleStyle(role, {...before, ...align, indent: indentXml(indent)}, {id, name})
}
