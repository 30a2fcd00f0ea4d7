/** One document from its file to the bytes of its outputs. Whoever runs documents runs them through here. */
import {compileDocument, type World} from '../compile.js'
import {FontError} from '../compose/fonts/font-error.js'
import type {FontLibrary} from '../compose/fonts/library.js'
import {type Diagnostic, diagnostic, hasErrors} from '../diagnostics/diagnostic.js'
import type {DocumentMemory} from '../document-memory.js'
import type {FormMemory} from '../forms/form-memory.js'
import {genres, statuses} from '../gongwen/genres.js'
import type {FontFile, Host} from '../host/host.js'
import {type Answer, type Digest, recordHost} from '../host/recording.js'
import {documentNumberText} from '../layout/text.js'
import {citingPassages} from '../proofread.js'
import {type PartMemory, publish} from '../publish.js'
import type {Workspace} from '../source/document.js'
import {recordFonts} from './font-usage.js'
import {brokenBound, isCrowded} from './limits.js'
import {emptyResult, type Job, type JobResult} from './job.js'
import type {RegistryRead} from './read-registry.js'
import {outputBaseName} from './output-name.js'
import {proofOf} from './proof-findings.js'

/** What jobs share: the world, and the fonts of the process. */
export interface JobContext {
  readonly host: Host
  readonly workspace: Workspace
  /** What was asked for the workspace: every document depends on it. */
  readonly answers: readonly Answer[]
  /** The data of the workspace, read when a document first queries it. */
  readonly registry?: () => RegistryRead
  /** Forms that documents carry, kept by the process. */
  readonly forms?: FormMemory
  /** Parts of DOCX that documents share, kept by the process. */
  readonly parts?: PartMemory
  /** What the last version of a document left, kept by the process. */
  readonly memoryOf?: ((path: string) => DocumentMemory) | undefined
  /** Opened by the first document that needs pages. */
  readonly fonts: () => FontLibrary
  /** SHA-256 of a font file; see `fontBook`. */
  readonly fingerprint: (file: FontFile) => string
  /** SHA-256 of what was read, when something remembers it. */
  readonly digest?: Digest
}

/**
 * Run a job. Never rejects: what goes wrong in one document is a finding about this document.
 * @param job which document, in which formats
 * @param context what it shares with the other jobs
 */
export async function runJob(job: Job, context: JobContext): Promise<JobResult> {
  const diagnostics: Diagnostic[] = []
  const host = recordHost(context.host, context.digest)
  const nothing = emptyResult(job.formats)
  const queried: {registry: RegistryRead | null} = {registry: null}
  const {registry: ask, workspace, forms} = context
  const memory = context.memoryOf?.(job.path)
  const world: World = {
    workspace,
    ...(forms && {forms}),
    ...(memory && {left: memory}),
    ...(ask === undefined ? {} : {registry: () => (queried.registry ??= ask())})
  }
  const used: {fonts: ReturnType<typeof recordFonts> | null} = {fonts: null}
  const rest = (): Pick<JobResult, 'diagnostics' | 'answers' | 'fontAnswers'> => ({
    diagnostics,
    answers: [...context.answers, ...(queried.registry?.answers ?? []), ...host.answers()],
    fontAnswers: used.fonts?.answers() ?? []
  })
  try {
    const report = (finding: Diagnostic): void => void diagnostics.push(finding)
    const document = await compileDocument(job.path, world, host, report)
    if (document === undefined) {
      // Silence would pass for success.
      if (!hasErrors(diagnostics)) report(failure(job.path, new Error('no document and no finding')))
      return {...nothing, ...rest()}
    }
    const {findings, view} = proofOf(document, world, host)
    for (const finding of findings) report(finding)
    const {title, genre, documentDate, documentNumber, status, exceptions} = document.source.meta
    const named = {
      title: title.value,
      // Whoever looks at the 目录页 must not take a draft for what was issued.
      kind: status === 'issued' ? genres[genre] : `${genres[genre]}（${statuses[status]}）`,
      date: documentDate.date,
      documentNumber: documentNumber === null ? null : documentNumberText(documentNumber),
      status,
      citing: {path: job.path, issued: documentDate.date, passages: citingPassages(view), exceptions}
    }
    if (hasErrors(diagnostics)) return {...nothing, ...named, ...rest()}

    const base = outputBaseName(job.path)
    const fonts = (): FontLibrary => (used.fonts ??= recordFonts(context.fonts(), context.fingerprint)).library
    const baseName = base.slice(base.lastIndexOf('/') + 1)
    const shared = {workspace, ...(context.parts && {parts: context.parts}), ...(memory && {memory})}
    const published = await publish(document, job.formats, {...shared, fonts, baseName})
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
    // A font that cannot be read cannot be told from another.
    used.fonts = null
    return {...nothing, ...rest(), fault: faultOf(error)}
  }
}

/** The stack of what was thrown, for whoever mends yinfa; null when it is no fault of the program. */
export function faultOf(error: unknown): string | null {
  if (error instanceof FontError || isCrowded(error)) return null
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** The finding for something thrown while a document was made. @param path of the document */
export function failure(path: string, error: unknown): Diagnostic {
  if (error instanceof FontError) {
    const message = `字体文件 \`${error.path}\` 不能用：${error.reason}。`
    return diagnostic(
      'font-usable',
      {path},
      message,
      '请重新安装或删除这个字体文件；运行 `yinfa doctor` 查看各种字体由谁担任。'
    )
  }
  if (isCrowded(error)) return brokenBound(path, {limit: 'files'})
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const message = `程序内部出错，这份公文没有生成：${cause}`
  const hint =
    '这是 yinfa 的缺陷，不是公文写错了。请设 YINFA_DEBUG=1 再运行一次，把显示的内容和这份公文一起报告给维护者。'
  return diagnostic('internal-fault', {path}, message, hint)
}
