/** The content of a workspace as a build reads it. Loaded only when something has to be read: it brings all readers. */
import type {FontLibrary} from '../compose/fonts/library.js'
import type {Diagnostic} from '../diagnostics/diagnostic.js'
import type {FontFile, Host} from '../host/host.js'
import {type Answer, type Digest, recordHost} from '../host/recording.js'
import {loadRegistry} from '../registry/load.js'
import {loadWorkspace} from '../source/workspace.js'
import {numberOf} from './document-numbers.js'
import {indexOf} from './index-page.js'
import type {Manifest} from './manifest.js'
import type {Job, JobResult} from './job.js'
import {type JobContext, runJob} from './run-job.js'
import type {NumberedDocument} from './unique-numbers.js'
import type {Warm} from './warm.js'

/** What can be asked of the content. */
export interface Content {
  /** What is wrong with the settings, and what they were read from. */
  readonly configuration: readonly Diagnostic[]
  readonly answers: readonly Answer[]
  /** The number of a document and what it was read from, the settings included. */
  numberOf(path: string): {readonly number: NumberedDocument | null; readonly answers: readonly Answer[]}
  /** See `runJob`. */
  run(job: Job): Promise<JobResult>
  /** See `indexOf`. */
  index(documents: Manifest): Promise<Uint8Array>
}

/** What the content is read with. */
export interface ContentOptions {
  readonly host: Host
  readonly digest: Digest
  readonly warm: Warm
  readonly fonts: () => FontLibrary
  /** SHA-256 of a font file; see `fontBook`. */
  readonly fingerprint: (file: FontFile) => string
}

/** Read the settings, and be ready for the rest. */
export function openContent({host, digest, warm, fonts, fingerprint}: ContentOptions): Content {
  const configuration: Diagnostic[] = []
  const recorder = recordHost(host, digest)
  const workspace = loadWorkspace(recorder, (finding) => void configuration.push(finding))
  const answers = recorder.answers()
  const registry = warm.registry(host, loadRegistry, digest)
  const context: JobContext = {host, workspace, answers, registry, forms: warm.forms, fonts, fingerprint, digest}
  return {
    configuration,
    answers,
    numberOf: (path) => {
      const read = numberOf(path, workspace, host, digest)
      return {...read, answers: [...answers, ...read.answers]}
    },
    run: (job) => runJob(job, context),
    index: (documents) => indexOf(documents, workspace)
  }
}
