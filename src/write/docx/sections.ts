/** Sections: the upright pages, and the turned ones of landscape tables between them (8). */
import {
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  SectionType,
  TextRun
} from 'docx'
import {landscapePage, page, pageNumber, sizes} from '../../layout/gbt9704.js'
import {pageNumberText} from '../../layout/text.js'
import {mm, mmToPt, mmToTwip, pt, ptToTwip} from '../../layout/units.js'
import type {Frame, Head} from './head.js'
import {dashAboveFoot, looseLine} from './line-box.js'
import {pageSetup} from './page.js'
import {type Content, framedParagraph, paragraphOf, type Turn} from './state.js'
import {extraStyles} from './styles/ids.js'

/**
 * Cut the content where pages turn.
 * @param numbered whether the pages carry their numbers
 */
export function sectionsOf(content: readonly Content[], head: Head, numbered = true): ISectionOptions[] {
  const parts: {turn: Turn['turn']; children: FileChild[]}[] = [{turn: 'portrait', children: []}]
  for (const child of content) {
    const last = parts.at(-1)
    if (!('turn' in child)) last?.children.push(child)
    else if (last?.children.length === 0) last.turn = child.turn
    else if (last?.turn !== child.turn) parts.push({turn: child.turn, children: []})
  }
  // What turns the page back has nothing behind it where the document ends with a landscape table.
  const filled = parts.filter(({children}, index) => index === 0 || children.length > 0)
  if (!numbered) return filled.map(({children}) => ({properties: pageSetup(head).properties ?? {}, children}))
  return filled.map(({turn, children}, index) => ({
    ...(turn === 'landscape' ? landscapeSetup() : index === 0 ? pageSetup(head) : laterSetup(head)),
    children
  }))
}

/**
 * Upright pages behind turned ones: only the first page of the document is different from all others. A section without
 * headers or footers of its own goes on with those before it, so that empty ones are stated.
 */
function laterSetup(head: Head): Omit<ISectionOptions, 'children'> {
  const {properties, footers} = pageSetup(head)
  const {first: _first, ...others} = footers ?? {}
  return {
    properties: {...properties, titlePage: false, type: SectionType.NEXT_PAGE},
    headers: {default: emptyHeader(), even: emptyHeader()},
    footers: others
  }
}

function landscapeSetup(): Omit<ISectionOptions, 'children'> {
  const {margin} = landscapePage
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library swaps the sides of a turned sheet itself.
        size: {width: mmToTwip(page.width), height: mmToTwip(page.height), orientation: PageOrientation.LANDSCAPE},
        margin: {
          top: mmToTwip(margin.top),
          right: mmToTwip(margin.right),
          bottom: mmToTwip(margin.bottom),
          left: mmToTwip(margin.left),
          header: mmToTwip(mm(margin.top / 2)),
          footer: mmToTwip(mm(margin.bottom / 2)),
          gutter: 0
        }
      }
    },
    headers: {default: numberHeader('pageNumber'), even: numberHeader(extraStyles.evenPageNumber)},
    footers: {default: emptyFooter(), even: emptyFooter()}
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
  height: mmToTwip(landscapePage.typeArea.height)
}

function numberHeader(style: string): Header {
  const [before = '', after = ''] = pageNumberText(1).split('1')
  const number = new TextRun({children: [before, PageNumber.CURRENT, after]})
  return new Header({children: [framedParagraph(style, numberFrame, [number]), paragraphOf(extraStyles.anchor, [])]})
}

const emptyFooter = (): Footer => new Footer({children: [paragraphOf(extraStyles.anchor, [])]})
const emptyHeader = (): Header => new Header({children: [paragraphOf(extraStyles.anchor, [])]})
