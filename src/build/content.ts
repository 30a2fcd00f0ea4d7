/** The content of a workspace as a build reads it. Loaded only when something has to be read: it brings all readers. */
import type {FontLibrary} from '../compose/fonts/library.js'
import type {Diagnostic} from '../diagnostics/diagnostic.js'
import type {FontFile, Host} from '../host/host.js'
import {type Digest, recordHost} from '../host/recording.js'
import {
  type CitableDocument,
  citableExternal,
  type CitingDocument,
  hasErrorsBeyondCitations,
  knownDocuments,
  type KnownDocuments
} from '../proofread.js'
import {partMemory} from '../publish.js'
import {loadRegistry} from '../registry/load.js'
import type {Status} from '../gongwen/genres.js'
import {loadWorkspace} from '../source/workspace.js'
import type {Kept} from './build-record.js'
import {cardOf, type DocumentCard} from './document-card.js'
import {indexOf} from './index-page.js'
import type {Manifest} from './manifest.js'
import type {Job, JobResult} from './job.js'
import {type JobContext, runJob} from './run-job.js'
import type {Settings, TogetherErrors} from './refusals.js'
import type {Warm} from './warm.js'
import {citationErrors, togetherErrors} from './workspace-errors.js'

/** What can be asked of the content. */
export interface Content {
  readonly settings: Kept<Settings>
  /** See `cardOf`; the settings are among what it was read from. */
  cardOf(path: string): Kept<DocumentCard | null>
  /** See `runJob`. */
  run(job: Job): Promise<JobResult>
  /** See `citationErrors`. @param citable all documents that can be cited; the same for each document */
  citationErrors(citing: CitingDocument, status: Status, citable: readonly CitableDocument[]): readonly Diagnostic[]
  /** See `togetherErrors`. @param paths all documents */
  togetherErrors(paths: readonly string[]): Promise<Kept<TogetherErrors>>
  /** See `indexOf`. */
  index(documents: Manifest): Promise<Uint8Array>
}

/** What the content is read with. */
export interface ContentOptions {
  readonly host: Host
  readonly digest: Digest
  readonly warm: Warm
  /** See `Warm.document`; undefined where no later build has any use for it. */
  readonly memoryOf?: JobContext['memoryOf']
  readonly fonts: () => FontLibrary
  /** SHA-256 of a font file; see `fontBook`. */
  readonly fingerprint: (file: FontFile) => string
}

/** Read the settings, and be ready for the rest. */
export function openContent({host, digest, warm, memoryOf, fonts, fingerprint}: ContentOptions): Content {
  const {workspace, diagnostics: configuration, answers} = warm.workspace(host, loadWorkspace, digest)
  const registry = warm.registry(host, loadRegistry, digest)
  const {forms} = warm
  const parts = warm.parts(partMemory)
  const context: JobContext = {host, workspace, answers, registry, forms, parts, memoryOf, fonts, fingerprint, digest}
  const known = new Map<readonly CitableDocument[], KnownDocuments>()
  return {
    settings: {
      answers,
      value: {
        findings: configuration,
        externals: workspace.externals.map(citableExternal),
        levels: workspace.checks,
        needsTexts: hasErrorsBeyondCitations(workspace.checks)
      }
    },
    cardOf: (path) => {
      const {card, answers: asked} = cardOf(path, workspace, host, digest, memoryOf?.(path).front)
      return {answers: [...answers, ...asked], value: card}
    },
    run: (job) => runJob(job, context),
    citationErrors: (citing, status, citable) => {
      const documents = known.get(citable) ?? knownDocuments(citable)
      known.set(citable, documents)
      return citationErrors(citing, status, documents, workspace.checks)
    },
    togetherErrors: async (paths) => {
      const asked = recordHost(host, digest)
      const findings = await togetherErrors(paths, {workspace, registry}, asked)
      return {answers: [...answers, ...registry().answers, ...asked.answers()], value: {paths, findings}}
    },
    index: (documents) => indexOf(documents, workspace)
  }
}
