/** A build: documents of a workspace → files of an output folder. No document logic; no terminal either. */
import {type Diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import {type Format, formats} from '../formats.js'
import type {Host} from '../host/host.js'
import {createNodeHost} from '../host/node.js'
import {rememberingDigest} from '../host/recording.js'
import {buildAll} from './build-all.js'
import type {BuiltDocument, Workshop} from './build-document.js'
import {type BuildMemory, buildMemory, type FontHolds, memoryPlaces} from './build-memory.js'
import type {Content} from './content.js'
import {costOf, type Crew, processCrew, threadsFor} from './crew.js'
import {allDocuments, namedDocuments} from './find-documents.js'
import {inOrder} from './finding-order.js'
import {isSameFont} from './font-usage.js'
import {openLedger} from './ledger.js'
import {usualLimits} from './limits.js'
import type {FontOptions, OpenFonts} from './open-fonts.js'
import {outputFinding, shownPath} from './output-finding.js'
import {openOutput, type OutputFolder} from './output-folder.js'
import {OutputBusyError} from './output-lock.js'
import type {Progress} from './progress.js'
import {prepareRefusals, type Settings} from './refusals.js'
import {createWarm, type Warm} from './warm.js'

export {type Format, formats, type Progress}

/** What to build. */
export interface BuildRequest extends FontOptions {
  /** Absolute path of the workspace. */
  readonly root: string
  /** Absolute path of the folder that `paths` start from. */
  readonly cwd: string
  /** Documents or folders of documents as the caller typed them; empty for all. */
  readonly paths: readonly string[]
  readonly formats: readonly Format[]
  /** Absolute path of the output folder. */
  readonly out: string
  /** Version of yinfa, for the manifest. */
  readonly tool: string
  /**
   * Documents that are made at a time, at most; by default as many as the machine has processors for and as pays. What is
   * made does not depend on it.
   */
  readonly jobs?: number | undefined
  /** Seconds that a document may take before it is refused; 60 by default. */
  readonly seconds?: number | undefined
  /** Told before each document and once at the end. */
  readonly onProgress?: (progress: Progress) => void
  /** Ends the build after the documents in hand. */
  readonly signal?: AbortSignal
  /** Absolute path of the folder where builds leave what the next one may recall; without it every document is made. */
  readonly recordFolder?: string | undefined
  /** What tells this program from all that might build otherwise; without it nothing is recalled. */
  readonly program?: string | undefined
  /** Make every document, whatever the last build left. */
  readonly force?: boolean
  /** What earlier builds of this process opened. */
  readonly warm?: Warm
}

/** What came of a build. */
export interface BuildResult {
  readonly documents: readonly BuiltDocument[]
  /** By file, line and column. */
  readonly diagnostics: readonly Diagnostic[]
  /** Why fonts that are lacking could not be fetched. */
  readonly fontsUnavailable: string | null
  /** The signal ended it early. */
  readonly interrupted: boolean
}

/** Build. Rejects only for faults of the program; everything else is a finding. */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const findings: Diagnostic[] = []
  const report: Report = (finding) => void findings.push(finding)
  const host = createNodeHost({root: request.root, fontFolders: []})
  const all = allDocuments(host, report)
  const named = request.paths.length > 0 && all !== undefined
  const chosen = named ? namedDocuments(request.paths, all, request, host, report) : (all ?? [])

  const output = await hold(request, report)
  const end = (rest: Partial<BuildResult> = {}): BuildResult => {
    return {documents: [], fontsUnavailable: null, interrupted: false, ...rest, diagnostics: inOrder(findings)}
  }
  // While another build writes, it also says what is wrong with the documents.
  if (all === undefined || output === 'busy') return end()
  try {
    const {workshop, memory, hire, fontsUnavailable} = await equip({request, host, all, chosen, output, report})
    const documents = await buildAll(chosen, {
      formats: request.formats,
      workshop,
      hire,
      cost: (path) => costOf(host, path),
      onProgress: request.onProgress,
      signal: request.signal,
      report,
      keep: () => {
        if (workshop.output !== undefined) memory.save(all, null)
      }
    })
    await guarded(request, report, async () => {
      const gone = await workshop.ledger?.drop((path) => all.includes(path))
      for (const finding of gone ?? []) report(finding)
      const books = (await workshop.ledger?.save()) ?? null
      await output?.settle()
      if (workshop.output !== undefined) memory.save(all, books)
    })
    return end({documents, fontsUnavailable, interrupted: documents.length < chosen.length})
  } finally {
    await output?.close()
  }
}

