/** What is asked of a job, and what becomes of it. */
import type {Diagnostic} from '../diagnostics/diagnostic.js'
import type {Format} from '../formats.js'
import {type Answer, sha256} from '../host/recording.js'
import type {CitingDocument} from '../proofread.js'
import type {Status} from '../gongwen/genres.js'
import type {FontAnswer} from './font-usage.js'
import type {FontUse, Substitution} from './manifest.js'

/** What to make: plain JSON, so that it can go to a worker or a queue. */
export interface Job {
  /** Workspace-relative path of a document. */
  readonly path: string
  readonly formats: readonly Format[]
}

/** A file that a job made. */
export interface JobFile {
  /** Name in the output folder, with `/`. */
  readonly name: string
  readonly format: Format
  readonly bytes: Uint8Array
  /** Sides, where the format has them. */
  readonly pages: number | null
}

/** What became of a job; plain JSON but for the bytes. */
export interface JobResult {
  /** Formats that were asked for; not all documents have all of them. */
  readonly formats: readonly Format[]
  /** Empty when a finding is an error. */
  readonly files: readonly JobFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** Everything that was asked of the host, and of the font folders: while the answers hold, so does the result. */
  readonly answers: readonly Answer[]
  readonly fontAnswers: readonly FontAnswer[]
  /** 标题, 文种, 成文日期 and 发文字号; null when the document did not compile. */
  readonly title: string | null
  readonly kind: string | null
  readonly date: string | null
  readonly documentNumber: string | null
  /** 状态; null when the document did not compile. */
  readonly status: Status | null
  /** What it cites, to be held against the documents cited; null when it did not compile. */
  readonly citing: CitingDocument | null
  readonly fonts: readonly FontUse[]
  readonly substitutions: readonly Substitution[]
  /** Stack of an unexpected exception, for whoever mends yinfa. */
  readonly fault: string | null
}

/** A job of which nothing came. */
export const emptyResult = (formats: readonly Format[]): JobResult => ({
  formats,
  files: [],
  diagnostics: [],
  answers: [],
  fontAnswers: [],
  title: null,
  kind: null,
  date: null,
  documentNumber: null,
  status: null,
  citing: null,
  fonts: [],
  substitutions: [],
  fault: null
})

/** A file of a job that need not be at hand. */
export interface OutcomeFile extends Omit<JobFile, 'bytes'> {
  readonly bytes: number
  readonly sha256: string
}

/** What became of a job, as it can be kept: its files by their hashes. */
export interface JobOutcome extends Omit<JobResult, 'files'> {
  readonly files: readonly OutcomeFile[]
}

/** What is kept of a result. */
export const outcomeOf = (result: JobResult): JobOutcome => ({
  ...result,
  files: result.files.map((file) => ({...file, bytes: file.bytes.length, sha256: sha256(file.bytes)}))
})
