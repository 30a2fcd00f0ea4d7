/** Papers for those who prepare documents, with the fonts of this machine. */
import type {PaperFormat} from '../formats.js'
import type {OutputFile} from '../publish.js'
import {type Paper, publishPaper} from '../publish-paper.js'
import type {Diagnostic} from '../diagnostics/diagnostic.js'
import {type FontOptions, openFonts} from './open-fonts.js'
import {outputFinding} from './output-finding.js'
import {openOutput} from './output-folder.js'

/** Where the fonts are, and what the files are called. */
export interface PaperOptions extends FontOptions {
  /** Without an ending. */
  readonly baseName: string
}

/** Make a paper in some formats. @throws FontError when a font file is broken */
export async function makePaper(
  paper: Paper,
  formats: readonly PaperFormat[],
  {baseName, ...options}: PaperOptions
): Promise<readonly OutputFile[]> {
  const fonts = formats.includes('pdf') ? await openFonts(options) : undefined
  const library = () => {
    if (fonts === undefined) throw new Error('fonts were not asked for')
    return fonts.library
  }
  return publishPaper(paper, formats, {fonts: library, baseName})
}

/** A file of a paper that was written. */
export interface WrittenPaper {
  readonly name: string
  readonly pages: number | null
  /** False when the very bytes were there already. */
  readonly changed: boolean
}

/**
 * Write the files of a paper, all or none.
 * @param folder absolute path
 * @returns the files, or why they could not be written
 */
export async function writePaper(
  folder: string,
  baseName: string,
  files: readonly OutputFile[]
): Promise<{readonly files: readonly WrittenPaper[]} | {readonly finding: Diagnostic}> {
  try {
    const output = await openOutput(folder)
    try {
      const named = files.map(({ending, bytes, pages}) => ({name: `${baseName}.${ending}`, bytes, pages}))
      const written = await output.write(named)
      return {
        files: named.map(({name, pages}, index) => ({name, pages, changed: written[index]?.changed === true}))
      }
    } finally {
      await output.close()
    }
  } catch (error) {
    return {finding: outputFinding(error, folder)}
  }
}
