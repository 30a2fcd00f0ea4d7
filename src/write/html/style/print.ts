/** Paper: the page, the rows and the inks of the standard, as far as a browser sets them. */
import {
  attachmentTitleRow,
  enclosureTitleRow,
  letter,
  minutes,
  order,
  page,
  pageNumber,
  red,
  rowBox,
  rowTracking,
  sizes,
  standard
} from '../../../layout/gbt9704.js'
import {styles} from '../../../layout/styles.js'
import {pageNumberText} from '../../../layout/text.js'
import type {Mm} from '../../../layout/units.js'
import {decimal, overhang} from './lengths.js'
import {landscapeRules} from './tables.js'

const {margin} = page
const twips = (value: number): string => `${decimal(value / 20)}pt`
const rowsHigh = (rows: number): string => twips(rowBox.twips * rows)
const millimetres = (value: Mm): string => `${decimal(value)}mm`

/** — 2 — with the counter in place of the number. */
const [before = '', after = ''] = pageNumberText(0).split('0')
const counter = `content:"${before}" counter(page) "${after}"`
const numberBox = `font-family:var(--face-${styles.pageNumber.face});font-size:${styles.pageNumber.size}pt;line-height:1;vertical-align:top;color:#000`
const numberGap = `calc(${millimetres(pageNumber.below)} - ${decimal(sizes.si / 2)}pt)`
const numberTop = `padding-top:${numberGap}`
/** The page, with its margins smaller by what reaches beyond the type area; the numbers stay where they are. */
const pages = (beyond: {readonly left: number; readonly right: number}): string => {
  const outer = (side: number): string => `calc(${pageNumber.outerIndent}em + ${decimal(side)}mm)`
  const right = `${decimal(margin.right - beyond.right)}mm`
  const left = `${decimal(margin.left - beyond.left)}mm`
  return `@page{size:${page.width}mm ${page.height}mm;margin:${millimetres(margin.top)} ${right} ${millimetres(margin.bottom)} ${left}}
@page:right{@bottom-right{${counter};${numberBox};${numberTop};padding-right:${outer(beyond.right)}}}
@page:left{@bottom-left{${counter};${numberBox};${numberTop};padding-left:${outer(beyond.left)}}}`
}

/**
 * Letters begin nearer to the edge of the sheet, and their first page has no number (10.1). Their rules are longer than
 * the type area; a browser shrinks whatever does not fit between the margins of the page, so these make room.
 */
export const letterPages = `${pages(overhang)}
@page:first{margin-top:${millimetres(letter.markTop)};@bottom-right{content:none}}
@media print{.gongwen.letter{padding:0 ${millimetres(overhang.right)} 0 ${millimetres(overhang.left)}}}`

/** A form that stands alone is no document and has no page numbers. */
export const unnumberedPages = '@page:right{@bottom-right{content:none}}\n@page:left{@bottom-left{content:none}}'

/** Rules for paper, after all others. */
export const printRules = `${pages({left: 0, right: 0})}
${landscapeRules(counter, numberBox, numberGap)}
@media print{
:root{--zi:${sizes.san}pt;--desk:#fff;--paper:#fff;--ink:#000;--link:#000;--red:#${red.hex};color-scheme:light}
html{background:none;print-color-adjust:exact}
.skip,.pageHeader,.pageFooter,.disclosure,.gongwen.letter::after{display:none}
.gongwen{max-width:none;padding:0;line-height:${rowsHigh(1)};letter-spacing:${twips(rowTracking.twips)};orphans:2;widows:2}
.issuerMark{letter-spacing:0}
a{text-decoration:none}
h1,h2,h3,h4,h5,h6,.attachmentLabel{break-after:avoid}
.signatureBlock{break-before:avoid}
.enclosure,.attachment{margin:0;padding:0;border:0;break-before:page}
.enclosure>.title:first-child{padding-top:${rowsHigh(enclosureTitleRow - 1)}}
.attachment .attachmentLabel+.title{margin-top:${rowsHigh(attachmentTitleRow - 2)}}
.tableRegion{overflow:visible}
th,td{min-width:0}
thead{display:table-header-group;break-after:avoid}
.form{break-before:page}
.form+.form{margin-top:0}
.attachmentLabel+.form{break-before:auto}
.form>.title{margin-top:0}
.attachmentLabel+.form>.title{margin-top:${rowsHigh(attachmentTitleRow - 2)}}
.form .tableRegion{margin-block:0}
.landscape{page:landscape}
.figure{break-inside:avoid}
.tableGroup{break-after:avoid}
caption{break-after:avoid}
tr{break-inside:avoid}
.imprint{break-inside:avoid}
.standard .masthead,.order .masthead,.minutes .masthead{position:relative;padding-top:${millimetres(standard.markTop)}}
.order .masthead{padding-top:${millimetres(order.markTop)}}
.minutes .masthead{padding-top:${millimetres(minutes.markTop)}}
:is(.standard,.order,.minutes) :is(.copyNumber,.urgency){position:absolute;top:0;left:0}
:is(.standard,.order,.minutes) .copyNumber~.urgency{top:${rowsHigh(1)}}
.joint{break-inside:auto}
}`
