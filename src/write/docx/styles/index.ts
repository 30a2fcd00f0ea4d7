/** styles.xml of one document: everything that formats it. */
import {rowBox, rowTracking, sizes} from '../../../layout/gbt9704.js'
import {type Pt, ptToHalfPoint} from '../../../layout/units.js'
import type {Variant} from '../../../gongwen/genres.js'
import type {Head} from '../head.js'
import type {Placements} from '../placements.js'
import {element, part, value, wordprocessing} from '../xml.js'
import {
  anchorStyle,
  characterStyles,
  doubleRuleStyles,
  figureStyle,
  imprintStyles,
  pageNumberStyles,
  signatoryRoomStyle,
  signatoryTableStyle,
  tableCellStyles,
  tableStyles
} from './extras.js'
import {extraStyles} from './ids.js'
import {bodyStyles, distinctPlacements, headStyles, placedStyles} from './roles.js'
import {fonts, type NamedStyle, pageTypography, styleXml} from './style-xml.js'

/** What the styles of a document depend on. */
export interface StyleSource {
  readonly variant: Variant
  readonly head: Head
  readonly placements: Placements
  /** Pitch of the lines of 版记. */
  readonly imprintPitch: Pt
  readonly withForms: boolean
}

/** Everything that styles.xml depends on, as a text: equal ones, equal styles. */
export const styleKey = ({head, placements, ...source}: StyleSource): string =>
  `styles ${JSON.stringify({...source, head: {...head, rows: head.rows.length}, placed: distinctPlacements(placements)})}`

/** The part word/styles.xml. */
export function stylesXml({variant, head, placements, imprintPitch: pitch, withForms}: StyleSource): string {
  const letter = variant === 'letter'
  const all: readonly NamedStyle[] = [
    {type: 'paragraph', id: extraStyles.normal, name: 'Normal', isDefault: true, quick: true, properties: ground()},
    ...headStyles(head, variant),
    ...bodyStyles(head, withForms),
    ...placedStyles(placements),
    ...imprintStyles(pitch),
    ...pageNumberStyles(),
    ...tableCellStyles(),
    figureStyle(),
    ...(letter ? doubleRuleStyles() : []),
    anchorStyle(),
    ...characterStyles({head, placements}),
    ...tableStyles(!letter),
    ...(head.signatories === null ? [] : [signatoryRoomStyle(head.signatories), signatoryTableStyle(head.signatories)])
  ]
  return part(element('w:styles', {'xmlns:w': wordprocessing}, defaults(), ...all.map(styleXml)))
}

/** The 22-row, 28-character page as the ground of every style. */
function defaults(): string {
  const run = [
    fonts('fangsong'),
    value('w:spacing', rowTracking.twips),
    value('w:sz', ptToHalfPoint(sizes.san)),
    value('w:szCs', ptToHalfPoint(sizes.san)),
    element('w:lang', {'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA'})
  ]
  return element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, element('w:rPr', {}, ...run)),
    element('w:pPrDefault')
  )
}

/**
 * Paragraphs of the 22-row page. They stand in the default style, not in the defaults: LibreOffice lets the defaults win
 * over styles inside tables and leaves out some of the switches.
 */
const ground = (): string =>
  element(
    'w:pPr',
    {},
    pageTypography,
    element('w:spacing', {'w:before': 0, 'w:after': 0, 'w:line': rowBox.twips, 'w:lineRule': 'exact'}),
    value('w:jc', 'both')
  )
