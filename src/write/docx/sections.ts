/** Sections: the upright pages, and the turned ones of landscape tables between them (8). */
import {landscapePage, page, pageNumber, sizes} from '../../layout/gbt9704.js'
import {mm, mmToPt, mmToTwip, pt, ptToTwip} from '../../layout/units.js'
import type {Head} from './head.js'
import {dashAboveFoot, looseLine} from './line-box.js'
import type {DocumentPackage} from './package/document-package.js'
import {type MarginContent, nothing, type PageSetup, printedNumber, uprightPages} from './page.js'
import {type Content, framedParagraph, type Pieces, type Turn} from './state.js'
import {extraStyles} from './styles/ids.js'
import type {Frame} from './word/frame.js'
import type {HeaderOrFooter} from './word/header-footer.js'
import {endingSection, isParagraph} from './word/paragraph.js'
import {type Margins, sectionProperties} from './word/section.js'

/** What the pages of a document have beside their text. */
export interface Pages {
  readonly head: Head
  /** Whether they carry their numbers. */
  readonly numbered: boolean
  /** What stands in every header; empty for nothing. */
  readonly watermark: string
}

/** The content of w:body: each section behind its text, the last one at its end. */
export function bodyOf(content: readonly Content[], pages: Pages, collected: DocumentPackage): Iterable<string> {
  const stretches = stretchesOf(content)
  const sections = stretches.map(({turn, blocks}, index) => {
    const setup = setupOf(turn, index === 0, pages)
    const section = sectionProperties({
      ...setup.properties,
      headers: partsOf('header', watermarked(setup, pages.watermark), collected),
      footers: partsOf('footer', setup.footers, collected)
    })
    return index === stretches.length - 1 ? [...blocks, section] : endedBy(blocks, section)
  })
  return inPieces(sections.flat())
}

function* inPieces(blocks: readonly (string | Pieces)[]): Generator<string> {
  for (const block of blocks) {
    if (typeof block === 'string') yield block
    else yield* block.pieces
  }
}

/**
 * The text of a section that another follows: its last paragraph ends it. Behind a table that is one that takes no room;
 * one as high as a row might begin a page of its own.
 */
function endedBy(blocks: readonly (string | Pieces)[], section: string): readonly (string | Pieces)[] {
  const last = blocks.at(-1) ?? ''
  return typeof last === 'string' && isParagraph(last)
    ? [...blocks.slice(0, -1), endingSection(last, section)]
    : [...blocks, endingSection(nothing, section)]
}

interface Stretch {
  turn: Turn['turn']
  readonly blocks: (string | Pieces)[]
}

/** The content, cut where pages turn. */
function stretchesOf(content: readonly Content[]): readonly Stretch[] {
  const stretches: Stretch[] = [{turn: 'portrait', blocks: []}]
  for (const block of content) {
    const last = stretches.at(-1)
    if (typeof block === 'string' || 'pieces' in block) last?.blocks.push(block)
    else if (last?.blocks.length === 0) last.turn = block.turn
    else if (last?.turn !== block.turn) stretches.push({turn: block.turn, blocks: []})
  }
  // What turns the page back has nothing behind it where the document ends with a landscape table.
  return stretches.filter(({blocks}, index) => index === 0 || blocks.length > 0)
}

function setupOf(turn: Turn['turn'], isFirst: boolean, {head, numbered}: Pages): PageSetup {
  const upright = uprightPages(head.upperRule)
  if (!numbered) return {...upright, headers: {}, footers: {}}
  if (turn === 'landscape') return turnedPages()
  if (isFirst) return upright
  // Only the first page of the document is different from all others. Headers that nobody states go on.
  const {first: _first, ...footers} = upright.footers
  return {properties: {...upright.properties, titlePage: false}, headers: {default: nothing, even: nothing}, footers}
}

/** The headers of a section, each with the watermark below what it has. */
function watermarked({headers, properties}: PageSetup, watermark: string): MarginContent {
  if (watermark === '') return headers
  const {default: odd = '', even = '', first = ''} = headers
  return {
    default: odd + watermark,
    even: even + watermark,
    ...(properties.titlePage ? {first: first + watermark} : {})
  }
}

/** The parts of headers or footers, by their relationships. */
function partsOf(
  kind: HeaderOrFooter,
  {default: odd, first, even}: MarginContent,
  collected: DocumentPackage
): Margins {
  return {
    ...(odd === undefined ? {} : {default: collected.margin(kind, odd)}),
    ...(first === undefined ? {} : {first: collected.margin(kind, first)}),
    ...(even === undefined ? {} : {even: collected.margin(kind, even)})
  }
}

function turnedPages(): PageSetup {
  const {margin} = landscapePage
  return {
    properties: {
      page: {width: mmToTwip(page.height), height: mmToTwip(page.width)},
      margin: {
        top: mmToTwip(margin.top),
        right: mmToTwip(margin.right),
        bottom: mmToTwip(margin.bottom),
        left: mmToTwip(margin.left),
        header: mmToTwip(mm(margin.top / 2)),
        footer: mmToTwip(mm(margin.bottom / 2))
      },
      titlePage: false
    },
    headers: {default: turnedNumber('pageNumber'), even: turnedNumber(extraStyles.evenPageNumber)},
    footers: {default: nothing, even: nothing}
  }
}

/**
 * Where the page number of the upright sheet stands on the turned one: along the left edge, its dash as far from 版心 as
 * there; odd below, even above. A frame of turned text in the header.
 */
const line = looseLine(sizes.si)
const numberFrame: Frame = {
  x: ptToTwip(pt(mmToPt(mm(landscapePage.margin.left - pageNumber.below)) - dashAboveFoot(line, sizes.si))),
  y: mmToTwip(landscapePage.margin.top),
  width: line,
  height: mmToTwip(landscapePage.typeArea.height),
  turned: true
}

const turnedNumber = (style: string): string => framedParagraph(style, numberFrame, printedNumber) + nothing
