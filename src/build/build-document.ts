/** One document of a build: run, written, entered into the books. */
import {type Diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import type {Ledger} from './ledger.js'
import type {Substitution} from './manifest.js'
import {outputFinding} from './output-finding.js'
import type {NamedFileWritten, OutputFolder} from './output-folder.js'
import {type Job, type JobContext, type JobFile, type JobResult, runJob} from './run-job.js'

/** What the documents of a build share. */
export interface Workshop {
  readonly context: JobContext
  /** Undefined when nothing may be written: then documents are only checked. */
  readonly output: OutputFolder | undefined
  readonly ledger: Ledger | undefined
  /** Absolute path of the workspace. */
  readonly root: string
  /** Findings from beyond a single document that stop it, by path. */
  readonly refusals: readonly ReadonlyMap<string, Diagnostic>[]
}

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
  /** Outputs of an earlier build that a failed document still has, by name. */
  readonly kept: readonly string[]
  readonly substitutions: readonly Substitution[]
  /** Stack of an unexpected exception. */
  readonly fault: string | null
}

/** Build one document. Rejects only for faults of the program. */
export async function buildDocument(job: Job, workshop: Workshop, report: Report): Promise<BuiltDocument> {
  const result = await runJob(job, workshop.context)
  const refusals = workshop.refusals.flatMap((findings) => findings.get(job.path) ?? [])
  const findings = [...result.diagnostics, ...refusals]
  for (const finding of findings) report(finding)
  const written = hasErrors(findings) ? undefined : await write(job.path, result, workshop, report)
  const {title, documentNumber, substitutions, fault} = result
  const common = {path: job.path, title, documentNumber, substitutions, fault}
  if (written === undefined) {
    const kept = Object.keys(workshop.ledger?.earlier(job.path)?.outputs ?? {}).toSorted()
    return {...common, status: 'failed', files: [], kept}
  }
  const files = result.files.map(({name, format, bytes, pages}, index) => {
    return {name, format, pages, bytes: bytes.length, changed: written[index]?.changed === true}
  })
  return {...common, status: 'built', files, kept: []}
}

/** @returns undefined when the files could not be written, or may not */
async function write(
  path: string,
  result: JobResult,
  {output, ledger, root}: Workshop,
  report: Report
): Promise<readonly NamedFileWritten[] | undefined> {
  if (output === undefined) return undefined
  try {
    const written = await output.write(result.files)
    for (const finding of (await ledger?.enter(path, result, written)) ?? []) report(finding)
    return written
  } catch (error) {
    report(outputFinding(error, root))
    return undefined
  }
}
