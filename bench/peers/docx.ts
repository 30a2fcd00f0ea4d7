/** The same text by docx alone: what a developer writes in an afternoon. */
import {Document, Footer, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun} from 'docx'
import {mmToPt} from '../../src/layout/units.js'
import {page, rowBox, sizes, tablePitch} from '../../src/layout/gbt9704.js'
import type {PlainBlock} from './job.js'
import {work} from './work.js'

const twips = (mm: Parameters<typeof mmToPt>[0]): number => Math.round(mmToPt(mm) * 20)
const spacing = {line: rowBox.twips, lineRule: 'exact'} as const
const tableSpacing = {line: 20 * tablePitch, lineRule: 'exact'} as const
const faces = {title: '方正小标宋简体', heading: '黑体', paragraph: '仿宋_GB2312', line: '仿宋_GB2312'} as const

function content(block: PlainBlock): Paragraph | Table {
  if (block.type === 'table') {
    const rows = block.rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: cells.map((cell) => new TableCell({children: [cellText(cell)]}))
        })
    )
    return new Table({rows})
  }
  const size = 2 * (block.type === 'title' ? sizes.er : sizes.san)
  return new Paragraph({
    spacing,
    alignment: block.type === 'title' ? 'center' : 'both',
    indent: {firstLineChars: block.type === 'paragraph' ? 200 : 0},
    children: [new TextRun({text: block.text, size, font: faces[block.type]})]
  })
}

const cellText = (text: string): Paragraph =>
  new Paragraph({spacing: tableSpacing, children: [new TextRun({text, size: 2 * sizes.xiaosi})]})

await work(async ({documents}, put) => {
  const {left, top, right, bottom} = page.margin
  const margin = {left: twips(left), top: twips(top), right: twips(right), bottom: twips(bottom)}
  const size = {width: twips(page.width), height: twips(page.height)}
  for (const {name, blocks} of documents) {
    const number = new TextRun({children: ['— ', PageNumber.CURRENT, ' —'], size: 2 * sizes.si})
    const document = new Document({
      styles: {default: {document: {run: {font: faces.paragraph, size: 2 * sizes.san}}}},
      sections: [
        {
          properties: {page: {size, margin}},
          footers: {default: new Footer({children: [new Paragraph({alignment: 'center', children: [number]})]})},
          children: blocks.map(content)
        }
      ]
    })
    put(`${name}.docx`, await Packer.toBuffer(document))
  }
})
