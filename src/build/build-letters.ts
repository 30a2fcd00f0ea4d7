/** 邮件合并: one document for each row of a data table; all of them are written, or none. */
import {readdir} from 'node:fs/promises'
import {type Diagnostic, diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {createNodeHost} from '../host/node.js'
import {type Format, publishCombined} from '../publish.js'
import {columnFinder, unusedColumns} from '../source/template-columns.js'
import {loadWorkspace} from '../source/workspace.js'
import {citableDocuments} from './citable-documents.js'
import {inOrder} from './finding-order.js'
import {createLetterCrew, type LetterCrew} from './letter-crew.js'
import {cellsOf} from './letter-names.js'
import {letterNumbers} from './letter-numbers.js'
import {letterThreads} from './letter-threads.js'
import {type ComposedLetter, letterMaker, type LetterSetup, type MadeLetter} from './make-letter.js'
import {type FontOptions, openFonts} from './open-fonts.js'
import {onDisk} from './output-error.js'
import {outputFinding} from './output-finding.js'
import {openOutput} from './output-folder.js'
import {createProgress, type Progress} from './progress.js'
import {type MergeInputs, type MergeRead, readMerge} from './read-merge.js'
import {rowFindings} from './row-findings.js'
import type {StagedSet} from './staged-set.js'

/** What to merge. */
export interface LettersRequest extends FontOptions, MergeInputs {
  readonly formats: readonly Format[]
  /** One PDF of all letters, by this base name, in place of a PDF for each. */
  readonly combined: string | undefined
  /** Absolute path of the folder for the letters. */
  readonly to: string
  /** Letters that are made at a time, at most; by default as many as pay. What is made does not depend on it. */
  readonly jobs?: number | undefined
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
  const inputs = readMerge(request, host, report)
  // Threads load the program while this one reads the rest.
  const crew =
    inputs === undefined || hasErrors(findings) ? undefined : crewFor(inputs.table.rows.length, request, host)
  try {
    const workspace = loadWorkspace(host, report)
    if (inputs === undefined || hasErrors(findings)) return none()
    const {template, table, names} = inputs
    const {combined} = request
    const needsFonts = request.formats.includes('pdf') || combined !== undefined
    const fonts = needsFonts ? await openFonts(request) : undefined
    const formats = request.formats.filter((format) => format !== 'pdf' || combined === undefined)
    const setup: LetterSetup = {template, workspace, formats, citable: citableDocuments(host, workspace)}
    crew?.brief({
      setup,
      columns: table.columns,
      rows: table.rows.map(({values}, index) => ({name: names[index] ?? '', values})),
      fontFolders: needsFonts ? request.fontFolders : undefined
    })
    const bound: ComposedLetter[] = []
    const bind = combined === undefined ? undefined : (letter: ComposedLetter): void => void bound.push(letter)
    const make = letterMaker(setup, {host, fonts: fonts?.library, bind})
    const output = await openOutput(request.to)
    const set = output.stage()
    try {
      const letters = lettersBy(crew, (index) =>
        make(names[index] ?? '', cellsOf(table.columns, table.rows[index]?.values ?? []))
      )
      return await writeAll({request, inputs, letters, bound, set, report, none})
    } finally {
      await set.discard()
      await output.close()
    }
  } catch (error) {
    report(outputFinding(error, request.root))
    return none()
  } finally {
    await crew?.close()
  }
}

/** Threads for so many rows, where they pay. Pages that are bound together must lie in one. */
function crewFor(rows: number, {combined, jobs, signal}: LettersRequest, host: Host): LetterCrew | undefined {
  const threads = combined === undefined ? letterThreads(rows, jobs) : undefined
  return threads && createLetterCrew({...threads, rows, host, signal})
}

/** The letter of a row, when its turn has come; undefined when the merge is to end. */
type LetterOf = (index: number) => Promise<MadeLetter | undefined>

function lettersBy(crew: LetterCrew | undefined, make: (index: number) => Promise<MadeLetter>): LetterOf {
  return crew === undefined ? make : (index) => crew.letter(index, make)
}

interface Work {
  readonly request: LettersRequest
  readonly inputs: MergeRead
  readonly letters: LetterOf
  /** Pages of the letters that were made, where they are bound. */
  readonly bound: readonly ComposedLetter[]
  readonly set: StagedSet
  readonly report: Report
  readonly none: (interrupted?: boolean) => LettersResult
}

async function writeAll({request, inputs, letters, bound, set, report, none}: Work): Promise<LettersResult> {
  const {table, names, template} = inputs
  const {onProgress, signal, combined} = request
  const columnAt = columnFinder(template, table.columns)
  const found = rowFindings(table, columnAt)
  const numbers = letterNumbers(table, columnAt)
  const made: {readonly row: number; readonly files: readonly Omit<LetterFile, 'changed'>[]}[] = []
  const progress = createProgress(table.rows.length, table.rows.length, () => performance.now())
  let seen = 0
  for (const [index, row] of table.rows.entries()) {
    // A signal is delivered between two turns of the event loop: give it one.
    if (index % 16 === 0) await new Promise(setImmediate)
    if (signal?.aborted === true) return none(true)
    onProgress?.(progress.at(names[index]))
    const letter = await letters(index)
    if (letter === undefined) return none(true)
    seen += 1
    for (const finding of letter.findings) found.add(row, finding)
    const twin = letter.number === null ? undefined : numbers.twinOf(row, letter.number)
    if (twin !== undefined) found.add(row, twin)
    if (found.faulty() >= mostFaulty) break
    // After an error nothing will be written; what is wrong with the others is still looked for.
    if (found.faulty() > 0) continue
    for (const {name, bytes} of letter.files) await set.add(name, bytes)
    const files = letter.files.map(({name, pages}) => ({name, pages}))
    made.push({row: row.number, files})
    progress.done(1, letter.pages)
  }
  onProgress?.(progress.at(undefined))
  for (const finding of found.all(seen)) report(finding)
  if (found.faulty() > 0) {
    if (seen < table.rows.length) report(stopped(table.path, found.faulty(), table.rows.length - seen))
    return none()
  }
  const whole = combined === undefined ? undefined : await publishCombined(bound)
  if (whole !== undefined) await set.add(`${combined}.pdf`, whole.bytes)
  const changed = await set.commit()
  const written = made.map(({row, files}) => ({
    row,
    files: files.map((file) => ({...file, changed: changed.has(file.name)}))
  }))
  const all =
    whole === undefined ? null : {name: `${combined}.pdf`, pages: whole.pages, changed: changed.has(`${combined}.pdf`)}
  const own = new Set([...written.flatMap(({files}) => files), ...(all === null ? [] : [all])].map(({name}) => name))
  const left = (await onDisk(request.to, readdir(request.to))).filter((name) => isOutput.test(name) && !own.has(name))
  const unused = unusedColumns(template, table.columns, request.name === undefined ? [] : [request.name])
  return {...none(), letters: written, combined: all, left: left.toSorted(), unusedColumns: unused}
}

const stopped = (path: string, faulty: number, left: number): Diagnostic =>
  diagnostic(
    'merge-rows',
    {path},
    `已有 ${faulty} 行有错误，其余 ${left} 行没有核对。`,
    '请先改正以上各处，再运行一次。'
  )
