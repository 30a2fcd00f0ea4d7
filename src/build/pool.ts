/**
 * Documents made by several threads, none of which can harm the build: a thread that takes too long, too much memory, or
 * dies costs the document that it had in hand, and another takes its place.
 */
import {MessageChannel, type MessagePort, Worker} from 'node:worker_threads'
import type {Host} from '../host/host.js'
import {systemCode} from '../host/system-codes.js'
import {answerOver} from './asking-host.js'
import type {Run} from './build-document.js'
import {emptyResult, type Job, type JobResult} from './job.js'
import {type Bound, brokenBound, isCrowded} from './limits.js'
import {failure, faultOf} from './run-job.js'
import type {JobDone, ThreadData, ThreadSetup} from './serve-jobs.js'

/** What a pool is given. */
export interface PoolOptions {
  /** The module that a thread runs. */
  readonly module: URL
  /** Threads at most; a thread is started when there is something for it to do. */
  readonly size: number
  readonly setup: ThreadSetup
  /** Answers what the threads ask. */
  readonly host: Host
  /** Seconds that a document may take. */
  readonly seconds: number
  /** Mebibytes that a document may take. */
  readonly mebibytes: number
  /** Told SHA-256 of font files as threads learn them. */
  readonly learn: (fonts: JobDone['fonts']) => void
  /** Aborted: no further document is begun. */
  readonly signal?: AbortSignal | undefined
}

/** Threads that make documents. */
export interface Pool {
  /** Make a document when a thread is free. Never rejects; undefined when the signal came before it was begun. */
  readonly run: Run
  /** End all threads. */
  close(): Promise<void>
}

interface Task {
  readonly job: Job
  readonly begun: () => void
  readonly resolve: (result: JobResult | undefined) => void
  /** A thread has died of it, or beside it, once. */
  readonly again: boolean
  /** To be made while no other is: then it is known whose the memory is. */
  readonly alone: boolean
}

interface Builder {
  readonly worker: Worker
  readonly port: MessagePort
  /** A document is not to blame for the start of its thread. */
  online: boolean
  clock: NodeJS.Timeout | undefined
  work: {readonly task: Task; readonly memoryBefore: number} | undefined
}

/** Mebibytes that a thread holds without any document: its code and its fonts. */
const idle = 160
/** Milliseconds between two looks at the memory. */
const look = 100

/** Undefined when the system does not tell: to ask, a file has to be opened. */
function mebibytesNow(): number | undefined {
  try {
    return process.memoryUsage.rss() / 2 ** 20
  } catch {
    return undefined
  }
}

