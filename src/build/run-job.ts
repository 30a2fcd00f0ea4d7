/** One document from its file to the bytes of its outputs. Whoever runs documents runs them through here. */
import {compileDocument, type World} from '../compile.js'
import type {Face} from '../compose/fonts/face.js'
import {FontError} from '../compose/fonts/font-error.js'
import type {FontLibrary} from '../compose/fonts/library.js'
import {type Diagnostic, diagnostic, hasErrors} from '../diagnostics/diagnostic.js'
import {genres} from '../gongwen/genres.js'
import type {Host} from '../host/host.js'
import {type Read, recordHost} from '../host/recording.js'
import {documentNumberText} from '../layout/text.js'
import {proofread} from '../proofread.js'
import {type Format, publish} from '../publish.js'
import type {Workspace} from '../source/document.js'
import {recordFonts} from './font-usage.js'
import type {FontUse, Substitution} from './manifest.js'
import type {RegistryRead} from './read-registry.js'
import {outputBaseName} from './output-name.js'

/** What to make: plain JSON, so that it can go to a worker or a queue. */
export interface Job {
  /** Workspace-relative path of a document. */
  readonly path: string
  readonly formats: readonly Format[]
}

/** What jobs share: the world, and the fonts of the process. */
export interface JobContext {
  readonly host: Host
  readonly workspace: Workspace
  /** What was read for the workspace: every document depends on it. */
  readonly reads: readonly Read[]
  /** The data of the workspace, read when a document first queries it. */
  readonly registry?: () => RegistryRead
  /** Opened by the first document that needs pages. */
  readonly fonts: () => FontLibrary
  /** SHA-256 of a face's file; see `fingerprints`. */
  readonly fingerprint: (face: Face) => string
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
  /** The files that were read, with their hashes. */
  readonly reads: readonly Read[]
  /** 标题, 文种, 成文日期 and 发文字号; null when the document did not compile. */
  readonly title: string | null
  readonly kind: string | null
  readonly date: string | null
  readonly documentNumber: string | null
  readonly fonts: readonly FontUse[]
  readonly substitutions: readonly Substitution[]
  /** Stack of an unexpected exception, for whoever mends yinfa. */
  readonly fault: string | null
}

/**
 * Run a job. Never rejects: what goes wrong in one document is a finding about this document.
 * @param job which document, in which formats
 * @param context what it shares with the other jobs
 */
export async function runJob(job: Job, context: JobContext): Promise<JobResult> {
  const diagnostics: Diagnostic[] = []
  const host = recordHost(context.host)
  const nothing = {
    formats: job.formats,
    files: [],
    title: null,
    kind: null,
    date: null,
    documentNumber: null,
    fonts: [],
    substitutions: [],
    fault: null
  }
  const queried: {registry: RegistryRead | null} = {registry: null}
  const ask = context.registry
  const world: World = {
    workspace: context.workspace,
    ...(ask === undefined ? {} : {registry: () => (queried.registry ??= ask())})
  }
  const rest = (): Pick<JobResult, 'diagnostics' | 'reads'> => ({
    diagnostics,
    reads: [...context.reads, ...(queried.registry?.reads ?? []), ...host.reads()]
  })
  try {
    const report = (finding: Diagnostic): void => void diagnostics.push(finding)
    const document = await compileDocument(job.path, world, host, report)
    if (document === undefined) {
      // Silence would pass for success.
      if (!hasErrors(diagnostics)) report(failure(job.path, new Error('no document and no finding')))
      return {...nothing, ...rest()}
    }
    const {faults, findings} = proofread(document, context.workspace, host)
    // Notes are for whoever proof-reads, not for whoever builds.
    for (const finding of [...faults, ...findings]) if (finding.severity !== 'note') report(plainDiagnostic(finding))
    const {title, genre, documentDate, documentNumber} = document.source.meta
    const named = {
      title: title.value,
      kind: genres[genre],
      date: documentDate.date,
      documentNumber: documentNumber === null ? null : documentNumberText(documentNumber)
    }
    if (hasErrors(diagnostics)) return {...nothing, ...named, ...rest()}

    const base = outputBaseName(job.path)
    const used: {fonts: ReturnType<typeof recordFonts> | null} = {fonts: null}
    const fonts = (): FontLibrary => (used.fonts ??= recordFonts(context.fonts(), context.fingerprint)).library
    const baseName = base.slice(base.lastIndexOf('/') + 1)
    const published = await publish(document, job.formats, {workspace: context.workspace, fonts, baseName})
    diagnostics.push(...published.diagnostics)
    if (hasErrors(diagnostics)) return {...nothing, ...named, ...rest()}
    return {
      formats: job.formats,
      files: published.files.map(({format, ending, bytes, pages}) => ({
        name: `${base}.${ending}`,
        format,
        bytes,
        pages
      })),
      ...named,
      fonts: used.fonts?.uses() ?? [],
      substitutions: used.fonts?.substitutions() ?? [],
      fault: null,
      ...rest()
    }
  } catch (error) {
    diagnostics.push(failure(job.path, error))
    const fault =
      error instanceof FontError ? null : error instanceof Error ? (error.stack ?? error.message) : String(error)
    return {...nothing, ...rest(), fault}
  }
}

/** Without what only a check shows. */
const plainDiagnostic = ({id, severity, place, message, hint, source}: Diagnostic): Diagnostic => ({
  id,
  severity,
  place,
  message,
  hint,
  source
})

function failure(path: string, error: unknown): Diagnostic {
  if (error instanceof FontError) {
    const message = `字体文件 \`${error.path}\` 不能用：${error.reason}。`
    return diagnostic(
      'font-usable',
      {path},
      message,
      '请重新安装或删除这个字体文件；运行 `yinfa doctor` 查看各种字体由谁担任。'
    )
  }
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const message = `程序内部出错，这份公文没有生成：${cause}`
  const hint =
    '这是 yinfa 的缺陷，不是公文写错了。请设 YINFA_DEBUG=1 再运行一次，把显示的内容和这份公文一起报告给维护者。'
  return diagnostic('internal-fault', {path}, message, hint)
}
