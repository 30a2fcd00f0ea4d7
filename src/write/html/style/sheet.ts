/** Where there is room for a whole sheet: its margins, the distances of the standard, title lines as they were broken. */
import {letter, order, page, rowPitch, signature, sizes, standard, title} from '../../../layout/gbt9704.js'
import {pt} from '../../../layout/units.js'
import {decimal, fromMm, fromPt, overhang} from './lengths.js'

const {margin} = page
/** CSS counts 96 px to the inch and a rem is 16 of them, so a point is 1/12 rem at the reader's ordinary size. */
const pointsPerRem = 12

/** A sheet in its true size at the reader's ordinary font size. */
export const desktopRules = `@media screen and (min-width:54rem){
:root{--zi:${decimal(sizes.san / pointsPerRem)}rem}
.gongwen,.disclosure,.pageHeader,.pageFooter{max-width:${fromMm(page.width)}}
.gongwen{padding:${fromMm(margin.top)} ${fromMm(margin.right)} ${fromMm(margin.bottom)} ${fromMm(margin.left)};line-height:${decimal(rowPitch / sizes.san)};box-shadow:0 1px 3px rgb(0 0 0/.14),0 8px 28px rgb(0 0 0/.08)}
.gongwen.letter{padding-top:${fromMm(letter.markTop)};padding-bottom:${fromMm(letter.ruleFromBottom)}}
.pageHeader,.pageFooter{padding-inline:.25rem}
.disclosure{margin-bottom:1rem;padding:1.25rem ${fromMm(margin.right)} 1.25rem ${fromMm(margin.left)};border:0;box-shadow:0 1px 3px rgb(0 0 0/.14)}
}`

/** What paper and a wide screen have in common. */
export const spaciousRules = `@media print,screen and (min-width:54rem){
.letter .issuerMark::after,.gongwen.letter::after{margin-left:calc(-1*${fromMm(overhang.left)});margin-right:calc(-1*${fromMm(overhang.right)})}
.issuerMark+.documentNumber,.issuerMark+.signatories,.upward .signatories{margin-top:${fromMm(standard.numberBelowMark)}}
.issuerMark+.orderNumber{margin-top:${fromMm(order.numberBelowMark)}}
.order .mainBody{margin-top:${fromMm(order.numberBelowMark)}}
.letter .issuerMark+.documentNumber{margin-top:0}
.title{text-wrap:initial}
.line:not(:last-child)::after{content:"\\a";white-space:pre}
.masthead+.mainBody>.title:first-child{margin-top:${fromMm(title.above)}}
h1.title{margin-bottom:${fromMm(title.below)}}
.sealed{--beside:${signature.sealedDateRight}em}
.joint.columns2{grid-template-columns:1fr 1fr}
.joint.columns3{grid-template-columns:1fr 1fr 1fr}
.joint .after1{grid-column-start:2}
.joint .after2{grid-column-start:3}
.joint .documentDate{grid-column:-2}
.joint .apart{margin-bottom:${fromPt(pt((signature.sealRows - 1) * rowPitch))}}
}`
