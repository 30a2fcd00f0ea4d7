/** A compiled document → its files. Each format's writer is loaded when it is first asked for. */
import {glyphFindings} from './check/glyphs.js'
import type {CompiledDocument} from './compile.js'
import type {FontLibrary} from './compose/fonts/library.js'
import type {AtomBook} from './compose/line/atoms.js'
import type {PageModel} from './compose/page-model.js'
import type {Shared} from './compose/state.js'
import {type Diagnostic, hasErrors} from './diagnostics/diagnostic.js'
import type {DocumentMemory} from './document-memory.js'
import {fileOf} from './gongwen/file-of.js'
import {genres} from './gongwen/genres.js'
import type {Format} from './formats.js'
import {documentNumberText} from './layout/text.js'
import {publishSheets} from './publish-sheets.js'
import type {Site, Workspace} from './source/document.js'
import type {PartMemory} from './write/docx/package/part-memory.js'
import type {IndexEntry} from './write/html/index-page.js'
import type {SharedFaces} from './write/pdf/shared-faces.js'

export {type Format, formats} from './formats.js'
export {partMemory, type PartMemory} from './write/docx/package/part-memory.js'

/** One produced file. */
export interface OutputFile {
  readonly format: Format
  /** What follows the base name and a dot: `pdf`; `2.csv` for a second list. */
  readonly ending: string
  /** Title of its list; null for the document itself and for all lists together. */
  readonly list: string | null
  readonly bytes: Uint8Array
  /** Sides, where the format has them. */
  readonly pages: number | null
}

/** What publication needs besides the document. */
export interface Publication {
  readonly workspace: Workspace
  /** Opened when a page is composed: HTML and DOCX need no font file. */
  readonly fonts: () => FontLibrary
  /** Base name of the files, for the links among them. */
  readonly baseName: string
  /** What several DOCX have in common. */
  readonly parts?: PartMemory
  /** What several PDFs have in common of fonts. */
  readonly faces?: SharedFaces
  /** What several documents have in common of characters, looked up in the same fonts. */
  readonly atoms?: AtomBook
  /** What the last version of the document left. */
  readonly memory?: DocumentMemory
}

