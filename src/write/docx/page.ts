/** The upright page: paper, margins, grid, and what stands outside 版心 (5.1, 5.2, 7.5, 10.1). */
import {letter, page, pageNumber, rowBox, sizes} from '../../layout/gbt9704.js'
import {pageNumberText} from '../../layout/text.js'
import {mm, mmToPt, mmToTwip, pt, ptToTwip} from '../../layout/units.js'
import {doubleRule} from './head.js'
import {dashAboveFoot, looseLine} from './line-box.js'
import {framedParagraph, paragraphOf} from './state.js'
import {extraStyles} from './styles/ids.js'
import {pageNumberField} from './word/field.js'
import type {Frame} from './word/frame.js'
import type {SectionProperties} from './word/section.js'

/** What stands in the headers or footers of a section, as paragraphs; nothing said goes on as before. */
export interface MarginContent {
  /** Odd pages. */
  readonly default?: string
  readonly first?: string
  readonly even?: string
}

/** The pages of a section, before their headers and footers have parts. */
export interface PageSetup {
  readonly properties: Omit<SectionProperties, 'headers' | 'footers'>
  readonly headers: MarginContent
  readonly footers: MarginContent
}

/** Foot of the sheet to the foot of the line of the page number, whose dash stands 7 mm below 版心. */
const footerTwips = ptToTwip(
  pt(mmToPt(mm(page.margin.bottom - pageNumber.below)) - dashAboveFoot(looseLine(sizes.si), sizes.si))
)

/** The second double rule of the letter format; its lower edge keeps the distance to the sheet's. */
const lowerRule: Frame = {
  x: mmToTwip(mm((page.width - letter.ruleLength) / 2)),
  y: ptToTwip(pt(mmToPt(mm(page.height - letter.ruleFromBottom)) - doubleRule)),
  width: mmToTwip(letter.ruleLength),
  height: ptToTwip(doubleRule)
}

/** The first pages. In the letter format page 1 has the double rules and no number. @param upperRule null without */
export function uprightPages(upperRule: Frame | null): PageSetup {
  const properties = {
    page: {width: mmToTwip(page.width), height: mmToTwip(page.height)},
    margin: {
      top: mmToTwip(page.margin.top),
      right: mmToTwip(page.margin.right),
      bottom: mmToTwip(page.margin.bottom),
      left: mmToTwip(page.margin.left),
      header: mmToTwip(mm(page.margin.top / 2)),
      footer: footerTwips
    },
    titlePage: upperRule !== null,
    linePitch: rowBox.twips
  }
  const numbers = {
    default: paragraphOf('pageNumber', printedNumber),
    even: paragraphOf(extraStyles.evenPageNumber, printedNumber)
  }
  if (upperRule === null) return {properties, headers: {}, footers: numbers}
  return {
    properties,
    headers: {first: ruleAt(extraStyles.upperRule, upperRule)},
    footers: {...numbers, first: ruleAt(extraStyles.lowerRule, lowerRule)}
  }
}

const ruleAt = (style: string, frame: Frame): string => framedParagraph(style, frame, '') + nothing

/** A paragraph that prints nothing: a header or footer holds at least one. */
export const nothing = paragraphOf(extraStyles.anchor, '')

const [before = '', after = ''] = pageNumberText(1).split('1')

/** — 2 — as text around a field. */
export const printedNumber = pageNumberField(before, after)
