/** What a developer would write in an afternoon with the same libraries: the baseline of every ratio. */
import {Document, Packer, Paragraph, TextRun} from 'docx'
import pdfmake from 'pdfmake'
import type {FontLibrary} from '../src/compose/fonts/library.js'
import type {Gongwen, GongwenNode} from '../src/gongwen/nodes.js'
import {childrenOf} from '../src/gongwen/walk.js'

/** A paragraph of the document as plain text. */
export interface PlainBlock {
  readonly type: GongwenNode['type']
  readonly text: string
}

/** Blocks of text in order, whatever they are. */
export function plainBlocks(tree: Gongwen): PlainBlock[] {
  const main = tree.children.find((child) => child.type === 'mainBody')
  return (main?.children ?? []).map((node) => ({type: node.type, text: textOf(node)}))
}

function textOf(node: GongwenNode): string {
  const own = 'ordinal' in node ? (node.ordinal?.printed ?? '') : ''
  if ('value' in node) return node.value ?? ''
  if (node.type === 'documentDate') return node.date
  return own + childrenOf(node).map(textOf).join('')
}

/** The same text by pdfmake alone, with the same font files. */
export async function naivePdf(blocks: readonly PlainBlock[], fonts: FontLibrary): Promise<number> {
  const path = (role: 'fangsong' | 'heiti' | 'xiaobiaosong'): {normal: string} => ({
    normal: fonts.primary(role)?.face.file.path ?? ''
  })
  pdfmake.setFonts({fangsong: path('fangsong'), heiti: path('heiti'), xiaobiaosong: path('xiaobiaosong')})
  const pdf = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [79.37, 104.88, 73.7, 99.2],
    defaultStyle: {font: 'fangsong', fontSize: 16, lineHeight: 1.3},
    footer: (page: number) => ({text: `— ${page} —`, alignment: 'center', fontSize: 14}),
    content: blocks.map(({type, text}) => ({
      text,
      font: type === 'title' ? 'xiaobiaosong' : type === 'heading' ? 'heiti' : 'fangsong',
      fontSize: type === 'title' ? 22 : 16,
      leadingIndent: type === 'paragraph' ? 32 : 0
    }))
  })
  const bytes = await pdf.getBuffer()
  return bytes.length
}

/** The same text by docx alone. */
export async function naiveDocx(blocks: readonly PlainBlock[]): Promise<number> {
  const document = new Document({
    sections: [
      {
        children: blocks.map(
          ({type, text}) =>
            new Paragraph({
              indent: {firstLine: type === 'paragraph' ? 640 : 0},
              children: [new TextRun({text, size: type === 'title' ? 44 : 32, font: '仿宋_GB2312'})]
            })
        )
      }
    ]
  })
  return (await Packer.toBuffer(document)).length
}
