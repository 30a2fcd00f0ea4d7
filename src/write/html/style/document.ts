/** The document on any screen, a phone first; sheet.ts adds the distances of the standard where there is room. */
import {
  attachmentNoteRowsAbove,
  imprint,
  indent,
  jointMark,
  leading,
  letter,
  minutes,
  rowPitch,
  signature,
  sizes,
  standard,
  upward
} from '../../../layout/gbt9704.js'
import {sealAbove} from '../../../layout/seal.js'
import {pt} from '../../../layout/units.js'
import {fromMm, fromPt} from './lengths.js'
import {tableRules} from './tables.js'

const row = (count: number): string => fromPt(pt(rowPitch * count))
const doubleRule = (above: string, below: string): string =>
  `content:"";display:block;box-sizing:content-box;height:${fromPt(letter.between)};border:solid var(--red);border-width:${above} 0 ${below}`
const thick = `max(2px,${fromPt(letter.thick)})`
const thin = `max(1px,${fromPt(letter.thin)})`

const sheet = `.gongwen{max-width:40rem;margin:0 auto;padding:1.75rem 1.25rem;background:var(--paper);font-family:var(--face-fangsong);font-size:var(--zi);line-height:1.75;text-align:justify;text-justify:inter-character}
.title{text-wrap:balance;word-break:keep-all;overflow-wrap:anywhere}
.masthead{line-height:1.4}
.issuerMark{line-height:1.2;text-wrap:balance}
.copyNumber+.issuerMark,.urgency+.issuerMark{margin-top:1.25rem}
.letter .issuerMark{margin-top:0}
.masthead+.mainBody>.title:first-child{margin-top:2rem}
h1.title{margin-bottom:1.25rem}`

const people = `.jointMark{display:flex;align-items:center;justify-content:center;gap:${jointMark.gap}em;line-height:${jointMark.pitch}}
.jointMark .names{display:grid}
.jointMark .name{text-align:justify;text-align-last:justify;text-justify:inter-character}
.jointMark .suffix{flex:none;font-size:${jointMark.suffix}em}
.signatories{display:flex;padding-right:${upward.signatoriesRight}em}
.signatories .label{flex:none}
.signatories .names{display:grid;grid-template-columns:repeat(${upward.perRow},auto);gap:.45em ${upward.between}em}
.signatory{text-align:start}
.upward{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:flex-end;column-gap:${upward.apart}em}
.upward>*{flex:1 0 100%}
.upward .documentNumber,.upward .signatories{flex:none}
.upward .documentNumber{padding-left:${upward.numberLeft}em}`

const head = `.standard .masthead,.minutes .masthead{padding-bottom:${fromMm(standard.separatorBelowNumber)};border-bottom:max(2px,${fromPt(standard.separator)}) solid var(--red)}
.order .mainBody{margin-top:1.25rem}
.issuerMark+.documentNumber,.issuerMark+.orderNumber,.issuerMark+.signatories,.upward .signatories{margin-top:1.25rem}
${people}
.letter .masthead{display:grid;grid-template-columns:1fr auto;row-gap:.25rem}
.letter .issuerMark{grid-area:1/1/2/3}
.letter .issuerMark::after{${doubleRule(thick, thin)};margin:${fromMm(letter.ruleBelowMark)} 0 calc(${fromMm(leading)} - .25rem)}
.letter .documentNumber{grid-area:2/2;margin-top:0}
.letter .urgency,.letter .copyNumber{grid-column:1;grid-row:2}
.letter .copyNumber~.urgency{grid-row:3}
.gongwen.letter::after{${doubleRule(thin, thick)};margin-top:3rem}`

const text = `div.body>*,.contact>*{display:inline}
.contact{text-align:start}
.address{word-break:break-all}
.attachmentNote{display:flex;margin-top:${row(attachmentNoteRowsAbove)};padding-left:${indent.attachmentNote}em;text-indent:0}
.attachmentNote>:first-child,.attachmentNote .number{flex:none}
.attachmentNote ol{list-style-type:""}
.attachmentNote li{display:flex}
.attendance{margin-top:${row(minutes.attendanceRowsAbove)}}
.attendanceList{display:flex;padding-left:${indent.attendance}em;text-indent:0}
.attendanceList .label{flex:none}`

/** A seal (7.3.5.1): centred on the date, behind the text. It reaches into the row below, where 附注 may stand beside it. */
const sealTop = pt((rowPitch - sizes.san) / 2 - sealAbove(signature.sealedRowsAbove))
const seal = `.pressed{position:relative;isolation:isolate;padding-bottom:${row(1)}}
.pressed+.annotation{margin-top:${row(-1)}}
.seal{grid-column:2/3;position:absolute;z-index:-1;left:50%;top:${fromPt(sealTop)};transform:translateX(-50%);width:${fromMm(signature.sealDiameter)};height:${fromMm(signature.sealDiameter)};max-width:none;object-fit:contain;object-position:top}`

const sign = `.signatureBlock{display:grid;margin-top:${row(signature.plainRowsAbove)};break-inside:avoid}
.issuerSignature,.documentDate{text-align:start}
.unsealed{width:fit-content;max-width:100%;margin-left:auto;padding-right:${signature.plainNameRight}em}
.unsealed .documentDate{padding-left:${signature.dateShift}em}
.sealed{--beside:1em;grid-template-columns:1fr minmax(auto,max-content) var(--beside);margin-top:${row(signature.sealedRowsAbove)}}
.sealed>*{grid-column:2;text-align:center}
.sealed .issuerSignature{margin-inline:calc(-1*var(--beside))}
${seal}
.joint{margin-top:${row(signature.sealedRowsAbove)};text-align:center}
.joint>*{text-align:center}
.stamped{grid-template-columns:1fr auto;column-gap:${signature.officeBeforeStamp}em;row-gap:${row(signature.stampRowsBelow)};margin-top:${row(signature.stampRowsAbove)};padding-right:${signature.stampRight}em}
.signer{display:contents}
.signer .office{text-align:end}
.signer .name{text-align:start}
.stamped .documentDate{grid-column:1/-1;text-align:end}`

const tail = `.enclosure,.attachment{margin-top:3rem;padding-top:2rem;border-top:1px dashed var(--hairline);scroll-margin-top:1rem}
.enclosure .title,.attachment .title,.form>.title{margin-block:1.25rem}
.imprint{margin-top:3rem;border:solid;border-width:max(2px,${fromMm(imprint.thick)}) 0}
.imprint p{display:flex;padding:.25rem ${indent.imprint}em}
.imprint .label{flex:none}
.imprint p+p{border-top:max(1px,${fromMm(imprint.thin)}) solid}
.imprint .imprintRecipients+.copyRecipients{border-top:0}
.printingOffice{flex-wrap:wrap;justify-content:space-between}
.letter .imprint,.letter .imprint p{border:0}`

/** The document on any screen. */
export const documentRules: string = [sheet, head, text, sign, tableRules, tail].join('\n')
