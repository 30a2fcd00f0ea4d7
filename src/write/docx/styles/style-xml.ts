/** One w:style of styles.xml. The order of its children is fixed by the schema. */
import type {FaceRole} from '../../../layout/faces.js'
import {wordFaces} from '../../../layout/word-faces.js'
import {red, rowTracking, sizes} from '../../../layout/gbt9704.js'
import type {Style} from '../../../layout/styles.js'
import {type Pt, ptToHalfPoint} from '../../../layout/units.js'
import {element, flag, value} from '../xml.js'

/** w:rFonts: one face for all scripts, and the hint without which “ ” — …… fall to the Latin one. */
export function fonts(face: FaceRole): string {
  const {name} = wordFaces[face]
  return element('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': name,
    'w:hAnsi': name,
    'w:eastAsia': name,
    'w:cs': name
  })
}

/** Spacing that sets 28 characters of 三号 in a row; other sizes stand as they are. */
const tracking = (size: Pt): number => (size === sizes.san ? rowTracking.twips : 0)

/** w:rPr of a style: face, colour, spacing and size of a role. */
export function runProperties({face, color, size}: Pick<Style, 'face' | 'color' | 'size'>): string {
  return element(
    'w:rPr',
    {},
    fonts(face),
    color === 'red' ? value('w:color', red.hex) : '',
    value('w:spacing', tracking(size)),
    value('w:sz', ptToHalfPoint(size)),
    value('w:szCs', ptToHalfPoint(size))
  )
}

/** A named style. */
export interface NamedStyle {
  readonly type: 'paragraph' | 'character' | 'table'
  readonly id: string
  /** What staff see in the list of styles. */
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly link?: string
  readonly isDefault?: boolean
  /** Shown among the styles to choose from. */
  readonly quick?: boolean
  readonly properties: string
}

/** Styles that Word has itself. */
const builtIn: ReadonlySet<string> = new Set(['Hyperlink', 'FootnoteReference'])

/** w:style. */
export const styleXml = (style: NamedStyle): string =>
  element(
    'w:style',
    {
      'w:type': style.type,
      'w:default': style.isDefault === true ? 1 : undefined,
      'w:customStyle': style.isDefault === true || builtIn.has(style.id) ? undefined : 1,
      'w:styleId': style.id
    },
    value('w:name', style.name),
    style.basedOn === undefined ? '' : value('w:basedOn', style.basedOn),
    style.next === undefined ? '' : value('w:next', style.next),
    style.link === undefined ? '' : value('w:link', style.link),
    style.quick === true ? element('w:qFormat') : '',
    style.properties
  )

/** Typography that the 22-row page needs and Word does otherwise by default (reference: 避头尾, no hanging marks). */
export const pageTypography = [
  flag('w:widowControl', false),
  flag('w:kinsoku', true),
  flag('w:overflowPunct', false),
  flag('w:topLinePunct', false),
  flag('w:autoSpaceDE', false),
  flag('w:autoSpaceDN', false),
  flag('w:snapToGrid', true)
].join('')
