/** Papers for those who prepare documents, and forms that stand alone: trees without a source → files. */
import type {Composition} from './compose/index.js'
import type {FontLibrary} from './compose/fonts/library.js'
import {codeOf} from './check/visible.js'
import type {PaperFormat} from './formats.js'
import type {Gongwen} from './gongwen/nodes.js'
import type {OutputFile} from './publish.js'

/** A paper. */
export interface Paper {
  readonly title: string
  /**
   * @param pages on which page each heading stands, as the outline calls it, for the contents; null for formats without
   * pages
   */
  readonly tree: (pages: ReadonlyMap<string, number> | null) => Gongwen
}

/** Who makes papers. */
const maker = '印发（yinfa）'
/** A paper has no date of its own; files must have one, and the same at any time: the day on which the standard came in. */
const day = '2012-07-01'

/**
 * Write a paper in some formats. A paper quotes whatever people typed: a character that no font has is printed by its
 * number.
 * @param fonts opened when a page is composed
 * @param baseName of the files, for the links among them
 * @throws FontError when a font file is broken
 */
export async function publishPaper(
  {title, tree}: Paper,
  wanted: readonly PaperFormat[],
  {fonts, baseName}: {readonly fonts: () => FontLibrary; readonly baseName: string}
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = []
  const metadata = {title, subject: title, keywords: [], date: day}
  if (wanted.includes('pdf')) {
    const [{compose}, {writePdf}] = await Promise.all([import('./compose/index.js'), import('./write/pdf/index.js')])
    const {model} = composed(tree, (whole) => compose(whole, fonts()))
    const bytes = await writePdf(model, {...metadata, author: maker, language: 'zh-CN'})
    files.push({format: 'pdf', ending: 'pdf', list: null, bytes, pages: model.pages.length})
  }
  if (wanted.includes('docx')) {
    const {writeDocx} = await import('./write/docx/index.js')
    const bytes = await writeDocx(tree(null), {metadata: {...metadata, issuer: maker}})
    files.push({format: 'docx', ending: 'docx', list: null, bytes, pages: null})
  }
  if (wanted.includes('html')) {
    const {writeHtml} = await import('./write/html/index.js')
    const siblings = files.map(({ending, format, bytes}) => {
      return {href: `${baseName}.${ending}`, label: format.toUpperCase(), bytes: bytes.length}
    })
    const options = {title, issuer: maker, documentDate: null, disclosure: null, site: null, files: siblings}
    const bytes = new TextEncoder().encode(writeHtml(tree(null), options))
    files.push({format: 'html', ending: 'html', list: null, bytes, pages: null})
  }
  return files
}

/** Where headings stand is known when the pages are made: they are made again with it, and break alike. */
function composed(tree: Paper['tree'], compose: (tree: Gongwen) => Composition): Composition {
  const blank = tree(new Map())
  const first = compose(blank)
  const missing = new Set(first.missing.map(({character}) => character))
  const complete = missing.size === 0 ? first : compose(spelt(blank, missing))
  const pages = new Map(complete.model.outline.map(({title, page}) => [title, page + 1]))
  const numbered = tree(pages)
  return JSON.stringify(numbered) === JSON.stringify(blank) ? complete : compose(spelt(numbered, missing))
}

/** A tree in which some characters are written by their numbers. */
function spelt(tree: Gongwen, characters: ReadonlySet<string>): Gongwen {
  if (characters.size === 0) return tree
  const speltText = (value: string): string =>
    [...value].map((character) => (characters.has(character) ? codeOf(character) : character)).join('')
  // A tree is plain JSON, and all text of it is called `value`.
  return JSON.parse(JSON.stringify(tree), (key, value: unknown) =>
    key === 'value' && typeof value === 'string' ? speltText(value) : value
  ) as Gongwen
}
