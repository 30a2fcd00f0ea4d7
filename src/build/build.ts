/** A build: documents of a workspace → files of an output folder. No document logic; no terminal either. */
import {type Diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import {type Format, formats} from '../formats.js'
import type {Host} from '../host/host.js'
import {createNodeHost} from '../host/node.js'
import {rememberingDigest} from '../host/recording.js'
import {buildDocument, type BuiltDocument, type Workshop} from './build-document.js'
import {type BuildMemory, buildMemory, type FontHolds, memoryPlaces} from './build-memory.js'
import type {Content} from './content.js'
import {allDocuments, namedDocuments} from './find-documents.js'
import {inOrder} from './finding-order.js'
import {isSameFont} from './font-usage.js'
import {openLedger} from './ledger.js'
import type {FontOptions, OpenFonts} from './open-fonts.js'
import {outputFinding, shownPath} from './output-finding.js'
import {openOutput, type OutputFolder} from './output-folder.js'
import {OutputBusyError} from './output-lock.js'
import {prepareRefusals, type Settings} from './refusals.js'
import {createWarm, type Warm} from './warm.js'

export {type Format, formats}

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
  /** Told before each document and once at the end. */
  readonly onProgress?: (progress: Progress) => void
  /** Ends the build after the document in hand. */
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

/** How far a build is. */
export interface Progress {
  readonly done: number
  readonly total: number
  /** Pages of the documents that are done. */
  readonly pages: number
  /** The document in hand; undefined at the end. */
  readonly path: string | undefined
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
    const {workshop, memory, fontsUnavailable} = await equip({request, host, all, chosen, output, report})
    const keep = (): void => {
      if (workshop.output !== undefined) memory.save(all, null)
    }
    const documents = await buildAll(chosen, workshop, request, {report, keep})
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
    return openContent({host, digest, warm, fonts: library, fingerprint: memory.fonts.digest})
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
    run: async (job) => (await content()).run(job),
    output: hasErrors(settings.findings) ? undefined : output,
    ledger,
    root: request.root,
    refusals: await prepareRefusals({all, settings, memory, content})
  }
  const fontsUnavailable = fonts?.provision?.status === 'unavailable' ? fonts.provision.reason : null
  return {workshop, memory, fontsUnavailable}
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

/** Milliseconds after which what was made is kept, for a build that may be killed. */
const between = 2000

async function buildAll(
  paths: readonly string[],
  workshop: Workshop,
  {formats: wanted, onProgress, signal}: BuildRequest,
  {report, keep}: {readonly report: Report; readonly keep: () => void}
): Promise<readonly BuiltDocument[]> {
  const documents: BuiltDocument[] = []
  let pages = 0
  let kept = Date.now()
  for (const path of paths) {
    // A signal is delivered between two turns of the event loop: give it one.
    await new Promise(setImmediate)
    if (signal?.aborted === true) break
    onProgress?.({done: documents.length, total: paths.length, pages, path})
    const document = await buildDocument({path, formats: wanted}, workshop, report)
    documents.push(document)
    pages += Math.max(0, ...document.files.map((file) => file.pages ?? 0))
    if (Date.now() - kept > between) {
      keep()
      kept = Date.now()
    }
  }
  onProgress?.({done: documents.length, total: paths.length, pages, path: undefined})
  return documents
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
