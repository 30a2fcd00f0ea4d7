/** All documents of a build: what can be recalled is, the rest is made, several at a time where threads make it. */
import type {Diagnostic, Report} from '../diagnostics/diagnostic.js'
import type {Format} from '../formats.js'
import {
  type BuiltDocument,
  finishDocument,
  type Made,
  makeDocument,
  recallDocument,
  type Workshop
} from './build-document.js'
import type {Crew} from './crew.js'
import {oneAtATime} from './one-at-a-time.js'
import {createProgress, type Progress} from './progress.js'

/** How documents are built. */
export interface BuildAllOptions {
  readonly formats: readonly Format[]
  readonly workshop: Workshop
  /** Whoever makes these documents. */
  readonly hire: (paths: readonly string[]) => Promise<Crew>
  /** What a document is likely to take. */
  readonly cost: (path: string) => number
  readonly onProgress: ((progress: Progress) => void) | undefined
  /** Aborted: no further document is begun. */
  readonly signal: AbortSignal | undefined
  readonly report: Report
  /** Keep what has been made, for a build that may be killed. */
  readonly keep: () => void
}

/** Milliseconds after which what was made is kept. */
const between = 2000

/** A clock that only goes forward. Node has it at hand; for `performance` it would load and compile a dozen modules. */
const milliseconds = (): number => 1000 * process.uptime()

/** A turn of the event loop: only between two of them a signal is delivered. */
const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

/**
 * Build documents. What comes of them, and in which order it is told, does not depend on who makes them.
 * @returns those that came to their end before the signal, in the order of `paths`
 */
export async function buildAll(paths: readonly string[], options: BuildAllOptions): Promise<readonly BuiltDocument[]> {
  const {formats, workshop, hire, cost, onProgress, signal, report, keep} = options
  const recalled = new Map<string, Made>()
  for (const path of paths) {
    await turn()
    if (signal?.aborted === true) break
    const made = await recallDocument({path, formats}, workshop)
    if (made !== undefined) recalled.set(path, made)
  }
  const rest = paths.filter((path) => !recalled.has(path))
  const costs = new Map(rest.map((path) => [path, cost(path)]))
  const all = [...costs.values()].reduce((sum, one) => sum + one, 0)
  const progress = createProgress(paths.length, all, milliseconds)
  const built = new Map<string, {readonly document: BuiltDocument; readonly findings: readonly Diagnostic[]}>()
  // What is written follows one after another, while others are being made.
  const finish = oneAtATime(finishDocument)
  let kept = milliseconds()
  const buildOne = async (path: string, crew: Crew): Promise<void> => {
    const begun = (): void => onProgress?.(progress.at(path))
    const known = recalled.get(path)
    if (known !== undefined) begun()
    const made = known ?? (await makeDocument({path, formats}, crew.run, begun, workshop))
    if (made === undefined) return
    const findings: Diagnostic[] = []
    const document = await finish(path, made, workshop, (finding) => void findings.push(finding))
    built.set(path, {document, findings})
    progress.done(costs.get(path) ?? 0, Math.max(0, ...document.files.map((file) => file.pages ?? 0)))
    if (milliseconds() - kept <= between) return
    keep()
    kept = milliseconds()
  }
  const crew = await hire(rest)
  try {
    const coming = paths.values()
    const lane = async (): Promise<void> => {
      for (const path of coming) {
        await turn()
        if (signal?.aborted === true) return
        await buildOne(path, crew)
      }
    }
    // A fault of the program in one lane is thrown when nothing is under way any more.
    for (const outcome of await Promise.allSettled(Array.from({length: crew.lanes}, lane))) {
      if (outcome.status === 'rejected') throw outcome.reason
    }
  } finally {
    await crew.close()
  }
  onProgress?.(progress.at(undefined))
  return paths.flatMap((path) => {
    const one = built.get(path)
    for (const finding of one?.findings ?? []) report(finding)
    return one === undefined ? [] : [one.document]
  })
}