/** Files and findings; there are no files when a finding is an error. */
export interface Published {
  readonly files: readonly OutputFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Write a document in some formats, its lists among them. HTML comes last, because it names the others with their sizes.
 * @throws FontError when a font file is broken
 */
export async function publish(
  document: CompiledDocument,
  wanted: readonly Format[],
  publication: Publication
): Promise<Published> {
  const files: OutputFile[] = []
  const diagnostics: Diagnostic[] = []
  if (wanted.includes('pdf')) {
    const pdf = await publishPdf(document, publication)
    diagnostics.push(...pdf.diagnostics)
    files.push(...pdf.files)
  }
  const {title, author: creator, date} = describe(document.source)
  const data = await publishSheets(document.sheets, wanted, {title, creator, date, path: document.source.path})
  diagnostics.push(...data.diagnostics)
  if (hasErrors(diagnostics)) return {files: [], diagnostics}
  if (wanted.includes('docx')) files.push(await publishDocx(document, publication))
  files.push(...data.files)
  if (wanted.includes('html')) files.push(await publishHtml(document, publication, files))
  return {files, diagnostics}
}

async function publishPdf(document: CompiledDocument, {fonts, faces, atoms, memory}: Publication): Promise<Published> {
  const {model, diagnostics} = await composeDocument(document, fonts(), {atoms, memory: memory?.compose})
  if (model === undefined) return {files: [], diagnostics}
  const {writePdf} = await import('./write/pdf/index.js')
  const {title, author, subject, keywords, date} = describe(document.source)
  const metadata = {title, author, subject, keywords, date, language: 'zh-CN'} as const
  const bytes = await writePdf(model, metadata, faces, memory?.pdf)
  return {files: [file('pdf', bytes, model.pages.length)], diagnostics: []}
}

/** The pages of a document; none, and findings, when a character has no glyph. @throws FontError when a font is broken */
export async function composeDocument(
  {source, tree, pictures}: CompiledDocument,
  fonts: FontLibrary,
  shared: Shared = {}
): Promise<{readonly model?: PageModel; readonly diagnostics: readonly Diagnostic[]}> {
  const {compose} = await import('./compose/index.js')
  const {model, missing} = compose(tree, fonts, pictures, shared)
  return missing.length > 0
    ? {diagnostics: glyphFindings(missing, fileOf(tree, source.path))}
    : {model, diagnostics: []}
}

/** The pages of several documents as one PDF: each begins on an odd side, and counts its own pages. */
export async function publishCombined(
  documents: readonly {readonly source: CompiledDocument['source']; readonly model: PageModel}[]
): Promise<{readonly bytes: Uint8Array; readonly pages: number}> {
  const [{joinModels}, {writePdf}] = await Promise.all([
    import('./compose/join-models.js'),
    import('./write/pdf/index.js')
  ])
  const [first] = documents
  if (first === undefined) throw new Error('There is nothing to combine')
  const {title, author, subject, keywords, date} = describe(first.source)
  const isOne = documents.every(({source}) => source.meta.title.value === title)
  const model = joinModels(documents.map((document) => document.model))
  const whole = isOne ? title : `${title}等${documents.length}份`
  const bytes = await writePdf(model, {title: whole, author, subject, keywords, date, language: 'zh-CN'})
  return {bytes, pages: model.pages.length}
}

async function publishDocx({source, tree, pictures}: CompiledDocument, {parts}: Publication): Promise<OutputFile> {
  const {writeDocx} = await import('./write/docx/index.js')
  const {title, author, kind, keywords, date} = describe(source)
  const metadata = {title, issuer: author, subject: kind, keywords, date}
  return file('docx', await writeDocx(tree, {metadata, pictures, ...(parts && {memory: parts})}))
}

async function publishHtml(
  {source, tree, pictures}: CompiledDocument,
  {workspace, baseName, memory}: Publication,
  siblings: readonly OutputFile[]
): Promise<OutputFile> {
  const {writeHtml} = await import('./write/html/index.js')
  const {meta} = source
  const html = writeHtml(tree, {
    title: meta.title.value,
    issuer: meta.issuer.name,
    documentDate: meta.documentDate.date,
    disclosure: meta.disclosure,
    site: workspace.site,
    pictures,
    memory: memory?.html,
    files: siblings.map(({format, ending, list, bytes}) => ({
      href: `${baseName}.${ending}`,
      label: list === null ? format.toUpperCase() : `${format.toUpperCase()}：${list}`,
      bytes: bytes.length,
      data: format === 'xlsx' || format === 'csv'
    }))
  })
  return file('html', new TextEncoder().encode(html))
}

const file = (format: Format, bytes: Uint8Array, pages: number | null = null): OutputFile => ({
  format,
  ending: format,
  list: null,
  bytes,
  pages
})

/** What all formats say about the document, in one wording. */
function describe({meta}: CompiledDocument['source']): {
  readonly title: string
  readonly author: string
  readonly kind: string
  readonly subject: string
  readonly keywords: readonly string[]
  readonly date: string
} {
  const kind = genres[meta.genre]
  const number = meta.documentNumber === null ? '' : documentNumberText(meta.documentNumber)
  return {
    title: meta.title.value,
    author: meta.issuer.name,
    kind,
    subject: [kind, number].filter((part) => part !== '').join(' '),
    keywords: meta.disclosure.keywords,
    date: meta.documentDate.date
  }
}

/** The 目录页 over documents that were published, as bytes. */
export async function publishIndex(entries: readonly IndexEntry[], site: Site | null): Promise<Uint8Array> {
  const {writeIndexPage} = await import('./write/html/index-page.js')
  return new TextEncoder().encode(writeIndexPage(entries, site))
}
