/** Paragraph styles of the roles of layout/styles.ts: one named Word style for each thing a document consists of. */
import type {Variant} from '../../../gongwen/genres.js'
import {
  attachmentTitleRow,
  enclosureTitleRow,
  cell,
  page,
  rowBox,
  sizes,
  title,
  upward
} from '../../../layout/gbt9704.js'
import {type Role, type Style, styles} from '../../../layout/styles.js'
import {signatoriesLabel} from '../../../layout/text.js'
import {mmToPt, mmToTwip, pt, ptToTwip} from '../../../layout/units.js'
import {textWidth} from '../../../layout/width.js'
import type {Head, JointPlace, SignatoryPlace} from '../head.js'
import {above, below, lineTwips} from '../line-box.js'
import type {Placement, Placements} from '../placements.js'
import {type ParagraphProperties, paragraphProperties, tabStop} from '../word/paragraph.js'
import {rule} from './borders.js'
import {extraStyles, runInStyle} from './ids.js'
import {type CharIndent, indentXml} from './indent.js'
import {type NamedStyle, runProperties} from './style-xml.js'

/** A paragraph style of a role, changed where Word needs it. */
export function roleStyle(
  role: Role,
  format: ParagraphProperties = {},
  named: Partial<NamedStyle> = {},
  run: Partial<Style> = {}
): NamedStyle {
  const style: Style = {...styles[role], ...run}
  const line = lineTwips(style)
  const width = style.size === sizes.san ? cell : style.size
  const side = style.sideIndent === 0 ? {} : {left: style.sideIndent, right: style.sideIndent}
  const first = style.firstIndent === 0 ? {} : {firstLine: style.firstIndent}
  const indent: CharIndent = {...side, ...first}
  const usual: ParagraphProperties = {
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

/** The styles of a document's 版头: of its variant, and of joint marks and 签发人 where it has them. */
export function headStyles(head: Head, variant: Variant): readonly NamedStyle[] {
  const {mark, number, rows, joint, signatories} = head
  const tabs = tabStop('right', mmToTwip(page.typeArea.width))
  const {before, after, rule: separator} = number
  const ruled = separator === null ? {} : {line: separator.line, borders: rule('bottom', 'separator', separator.space)}
  const numbers = {
    letter: () => roleStyle('letterNumber', {before, ...(rows.length > 0 ? {tabs, align: 'start'} : {})}),
    order: () => roleStyle('orderNumber', {before, after}),
    standard: () => roleStyle('documentNumber', {before, ...ruled}),
    minutes: () => roleStyle('documentNumber', {before, ...ruled})
  } as const satisfies Record<Variant, () => NamedStyle>
  return [
    roleStyle('copyNumber'),
    roleStyle('urgency'),
    roleStyle('issuerMark', {line: mark.line}, {}, {size: mark.size}),
    ...(joint === null ? [] : jointStyles(mark, joint)),
    numbers[variant](),
    ...(signatories === null ? [] : signatoryStyles(signatories))
  ]
}

/** Names spread over their frames, and 文件 beside them. */
function jointStyles({size, line}: Head['mark'], {suffix}: JointPlace): readonly NamedStyle[] {
  const name = styles.issuerMark.name
  return [
    roleStyle('issuerMark', {line, spread: true}, {id: extraStyles.jointName, name: `${name}（联合行文）`}, {size}),
    ...(suffix === null
      ? []
      : [
          roleStyle(
            'issuerMark',
            {line: suffix.line, align: 'start'},
            {id: extraStyles.jointSuffix, name: `${name}（文件二字）`},
            {size: suffix.size}
          )
        ])
  ]
}

/** The cells of the table that holds 发文字号 and 签发人. */
function signatoryStyles({geometry: {labelLeft, columns}}: SignatoryPlace): readonly NamedStyle[] {
  const label = textWidth(signatoriesLabel)
  const tabs = columns.slice(1).map((column) => tabStop('left', ptToTwip(pt((column - labelLeft) * cell))))
  const row = {
    ...(tabs.length === 0 ? {} : {tabs: tabs.join('')}),
    indent: indentXml({left: label, onGrid: true})
  }
  const first = {...row, indent: indentXml({left: label, hanging: label, onGrid: true})}
  return [
    roleStyle('signatory', first),
    roleStyle('signatory', row, {id: extraStyles.moreSignatories, name: `${styles.signatory.name}（续行）`}),
    roleStyle(
      'documentNumber',
      {align: 'start', indent: indentXml({left: upward.numberLeft, onGrid: true})},
      {id: extraStyles.upwardNumber, name: `${styles.documentNumber.name}（上行文）`}
    )
  ]
}

/** The styles of 主体 and 附件, and of forms where the document has some. */
export function bodyStyles(head: Head, withForms: boolean): readonly NamedStyle[] {
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
    roleStyle(
      'title',
      {before: (enclosureTitleRow - 1) * rowBox.twips, ...after, pageBreakBefore: true},
      {id: extraStyles.enclosureTitle, name: '印发件标题', ...next}
    ),
    ...(withForms
      ? [
          roleStyle(
            'title',
            {...after, pageBreakBefore: true},
            {id: extraStyles.formTitle, name: '申请表标题', ...next}
          )
        ]
      : []),
    roleStyle('titleNote', {}, next),
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

/** Each place once. */
export const distinctPlacements = (placements: Placements): readonly Placement[] => [...new Set(placements.values())]

/** The styles of lines that have placements, and of their roles where a document has none. */
export function placedStyles(placements: Placements): readonly NamedStyle[] {
  const distinct = distinctPlacements(placements)
  const roles = ['attachmentNote', 'attendanceList', 'signer', 'issuerSignature', 'documentDate'] as const
  return roles.flatMap((role) => {
    const own = distinct.filter((placement) => placement.role === role)
    if (own.length > 0) return own.map(placedStyle)
    return optional.has(role) ? [] : [roleStyle(role)]
  })
}

/** Roles that only some kinds of documents have. */
const optional: ReadonlySet<Role> = new Set(['attendanceList', 'signer'])

function placedStyle({id, role, indent, rowsAbove, serial, tabs}: Placement): NamedStyle {
  const name = serial === 1 ? styles[role].name : `${styles[role].name} ${serial}`
  const before = rowsAbove === 0 ? {} : {before: rowsAbove * rowBox.twips}
  const align = indent.left !== undefined && styles[role].align === 'end' ? {align: 'start' as const} : {}
  const stops = (tabs ?? []).map(({align: side, at}) => tabStop(side, ptToTwip(pt(at * cell))))
  const places = stops.length === 0 ? {} : {tabs: stops.join('')}
  return roleStyle(role, {...before, ...align, ...places, indent: indentXml(indent)}, {id, name})
}
