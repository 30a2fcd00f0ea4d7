/** 邮件合并: one document for each row of a data table; all of them are written, or none. */
import {readdir} from 'node:fs/promises'
import {compileSource, type World} from '../compile.js'
import type {FontLibrary} from '../compose/fonts/library.js'
import {type AtomBook, atomBook} from '../compose/line/atoms.js'
import type {PageModel} from '../compose/page-model.js'
import {type Diagnostic, diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {createNodeHost} from '../host/node.js'
import {citingPassages, type KnownDocuments} from '../proofread.js'
import {composeDocument, type Format, publish, publishCombined} from '../publish.js'
import {loadRegistry} from '../registry/load.js'
import type {DocumentSource, Workspace} from '../source/document.js'
import {fixedTexts, mergedDocument, type MergeTemplate} from '../source/merge-template.js'
import {columnFinder, unusedColumns} from '../source/template-columns.js'
import {loadWorkspace} from '../source/workspace.js'
import {type SharedFaces, templateMemory} from '../template-memory.js'
import {citableDocuments} from './citable-documents.js'
import {inOrder} from './finding-order.js'
import {cellsOf} from './letter-names.js'
import {letterNumbers} from './letter-numbers.js'
import {type FontOptions, openFonts} from './open-fonts.js'
import {onDisk} from './output-error.js'
import {outputFinding} from './output-finding.js'
import {openOutput} from './output-folder.js'
import {createProgress, type Progress} from './progress.js'
import {readMerge, type MergeInputs} from './read-merge.js'
import {registryReader} from './read-registry.js'
import {rowFindings} from './row-findings.js'
import {proofOf} from './proof-findings.js'
import {failure} from './run-job.js'
import type {StagedSet} from './staged-set.js'
import {citationErrors} from './workspace-errors.js'

/** What to merge. */
export interface LettersRequest extends FontOptions, MergeInputs {
  readonly formats: readonly Format[]
  /** One PDF of all letters, by this base name, in place of a PDF for each. */
  readonly combined: string | undefined
  /** Absolute path of the folder for the letters. */
  readonly to: string
  readonly onProgress?: (progress: Progress) => void
  /** Ends the merge; then nothing is written. */
  readonly signal?: AbortSignal
}

/** A letter that was written. */
export interface BuiltLetter {
  /** Row of the sheet, or line of the file. */
  readonly row: number
  readonly files: readonly LetterFile[]
}

/** A file of a merge. */
export interface LetterFile {
  readonly name: string
  readonly pages: number | null
  readonly changed: boolean
}

/** What came of it: all letters, or none and why. */
export interface LettersResult {
  readonly letters: readonly BuiltLetter[]
  readonly combined: LetterFile | null
  /** Files in the folder that are not of this merge: those of rows that are gone, or somebody else's. */
  readonly left: readonly string[]
  /** Columns of the data that the template does not use. */
  readonly unusedColumns: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly interrupted: boolean
}

/** Rows with errors after which the others are not looked at: what is wrong with them will be much the same. */
const mostFaulty = 50

/** What a merge can have made. */
const isOutput = /\.(?:pdf|docx|html|xlsx|csv)$/u

/** Merge. Rejects only for faults of the program; everything else is a finding. */
export async function buildLetters(request: LettersRequest): Promise<LettersResult> {
  const findings: Diagnostic[] = []
  const report: Report = (finding) => void findings.push(finding)
  const none = (interrupted = false): LettersResult => {
    return {letters: [], combined: null, left: [], unusedColumns: [], diagnostics: inOrder(findings), interrupted}
  }
  const host = createNodeHost({root: request.root, fontFolders: []})
  const workspace = loadWorkspace(host, report)
  const inputs = readMerge(request, host, report)
  if (inputs === undefined || hasErrors(findings)) return none()
  const marks = workspace.issuers.flatMap(({name, mark}) => [name, mark])
  const memory = templateMemory('请在数据里填写这一格', [...fixedTexts(inputs.template), ...marks])
  const needsFonts = request.formats.includes('pdf') || request.combined !== undefined
  const fonts = needsFonts ? await openFonts(request) : undefined
  const shop: Shop = {
    host,
    workspace,
    world: {workspace, registry: registryReader(host, loadRegistry), memory},
    template: inputs.template,
    formats: request.formats.filter((format) => format !== 'pdf' || request.combined === undefined),
    isCombined: request.combined !== undefined,
    citable: citableDocuments(host, workspace),
    faces: memory.faces,
    ...(fonts && {atoms: atomBook(fonts.library.resolve)}),
    fonts: () => {
      if (fonts === undefined) throw new Error('fonts were not asked for')
      return fonts.library
    }
  }
  try {
    const output = await openOutput(request.to)
    const set = output.stage()
    try {
      return await writeAll({request, inputs, shop, set, report, none})
    } finally {
      await set.discard()
      await output.close()
    }
  } catch (error) {
    report(outputFinding(error, request.root))
    return none()
  }
}

/** What letters share. */
interface Shop {
  readonly host: Host
  readonly workspace: Workspace
  readonly world: World
  readonly template: MergeTemplate
  readonly citable: KnownDocuments
  readonly formats: readonly Format[]
  readonly isCombined: boolean
  readonly faces: SharedFaces
  readonly fonts: () => FontLibrary
  readonly atoms?: AtomBook
}

interface Work {
  readonly request: LettersRequest
  readonly inputs: NonNullable<ReturnType<typeof readMerge>>
  readonly shop: Shop
  readonly set: StagedSet
  readonly report: Report
  readonly none: (interrupted?: boolean) => LettersResult
}

async function writeAll({request, inputs, shop, set, report, none}: Work): Promise<LettersResult> {
  const {table, names, template} = inputs
  const {onProgress, signal, combined} = request
  const columnAt = columnFinder(template, table.columns)
  const found = rowFindings(table, columnAt)
  const numbers = letterNumbers(table, columnAt)
  const made: {readonly row: number; readonly files: readonly Omit<LetterFile, 'changed'>[]}[] = []
  const models: {readonly source: DocumentSource; readonly model: PageModel}[] = []
  const progress = createProgress(table.rows.length, table.rows.length, () => performance.now())
  let seen = 0
  for (const [index, row] of table.rows.entries()) {
    // A signal is delivered between two turns of the event loop: give it one.
    if (index % 16 === 0) await new Promise(setImmediate)
    if (signal?.aborted === true) return none(true)
    const name = names[index] ?? ''
    onProgress?.(progress.at(name))
    // After an error nothing will be written; what composition can find is still looked for.
    const formats = found.faulty() === 0 ? shop.formats : shop.formats.filter((format) => format === 'pdf')
    const letter = await letterOf(name, {...shop, formats, cells: cellsOf(table, row)}, (finding) =>
      found.add(row, finding)
    )
    seen += 1
    const twin = letter === undefined ? undefined : numbers.twinOf(row, letter.source.meta)
    if (twin !== undefined) found.add(row, twin)
    if (found.faulty() >= mostFaulty) break
    if (letter === undefined || found.faulty() > 0) continue
    if (letter.model !== undefined) models.push({source: letter.source, model: letter.model})
    for (const {name: file, bytes} of letter.files) await set.add(file, bytes)
    const files = letter.files.map(({name: file, pages: count}) => ({name: file, pages: count}))
    made.push({row: row.number, files})
    progress.done(1, Math.max(letter.model?.pages.length ?? 0, ...files.map((file) => file.pages ?? 0)))
  }
  onProgress?.(progress.at(undefined))
  for (const finding of found.all(seen)) report(finding)
  if (found.faulty() > 0) {
    if (seen < table.rows.length) report(stopped(table.path, found.faulty(), table.rows.length - seen))
    return none()
  }
  const whole = combined === undefined ? undefined : await publishCombined(models)
  if (whole !== undefined) await set.add(`${combined}.pdf`, whole.bytes)
  const changed = await set.commit()
  const letters = made.map(({row, files}) => ({
    row,
    files: files.map((file) => ({...file, changed: changed.has(file.name)}))
  }))
  const all =
    whole === undefined ? null : {name: `${combined}.pdf`, pages: whole.pages, changed: changed.has(`${combined}.pdf`)}
  const own = new Set([...letters.flatMap(({files}) => files), ...(all === null ? [] : [all])].map(({name}) => name))
  const left = (await onDisk(request.to, readdir(request.to))).filter((name) => isOutput.test(name) && !own.has(name))
  const unused = unusedColumns(template, table.columns, request.name === undefined ? [] : [request.name])
  return {...none(), letters, combined: all, left: left.toSorted(), unusedColumns: unused}
}

const stopped = (path: string, faulty: number, left: number): Diagnostic =>
  diagnostic(
    'merge-rows',
    {path},
    `已有 ${faulty} 行有错误，其余 ${left} 行没有核对。`,
    '请先改正以上各处，再运行一次。'
  )

interface Letter {
  readonly source: DocumentSource
  readonly files: readonly {readonly name: string; readonly bytes: Uint8Array; readonly pages: number | null}[]
  readonly model?: PageModel | undefined
}

/** One letter; undefined after an error. Never rejects: what goes wrong in one row is a finding about this row. */
async function letterOf(
  name: string,
  shop: Shop & {readonly cells: ReadonlyMap<string, string>},
  report: Report
): Promise<Letter | undefined> {
  const {template, workspace, world, host, formats, fonts, faces, atoms} = shop
  const findings: Diagnostic[] = []
  const note: Report = (finding) => {
    findings.push(finding)
    report(finding)
  }
  try {
    const source = mergedDocument(template, shop.cells, workspace, note)
    const document = source === undefined ? undefined : await compileSource(source, world, host, note)
    if (document === undefined) return undefined
    const {findings: read, view} = proofOf(document, world, host)
    const {path, meta} = document.source
    const {status, exceptions, documentDate} = meta
    const citing = {path, issued: documentDate.date, passages: citingPassages(view), exceptions}
    const miscited = citationErrors(citing, status, shop.citable, workspace.checks)
    for (const finding of [...read, ...miscited]) note(finding)
    if (hasErrors(findings)) return undefined
    const shared = {...(world.memory && {parts: world.memory.parts}), ...(atoms && {atoms})}
    const published = await publish(document, formats, {workspace, fonts, faces, baseName: name, ...shared})
    const composed = shop.isCombined ? await composeDocument(document, fonts(), {atoms}) : {diagnostics: []}
    for (const finding of [...published.diagnostics, ...composed.diagnostics]) note(finding)
    if (hasErrors(findings)) return undefined
    const files = published.files.map(({ending, bytes, pages}) => ({name: `${name}.${ending}`, bytes, pages}))
    return {source: document.source, files, model: composed.model}
  } catch (error) {
    note(failure(template.path, error))
    return undefined
  }
}