/** A pool without threads as yet. */
export function createPool(options: PoolOptions): Pool {
  const {seconds, mebibytes, size} = options
  const builders = new Set<Builder>()
  const leaving = new Set<Promise<unknown>>()
  const waiting: Task[] = []
  const memoryAtFirst = mebibytesNow() ?? 0
  let closed = false

  const atWork = (): readonly Builder[] => [...builders].filter(({work}) => work !== undefined)

  const begin = (): void => {
    if (closed) return
    if (options.signal?.aborted === true) for (const task of waiting.splice(0)) task.resolve(undefined)
    while (waiting.length > 0) {
      const busy = atWork()
      if (busy.length >= size || busy.some(({work}) => work?.task.alone === true)) return
      const next = waiting.findIndex(({alone}) => !alone)
      // One that has to be alone waits for the others, and for the threads that are on their way out.
      if (next === -1 && (busy.length > 0 || leaving.size > 0)) return
      const [task] = waiting.splice(Math.max(next, 0), 1)
      if (task !== undefined) give(task)
    }
  }

  const give = (task: Task): void => {
    try {
      const builder = [...builders].find(({work}) => work === undefined) ?? startBuilder()
      const memoryBefore = mebibytesNow() ?? 0
      builder.work = {task, memoryBefore}
      if (builder.online) startClock(builder)
      builder.worker.postMessage(task.job)
      task.begun()
    } catch (error) {
      once(error)(task)
    }
  }

  const startClock = (builder: Builder): void => {
    builder.clock = setTimeout(() => stop(builder, refusal({limit: 'time', seconds})), seconds * 1000)
  }

  const startBuilder = (): Builder => {
    const {port1: port, port2} = new MessageChannel()
    const bell = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const data: ThreadData = {setup: options.setup, line: {port: port2, bell}}
    const worker = new Worker(options.module, {
      workerData: data,
      transferList: [port2],
      // What started the process need not suit a module: `node --eval`, hooks of a loader.
      execArgv: [],
      // The last resort: V8 may end the whole process instead of the thread when a single big array does not fit. Before
      // that, `watchMemory` sees it.
      resourceLimits: {maxOldGenerationSizeMb: 2 * mebibytes}
    })
    answerOver({port, bell}, options.host)
    const builder: Builder = {worker, port, online: false, clock: undefined, work: undefined}
    builders.add(builder)
    worker.on('online', () => {
      builder.online = true
      if (builder.work !== undefined) startClock(builder)
    })
    worker.on('message', ({result, fonts}: JobDone) => {
      options.learn(fonts)
      take(builder)?.resolve(result)
      begin()
    })
    worker.on('error', (error) => {
      if (systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') stop(builder, refusal({limit: 'memory', mebibytes}))
      else stop(builder, once(error))
    })
    worker.on('exit', () => stop(builder, once(new Error('the thread has ended'))))
    return builder
  }

  /** What a builder has in hand is no longer its own. */
  const take = (builder: Builder): Task | undefined => {
    const {work} = builder
    clearTimeout(builder.clock)
    builder.work = undefined
    return work?.task
  }

  /** End a thread. @param settle what becomes of the document that it had in hand */
  const stop = (builder: Builder, settle: (task: Task) => void): void => {
    if (!builders.delete(builder)) return
    const task = take(builder)
    builder.port.close()
    const end = builder.worker.terminate().finally(() => {
      leaving.delete(end)
      begin()
    })
    leaving.add(end)
    if (task !== undefined) settle(task)
    begin()
  }

  const refusal =
    (bound: Bound) =>
    ({job, resolve}: Task): void =>
      resolve({...emptyResult(job.formats), diagnostics: [brokenBound(job.path, bound)]})

  /** A thread may die of something beside its document: it is tried once more. */
  const once =
    (error: unknown) =>
    (task: Task): void => {
      if (!task.again) waiting.unshift({...task, again: true, alone: isCrowded(error)})
      else task.resolve(broken(task.job, error))
    }

  /**
   * V8 bounds the heap of a thread, not what lies outside of it, and the system tells the memory of the whole process
   * only. So when all threads together take more than a document may, whatever is in hand is made again, alone.
   */
  const watchMemory = (): void => {
    const busy = atWork()
    const [first] = busy
    const now = mebibytesNow()
    if (now === undefined) return
    if (first?.work !== undefined && (first.work.task.alone || size === 1)) {
      if (now - first.work.memoryBefore > mebibytes + idle) stop(first, refusal({limit: 'memory', mebibytes}))
    } else if (now - memoryAtFirst > mebibytes + size * idle) {
      for (const builder of busy) stop(builder, (task) => void waiting.unshift({...task, alone: true}))
    }
  }
  const watch = setInterval(watchMemory, look)

  return {
    run: (job, begun) =>
      new Promise((resolve) => {
        waiting.push({job, begun, resolve, again: false, alone: false})
        begin()
      }),
    close: async () => {
      closed = true
      clearInterval(watch)
      for (const builder of builders) stop(builder, ({resolve}) => resolve(undefined))
      for (const task of waiting.splice(0)) task.resolve(undefined)
      await Promise.all(leaving)
    }
  }
}

const broken = (job: Job, error: unknown): JobResult => ({
  ...emptyResult(job.formats),
  diagnostics: [failure(job.path, error)],
  fault: faultOf(error)
})
