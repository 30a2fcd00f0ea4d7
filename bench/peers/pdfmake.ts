/** The same text by pdfmake alone: what a developer writes in an afternoon. */
import pdfmake from 'pdfmake'
import type {Content} from 'pdfmake/interfaces.js'
import {mmToPt} from '../../src/layout/units.js'
import {page, rowPitch, sizes, tablePitch} from '../../src/layout/gbt9704.js'
import type {PlainBlock} from './job.js'
import {work} from './work.js'

/** The font's own line, in em: pdfmake takes heights of lines in times of it. */
const ownLine = 1.4
const lineHeight = rowPitch / (sizes.san * ownLine)
const tableLine = {fontSize: sizes.xiaosi, lineHeight: tablePitch / (sizes.xiaosi * ownLine)} as const

function content(block: PlainBlock): Content {
  if (block.type === 'table') {
    const widths = (block.rows[0] ?? []).map(() => '*')
    return {...tableLine, table: {headerRows: 1, widths, body: block.rows.map((row) => [...row])}}
  }
  return {
    text: block.text,
    font: block.type === 'title' ? 'xiaobiaosong' : block.type === 'heading' ? 'heiti' : 'fangsong',
    fontSize: block.type === 'title' ? sizes.er : sizes.san,
    alignment: block.type === 'title' ? 'center' : 'left',
    leadingIndent: block.type === 'paragraph' ? 2 * sizes.san : 0
  }
}

await work(async ({documents, fonts, combined}, put) => {
  pdfmake.setFonts({
    fangsong: {normal: fonts.fangsong},
    heiti: {normal: fonts.heiti},
    xiaobiaosong: {normal: fonts.xiaobiaosong}
  })
  const {left, top, right, bottom} = page.margin
  const write = async (name: string, parts: Content[]): Promise<void> => {
    const pdf = pdfmake.createPdf({
      pageSize: 'A4',
      pageMargins: [mmToPt(left), mmToPt(top), mmToPt(right), mmToPt(bottom)],
      defaultStyle: {font: 'fangsong', fontSize: sizes.san, lineHeight},
      footer: (number: number) => ({text: `— ${number} —`, alignment: 'center', fontSize: sizes.si}),
      content: parts
    })
    put(`${name}.pdf`, await pdf.getBuffer())
  }
  if (!combined) {
    for (const {name, blocks} of documents) await write(name, blocks.map(content))
    return
  }
  const whole = documents.map(({blocks}, index): Content => {
    return {stack: blocks.map(content), ...(index === 0 ? {} : {pageBreak: 'before'})}
  })
  await write('combined', whole)
})
