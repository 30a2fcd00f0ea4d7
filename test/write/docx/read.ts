/** Reading what the writer made, by none of its own means. */
import {strFromU8, unzipSync} from 'fflate'
import type {Gongwen} from '../../../src/gongwen/nodes.js'
import {type Metadata, writeDocx} from '../../../src/write/docx/index.js'

export const metadata: Metadata = {
  title: '教育部关于开展教育信息化试点工作的通知',
  issuer: '中华人民共和国教育部',
  subject: '通知',
  keywords: ['教育信息化', '试点'],
  date: '2012-01-13'
}

/** The parts of a written tree by name, in the order of the package. */
export async function partsOf(tree: Gongwen): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await writeDocx(tree, {metadata}))
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** One part, which must be there. */
export async function partOf(tree: Gongwen, name: string): Promise<string> {
  const part = (await partsOf(tree)).get(name)
  if (part === undefined) throw new Error(`no part ${name}`)
  return part
}

/** One paragraph or table part a line, so that a difference can be seen. */
export const lines = (xml: string): string =>
  `${xml.replaceAll(/(?<=>)(?=<w:(?:p|tbl|tr|tc|tblPr|tblGrid|sectPr|body|style|docDefaults)[ >])/g, '\n')}\n`

/** The text of a part, as a reader of the document has it. */
export const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** The same with the marks of footnotes, which Word numbers itself. */
export const textWithMarks = (xml: string): string =>
  textOf(
    xml
      .replaceAll(/<w:footnoteReference w:id="(\d+)"\/>/g, '<w:t>$1</w:t>')
      .replaceAll(/<w:footnote w:id="(\d+)">/g, '<w:t>$1</w:t>')
  )

/** The attributes of the first element of a name. */
export function attributesOf(xml: string, name: string): Readonly<Record<string, string>> {
  const start = new RegExp(`<${name}((?: [^>]*?)?)/?>`).exec(xml)?.[1]
  if (start === undefined) throw new Error(`no element ${name}`)
  return Object.fromEntries([...start.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]))
}

/** The w:style of an id. */
export function styleOf(styles: string, id: string): string {
  const found = new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0]
  if (found === undefined) throw new Error(`no style ${id}`)
  return found
}
