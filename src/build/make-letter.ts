/** One letter of a 邮件合并: a row of the data → its files, or what is wrong with it. */
import {compileSource, type World} from '../compile.js'
import type {FontLibrary} from '../compose/fonts/library.js'
import {atomBook} from '../compose/line/atoms.js'
import type {PageModel} from '../compose/page-model.js'
import {type Diagnostic, hasErrors} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {type CitableDocument, citingPassages, hasErrorsBeyondCitations, knownDocuments} from '../proofread.js'
import {composeDocument, type Format, publish} from '../publish.js'
import {loadRegistry} from '../registry/load.js'
import type {DocumentSource, Workspace} from '../source/document.js'
import {fixedTexts, mergedDocument, type MergeTemplate} from '../source/merge-template.js'
import {templateMemory} from '../template-memory.js'
import {type GivenNumber, givenNumber} from './letter-numbers.js'
import {proofOf} from './proof-findings.js'
import {registryReader} from './read-registry.js'
import {failure} from './run-job.js'
import {citationErrors, letterErrors} from './workspace-errors.js'

/** What all letters of a merge are made from; plain data, so that it can go to another thread. */
export interface LetterSetup {
  readonly template: MergeTemplate
  readonly workspace: Workspace
  readonly formats: readonly Format[]
  /** Documents that letters may cite. */
  readonly citable: readonly CitableDocument[]
}

/** A letter, or what is wrong with it; it depends on the row and on the setup alone. */
export interface MadeLetter {
  readonly findings: readonly Diagnostic[]
  /** None when a finding is an error. */
  readonly files: readonly {readonly name: string; readonly bytes: Uint8Array; readonly pages: number | null}[]
  /** Sides, where any of its formats has them. */
  readonly pages: number
  /** Its 发文字号; null without one, and after an error. */
  readonly number: GivenNumber | null
}

/** Its pages, to be bound with those of the others. */
export interface ComposedLetter {
  readonly source: DocumentSource
  readonly model: PageModel
}

/** Makes letters: a base name for the files, and the cells of the row by column. Never rejects. */
export type MakeLetter = (name: string, cells: ReadonlyMap<string, string>) => Promise<MadeLetter>

/** What letters are made with, besides their setup. */
export interface LetterTools {
  readonly host: Host
  /** Needed for PDF and for pages. */
  readonly fonts?: FontLibrary | undefined
  /** Told the pages of each letter that has no error; without it they are composed for a PDF only. */
  readonly bind?: ((letter: ComposedLetter) => void) | undefined
}

/** Be ready to make letters: what they have in common is kept from one to the next. */
export function letterMaker(setup: LetterSetup, {host, fonts, bind}: LetterTools): MakeLetter {
  const {template, workspace, formats} = setup
  const marks = workspace.issuers.flatMap(({name, mark}) => [name, mark])
  const memory = templateMemory('请在数据里填写这一格', [...fixedTexts(template), ...marks])
  const world: World = {workspace, registry: registryReader(host, loadRegistry), memory}
  const citable = knownDocuments(setup.citable)
  const needsData = hasErrorsBeyondCitations(workspace.checks)
  const library = (): FontLibrary => {
    if (fonts === undefined) throw new Error('fonts were not asked for')
    return fonts
  }
  const {faces, parts} = memory
  const atoms = fonts && atomBook(fonts.resolve)
  const shared = {workspace, fonts: library, faces, parts, ...(atoms && {atoms})}

  return async (baseName, cells) => {
    const findings: Diagnostic[] = []
    const note = (finding: Diagnostic): void => void findings.push(finding)
    const none: MadeLetter = {findings, files: [], pages: 0, number: null}
    // What goes wrong in one row is a finding about this row.
    try {
      const source = mergedDocument(template, cells, workspace, note, memory.fields)
      const document = source === undefined ? undefined : await compileSource(source, world, host, note)
      if (document === undefined) return none
      const {findings: read, view} = proofOf(document, world, host)
      const {path, meta} = document.source
      const {status, exceptions, documentDate} = meta
      const citing = {path, issued: documentDate.date, passages: citingPassages(view), exceptions}
      findings.push(...read, ...citationErrors(citing, status, citable, workspace.checks))
      if (needsData) findings.push(...letterErrors(view, world, setup.citable))
      if (hasErrors(findings)) return none
      const published = await publish(document, formats, {...shared, baseName})
      findings.push(...published.diagnostics)
      const composed = bind && (await composeDocument(document, library(), {atoms}))
      findings.push(...(composed?.diagnostics ?? []))
      if (hasErrors(findings)) return none
      if (composed?.model !== undefined) bind?.({source: document.source, model: composed.model})
      const files = published.files.map(({ending, bytes, pages}) => ({name: `${baseName}.${ending}`, bytes, pages}))
      const pages = Math.max(composed?.model?.pages.length ?? 0, ...files.map((file) => file.pages ?? 0))
      return {findings, files, pages, number: givenNumber(meta)}
    } catch (error) {
      note(failure(template.path, error))
      return none
    }
  }
}
