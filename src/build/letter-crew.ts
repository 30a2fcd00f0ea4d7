/**
 * The letters of a 邮件合并 by several threads: this one makes letters like the others, and has them all in the order of
 * their rows. What they make does not depend on how many they are; when a thread dies, the others make what it had in hand.
 */
import {MessageChannel, type MessagePort, Worker} from 'node:worker_threads'
import type {Host} from '../host/host.js'
import {answerOver} from './asking-host.js'
import type {MadeLetter} from './make-letter.js'
import {createBoard} from './row-board.js'
import type {LettersBrief, LettersDone, LetterThreadData} from './serve-letters.js'

/** What a crew is given. */
export interface LetterCrewOptions {
  /** The module that a thread runs. */
  readonly module: URL
  /** Threads besides this one. */
  readonly size: number
  /** Rows of the table. */
  readonly rows: number
  /** Answers what the threads ask. */
  readonly host: Host
  /** Aborted: no further letter is given. */
  readonly signal?: AbortSignal | undefined
}

/** Threads that make letters together. */
export interface LetterCrew {
  /** Let them begin. */
  readonly brief: (brief: LettersBrief) => void
  /**
   * The letter of a row; undefined when the signal came first. Rows are asked for in their order, each once.
   * @param make how this thread makes the letter of a row
   */
  readonly letter: (row: number, make: (row: number) => Promise<MadeLetter>) => Promise<MadeLetter | undefined>
  /** End all threads. */
  close(): Promise<void>
}

/** Rows for each thread that may be taken up beyond the one whose turn it is: letters that wait for their turn take memory. */
const ahead = 16

/** Mebibytes of a thread's heap for what is young. V8 would take 48, which are never filled with what is needed. */
const young = 8

/** By which this thread takes up rows. */
const self = 1

/** Start the threads: they load the program while what they need is being read. */
export function createLetterCrew({module, size, rows, host, signal}: LetterCrewOptions): LetterCrew {
  const board = createBoard(rows)
  const made = new Map<number, MadeLetter>()
  const threads = new Map<Worker, MessagePort>()
  let wake = (): void => undefined
  const onAbort = (): void => wake()
  signal?.addEventListener('abort', onAbort)

  const start = (who: number): void => {
    const {port1: port, port2} = new MessageChannel()
    const bell = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const workerData: LetterThreadData = {who, cells: board.cells, line: {port: port2, bell}}
    const worker = new Worker(module, {
      workerData,
      transferList: [port2],
      // What started the process need not suit a module: `node --eval`, hooks of a loader.
      execArgv: [],
      resourceLimits: {maxYoungGenerationSizeMb: young}
    })
    answerOver({port, bell}, host)
    threads.set(worker, port)
    worker.on('message', (letters: LettersDone) => {
      for (const [row, letter] of letters) {
        made.set(row, letter)
        board.done(row)
      }
      wake()
    })
    // Whatever it died of: what it had in hand this thread makes as it would have made it alone, and finds what is wrong.
    worker.on('error', () => undefined)
    worker.on('exit', () => {
      port.close()
      threads.delete(worker)
      board.free(who)
      wake()
    })
  }
  try {
    for (let other = 1; other <= size; other++) start(self + other)
  } catch {
    // The system gives no more threads: those that have started do.
  }

  return {
    brief: (brief) => {
      for (const worker of threads.keys()) worker.postMessage(brief)
    },
    letter: async (row, make) => {
      board.allow(row + ahead * (size + 1))
      for (;;) {
        if (signal?.aborted === true) return undefined
        const letter = made.get(row)
        if (letter !== undefined) {
          made.delete(row)
          return letter
        }
        const own = board.take(self, row)
        if (own === undefined) await new Promise<void>((resolve) => (wake = resolve))
        else {
          made.set(own, await make(own))
          board.done(own)
          // What the others have made comes in between two turns of the event loop.
          await new Promise(setImmediate)
        }
      }
    },
    close: async () => {
      signal?.removeEventListener('abort', onAbort)
      await Promise.all([...threads.keys()].map((worker) => worker.terminate()))
    }
  }
}
