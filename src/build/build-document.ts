/** One document of a build: run, written, entered into the books. */
import {type Diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import {sha256} from '../host/recording.js'
import type {Ledger} from './ledger.js'
import type {Substitution} from './manifest.js'
import {outputFinding} from './output-finding.js'
import type {NamedFileWritten, OutputFolder} from './output-folder.js'
import type {Refusals} from './refusals.js'
import {type Job, type JobFile, type JobOutcome, type JobResult, type OutcomeFile, outcomeOf} from './job.js'

/** What the documents of a build share. */
export interface Workshop {
  /** What became of a document in an earlier build, when everything that it was made from is the same. */
  readonly recall: (job: Job) => JobOutcome | undefined
  /** Keep what became of a document for later builds. */
  readonly remember: (path: string, outcome: JobOutcome) => void
  /** Undefined when nothing may be written: then documents are only checked. */
  readonly output: OutputFolder | undefined
  readonly ledger: Ledger | undefined
  /** Absolute path of the workspace. */
  readonly root: string
  readonly refusals: Refusals
}

/**
 * See `runJob`; undefined for a document that was not begun because the build is to end.
 * @param begun told when its turn has come
 */
export type Run = (job: Job, begun: () => void) => Promise<JobResult | undefined>

/** A file of a built document. */
export interface BuiltFile extends Omit<JobFile, 'bytes'> {
  readonly bytes: number
  /** False when the very bytes were there already. */
  readonly changed: boolean
}

/** What became of a document. */
export interface BuiltDocument {
  readonly path: string
  readonly title: string | null
  readonly documentNumber: string | null
  /** `failed`: it has an error, or could not be written; its earlier outputs are as they were. */
  readonly status: 'built' | 'failed'
  readonly files: readonly BuiltFile[]
  /** It was not made again: nothing that it was made from has changed, and its files are as they were written. */
  readonly recalled: boolean
  /** Outputs of an earlier build that a failed document still has, by name. */
  readonly kept: readonly string[]
  readonly substitutions: readonly Substitution[]
  /** Stack of an unexpected exception. */
  readonly fault: string | null
}

/** What became of a document and its files, which are at hand only when they have to be written. */
export interface Made {
  readonly outcome: JobOutcome
  readonly files: readonly JobFile[] | undefined
  /** What stops it although nothing is wrong with it by itself. */
  readonly refusals: readonly Diagnostic[]
}

/** A document that need not be made again; undefined for one that has to. */
export async function recallDocument(job: Job, {recall, refusals, output}: Workshop): Promise<Made | undefined> {
  const outcome = recall(job)
  if (outcome === undefined) return undefined
  const refused = await refusals(job.path, outcome)
  // Of a document that is refused nothing is written, so nothing has to be there.
  const isDone = output === undefined || hasErrors(refused) || (await areThere(outcome.files, output))
  return isDone ? {outcome, files: undefined, refusals: refused} : undefined
}

/** Make a document; undefined when it was not begun. */
export async function makeDocument(
  job: Job,
  run: Run,
  begun: () => void,
  {remember, refusals}: Workshop
): Promise<Made | undefined> {
  const result = await run(job, begun)
  if (result === undefined) return undefined
  const outcome = outcomeOf(result)
  remember(job.path, outcome)
  return {outcome, files: result.files, refusals: await refusals(job.path, outcome)}
}

/** Write a document and enter it into the books. Rejects only for faults of the program. */
export async function finishDocument(
  path: string,
  {outcome, files, refusals}: Made,
  workshop: Workshop,
  report: Report
): Promise<BuiltDocument> {
  const findings = [...outcome.diagnostics, ...refusals]
  for (const finding of findings) report(finding)
  const written = hasErrors(findings) ? undefined : await write(path, outcome, files, workshop, report)
  const {title, documentNumber, substitutions, fault} = outcome
  const common = {path, title, documentNumber, substitutions, recalled: files === undefined, fault}
  if (written === undefined) {
    const kept = Object.keys(workshop.ledger?.earlier(path)?.outputs ?? {}).toSorted()
    return {...common, status: 'failed', files: [], kept}
  }
  const built = outcome.files.map(({name, format, bytes, pages}, index) => {
    return {name, format, pages, bytes, changed: written[index]?.changed === true}
  })
  return {...common, status: 'built', files: built, kept: []}
}

/** Whether all files are as they were written: one that somebody edited is made again. */
async function areThere(files: readonly OutcomeFile[], output: OutputFolder): Promise<boolean> {
  const same = files.map(async ({name, sha256: known}) => {
    const bytes = await output.read(name).catch(() => undefined)
    return bytes !== undefined && sha256(bytes) === known
  })
  return (await Promise.all(same)).every(Boolean)
}

/**
 * @param files undefined when they are there as they should be
 * @returns undefined when the files could not be written, or may not
 */
async function write(
  path: string,
  outcome: JobOutcome,
  files: readonly JobFile[] | undefined,
  {output, ledger, root}: Workshop,
  report: Report
): Promise<readonly NamedFileWritten[] | undefined> {
  if (output === undefined) return undefined
  try {
    const written =
      files === undefined
        ? outcome.files.map(({name}) => ({name, changed: false, before: undefined}))
        : await output.write(files)
    for (const finding of (await ledger?.enter(path, outcome, written)) ?? []) report(finding)
    return written
  } catch (error) {
    report(outputFinding(error, root))
    return undefined
  }
}
