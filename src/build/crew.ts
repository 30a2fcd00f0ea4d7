/**
 * Who makes the documents of a build: the process itself, one after another, or threads.
 *
 * A thread costs what the process has already paid once: its code and its fonts have to be loaded again and its code
 * optimised again. Measured, that is as much processor time as forty short documents take, so threads pay only for many.
 * On the other hand nothing can stop the process itself. So it makes only what is everyday: so little text with so few
 * marks that even work that grows with the square of them is over in a moment, and nothing that repeats text, draws
 * pictures or opens workbooks. Anything else is made by a thread, which has a clock, even if it is the only document.
 */
import {availableParallelism} from 'node:os'
import {basename} from 'node:path'
import {type Host, HostError} from '../host/host.js'
import {isMarkdownName} from '../source/markdown-name.js'
import type {Run} from './build-document.js'
import type {Job, JobResult} from './job.js'
import {oneAtATime} from './one-at-a-time.js'
import {threadModule} from './thread-module.js'

/** Whoever makes the documents. */
export interface Crew {
  readonly run: Run
  /** Documents to be handed over at a time, so that nobody waits for work while files are being written. */
  readonly lanes: number
  /** There is nothing more to do. */
  close(): Promise<void>
}

/** The process itself: it makes one document at a time, while the one before is being written. @param run see `runJob` */
export const processCrew = (run: (job: Job) => Promise<JobResult>, signal: AbortSignal | undefined): Crew => ({
  run: oneAtATime(async (job, begun) => {
    // The one before is on its way to the disk before this one takes the processor; a signal is delivered here, too.
    await new Promise(setImmediate)
    if (signal?.aborted === true) return undefined
    begun()
    return run(job)
  }),
  lanes: 2,
  close: () => Promise.resolve()
})

/** What decides on the threads. */
export interface ThreadOptions {
  readonly host: Host
  /** Threads at most, as somebody asked for them. */
  readonly jobs: number | undefined
  /** Somebody set a limit of time: then it has to hold. */
  readonly limited: boolean
}

/** Milliseconds that a document takes: itself, and each KiB of its text. */
const cost = {document: 8, kibibyte: 1.3}
/** Milliseconds of work that are worth a thread. */
const worthwhile = 500

/** What making a document is likely to take, in milliseconds. */
export const costOf = (host: Host, path: string): number =>
  cost.document + (cost.kibibyte * (readable(() => host.read(path))?.length ?? 0)) / 1024

/**
 * The threads for some documents; undefined when the process makes them itself.
 * @param paths documents that have to be made
 */
export function threadsFor(
  paths: readonly string[],
  {host, jobs, limited}: ThreadOptions
): {readonly module: URL; readonly size: number} | undefined {
  if (paths.length === 0) return undefined
  const work = paths.reduce((sum, path) => sum + costOf(host, path), 0)
  const worth = jobs ?? Math.min(availableParallelism(), Math.floor(work / worthwhile))
  const size = Math.min(worth, paths.length)
  if (size < 2 && !limited && paths.every((path) => isEveryday(host, path))) return undefined
  const module = threadModule('build-worker.js')
  return module && {module, size: Math.max(size, 1)}
}

/** Bounds of what the process makes itself, in bytes and in marks. */
const everyday = {text: 2 ** 16, marks: 1000, data: 2 ** 18}

const mark = /[*_~`[\]<>|&{}\\]/gu
const block = /!\[|\{\{[{~&]*[#>]/u
/** Hardly any text names a file, and to look for an ending is soon done. */
const ending = /\.(?:md|csv|xlsx|ya?ml|svg|png|jpe?g)\b/iu
const fileName = /[^\s/\\:：'"“”‘’、，。；()（）[\]]{1,255}\.(?:md|csv|xlsx|ya?ml|svg|png|jpe?g)\b/giu

/** Whether the process may make a document itself. */
export function isEveryday(host: Host, path: string): boolean {
  const text = readable(() => host.read(path)) ?? new Uint8Array()
  const words = everydayText(text)
  if (words === undefined) return false
  return namesEverydayFiles(host, words) && (!words.includes('{{') || hasEverydayData(host))
}

/** The text, whatever its encoding is: marks are ASCII in all of them. Undefined when there is too much of it. */
function everydayText(bytes: Uint8Array): string | undefined {
  if (bytes.length > everyday.text) return undefined
  const text = new TextDecoder().decode(bytes)
  return block.test(text) || (text.match(mark)?.length ?? 0) > everyday.marks ? undefined : text
}

/** Whether the files that a text names, if it names any, are everyday texts. */
function namesEverydayFiles(host: Host, text: string): boolean {
  const names = ending.test(text) ? [...new Set(text.match(fileName))] : []
  if (names.length === 0) return true
  const files = readable(() => host.list('content')) ?? []
  return names.every((name) => {
    const named = files.filter((file) => basename(file) === name)
    return named.length > 0 && isMarkdownName(name) && named.every((file) => isEverydayPart(host, file))
  })
}

function isEverydayPart(host: Host, path: string): boolean {
  const bytes = readable(() => host.read(path))
  return bytes !== undefined && everydayText(bytes) !== undefined
}

function hasEverydayData(host: Host): boolean {
  const files = readable(() => host.list('content/data')) ?? []
  const size = files.reduce((sum, file) => sum + (readable(() => host.read(file))?.length ?? 0), 0)
  return size <= everyday.data && !files.some((file) => /\.xlsx$/iu.test(file))
}

/** Undefined for what is not there or cannot be read: who needs it says so. */
function readable<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof HostError) return undefined
    throw error
  }
}
