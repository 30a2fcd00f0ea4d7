/** The page: paper, margins, grid, and what stands outside 版心 (5.1, 5.2, 7.5, 10.1). */
import {
  DocumentGridType,
  Footer,
  Header,
  type IHeaderFooterGroup,
  type ISectionOptions,
  PageNumber,
  TextRun
} from 'docx'
import {letter, page, pageNumber, rowBox, sizes} from '../../layout/gbt9704.js'
import {pageNumberText} from '../../layout/text.js'
import {mm, mmToPt, mmToTwip, pt, ptToTwip} from '../../layout/units.js'
import {doubleRule, type Frame, type Head} from './head.js'
import {dashAboveFoot, looseLine} from './line-box.js'
import {framedParagraph, paragraphOf} from './state.js'
import {extraStyles} from './styles/ids.js'

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

/** Section properties, headers and footers. In the letter format page 1 has the double rules and no number. */
export function pageSetup({upperRule}: Head): Omit<ISectionOptions, 'children'> {
  const isLetter = upperRule !== null
  return {
    properties: {
      titlePage: isLetter,
      page: {
        size: {width: mmToTwip(page.width), height: mmToTwip(page.height)},
        margin: {
          top: mmToTwip(page.margin.top),
          right: mmToTwip(page.margin.right),
          bottom: mmToTwip(page.margin.bottom),
          left: mmToTwip(page.margin.left),
          header: mmToTwip(mm(page.margin.top / 2)),
          footer: footerTwips,
          gutter: 0
        }
      },
      grid: {type: DocumentGridType.LINES, linePitch: rowBox.twips}
    },
    ...(isLetter ? {headers: {first: new Header({children: ruleAt(extraStyles.upperRule, upperRule)})}} : {}),
    footers: footers(isLetter)
  }
}

const footers = (isLetter: boolean): IHeaderFooterGroup<Footer> => ({
  default: numberFooter('pageNumber'),
  even: numberFooter(extraStyles.evenPageNumber),
  ...(isLetter ? {first: new Footer({children: ruleAt(extraStyles.lowerRule, lowerRule)})} : {})
})

const ruleAt = (style: string, frame: Frame) => [framedParagraph(style, frame, []), paragraphOf(extraStyles.anchor, [])]

/** — 2 — as text around a field. */
function numberFooter(style: string): Footer {
  const [before = '', after = ''] = pageNumberText(1).split('1')
  return new Footer({children: [paragraphOf(style, [new TextRun({children: [before, PageNumber.CURRENT, after]})])]})
}
