/** The same text by Typst in this process: tagged PDF, the same font files, one compiler for all documents. */
import {createRequire} from 'node:module'
import {readFileSync} from 'node:fs'
import {page, rowPitch, sizes, tablePitch} from '../../src/layout/gbt9704.js'
import type {PlainBlock, PlainDocument} from './job.js'
import {typstPackage} from './typst-package.js'
import type {TypstBinding} from './typst-package.js'
import {work} from './work.js'

const quoted = (text: string): string => JSON.stringify(text)

function content(block: PlainBlock, data: (rows: readonly (readonly string[])[]) => string): string {
  if (block.type === 'table') {
    const columns = (block.rows[0] ?? []).length
    const path = quoted(data(block.rows))
    return `#{
  let rows = json(${path})
  table(columns: (1fr,) * ${columns}, table.header(..rows.first()), ..rows.slice(1).flatten())
}`
  }
  const text = `#text(${quoted(block.text)})`
  if (block.type === 'title') return `#align(center, par(first-line-indent: 0pt, title(${quoted(block.text)})))`
  if (block.type === 'heading') return `#head(${quoted(block.text)})`
  return block.type === 'paragraph' ? `#par[${text}]` : `#par(first-line-indent: 0pt)[${text}]`
}

/** How Typst calls the faces of the font files. */
const families = {fangsong: 'FandolFang R', heiti: 'FandolHei', xiaobiaosong: 'FandolSong'}
const {top, right, bottom, left} = page.margin
const gap = `${rowPitch - sizes.san}pt`
const setting = `
#set page(paper: "a4", margin: (top: ${top}mm, right: ${right}mm, bottom: ${bottom}mm, left: ${left}mm),
  footer: context align(center, text(${sizes.si}pt)[— #counter(page).display() —]))
#set text(font: ${quoted(families.fangsong)}, size: ${sizes.san}pt, lang: "zh", region: "cn", top-edge: 1em, bottom-edge: 0em)
#set par(leading: ${gap}, spacing: ${gap}, justify: true, first-line-indent: (amount: 2em, all: true))
#show table: set text(size: ${sizes.xiaosi}pt)
#show table: set par(leading: ${tablePitch - sizes.xiaosi}pt, first-line-indent: 0pt)
#let title(it) = text(font: ${quoted(families.xiaobiaosong)}, weight: "bold", size: ${sizes.er}pt, it)
#let head(it) = par(text(font: ${quoted(families.heiti)}, it))
`

await work(({documents, fonts, combined}, put) => {
  const typst = createRequire(import.meta.url)(typstPackage) as TypstBinding
  const fontBlobs = Object.values(fonts).map((path) => readFileSync(path))
  const compiler = typst.NodeCompiler.create({workspace: process.cwd(), fontArgs: [{fontBlobs}]})
  const write = (name: string, parts: readonly PlainDocument[]): void => {
    let tables = 0
    const data = (rows: readonly (readonly string[])[]): string => {
      const path = `table-${++tables}.json`
      compiler.mapShadow(`${process.cwd()}/${path}`, Buffer.from(JSON.stringify(rows)))
      return path
    }
    const bodies = parts.map(({blocks}) => blocks.map((block) => content(block, data)).join('\n\n'))
    const compiled = compiler.compile({mainFileContent: setting + bodies.join('\n#pagebreak()\n')})
    if (compiled.result === null) {
      compiled.printErrors()
      throw new Error(`Typst does not compile ${name}`)
    }
    put(`${name}.pdf`, compiler.pdf(compiled.result, {pdfTags: true}))
    compiler.evictCache(10)
  }
  if (combined) write('combined', documents)
  else for (const document of documents) write(document.name, [document])
})