/** Hold the output folder. When it cannot be written the documents are still checked: one run tells everything. */
async function hold(request: BuildRequest, report: Report): Promise<OutputFolder | 'busy' | undefined> {
  try {
    return await openOutput(request.out)
  } catch (error) {
    report(outputFinding(error, request.root))
    return error instanceof OutputBusyError ? 'busy' : undefined
  }
}

interface Equipment {
  readonly request: BuildRequest
  readonly host: Host
  readonly all: readonly string[]
  readonly chosen: readonly string[]
  readonly output: OutputFolder | undefined
  readonly report: Report
}

/** Everything that documents share. */
async function equip({request, host, all, chosen, output, report}: Equipment): Promise<{
  readonly workshop: Workshop
  readonly memory: BuildMemory
  readonly hire: (paths: readonly string[]) => Promise<Crew>
  readonly fontsUnavailable: string | null
}> {
  const digest = rememberingDigest()
  const warm = request.warm ?? createWarm()
  const memory = buildMemory({
    host,
    digest,
    fontDigest: warm.digest,
    places: memoryPlaces(request),
    forgetful: request.force === true
  })
  const fonts = request.formats.includes('pdf') && chosen.length > 0 ? await warm.fonts(request) : undefined
  const library = (): OpenFonts['library'] => {
    if (fonts === undefined) throw new Error('fonts were not asked for')
    return fonts.library
  }
  const content = once(async () => {
    const {openContent} = await import('./content.js')
    const memoryOf = request.warm?.documents(all)
    return openContent({host, digest, warm, memoryOf, fonts: library, fingerprint: memory.fonts.digest})
  })
  const settings = memory.settings() ?? (await readSettings(content, memory))
  for (const finding of settings.findings) report(finding)

  const shown = (name: string): string => `${shownPath(request.root, request.out)}/${name}`
  const index: Content['index'] = async (documents) => (await content()).index(documents)
  const ledger = await guarded(request, report, async () =>
    output === undefined ? undefined : openLedger({output, tool: request.tool, shown, index, left: memory.books})
  )
  const fontHolds: FontHolds = ({file, sha256}) => isSameFont(fonts?.library.file(file), sha256, memory.fonts.digest)
  const workshop: Workshop = {
    recall: (job) => memory.document(job.path, job.formats, fontHolds),
    remember: memory.rememberDocument,
    output: hasErrors(settings.findings) ? undefined : output,
    ledger,
    root: request.root,
    refusals: await prepareRefusals({all, settings, memory, content})
  }
  const fontsUnavailable = fonts?.provision?.status === 'unavailable' ? fonts.provision.reason : null
  const hire = async (paths: readonly string[]): Promise<Crew> => {
    const {jobs, seconds, signal} = request
    const threads = threadsFor(paths, {host, jobs, limited: seconds !== undefined})
    if (threads === undefined) return processCrew(async (job) => (await content()).run(job), signal)
    const {createPool} = await import('./pool.js')
    const {fontFolders} = request
    const pool = createPool({
      ...threads,
      ...usualLimits,
      ...(seconds === undefined ? {} : {seconds}),
      setup: {fontFolders, knownFonts: memory.fonts.known()},
      host,
      learn: memory.fonts.learn,
      signal
    })
    return {...pool, lanes: 2 * threads.size}
  }
  return {workshop, memory, hire, fontsUnavailable}
}

/** Work that is done when it is first asked for. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let begun: Promise<Result> | undefined
  return () => (begun ??= work())
}

async function readSettings(content: () => Promise<Content>, memory: BuildMemory): Promise<Settings> {
  const {settings} = await content()
  memory.rememberSettings(settings)
  return settings.value
}

/** Trouble with the output folder becomes a finding. */
async function guarded<Result>(
  {root}: BuildRequest,
  report: Report,
  work: () => Promise<Result>
): Promise<Result | undefined> {
  try {
    return await work()
  } catch (error) {
    report(outputFinding(error, root))
    return undefined
  }
}
