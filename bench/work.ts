/** What is measured: works, and for each those who do it. */
import {join} from 'node:path'

/** A part of the benchmarks that can be run alone. */
export const parts = ['notice', 'set', 'letters', 'lists'] as const
export type Part = (typeof parts)[number]

/** Who does a work. The order is that of the columns of the table. */
export const names = ['yinfa', 'Typst', 'naive pdfmake', 'naive docx', 'docxtemplater', 'pandoc', 'floor'] as const
export type Name = (typeof names)[number]

/** One way of having a work done. */
export interface Contender {
  readonly name: Name
  /** What it does otherwise than yinfa, e.g. `PDF only`. */
  readonly note?: string
  /** Processes, one after the other: a program and its arguments. @param out where the outputs of the run go */
  readonly commands: (out: string) => readonly Command[]
  /** Where the outputs of its runs lie, each in a folder of its own; see `outOfRun`. */
  readonly folder: string
  /** Each run finds the outputs of the one before, the first those of a run that is not measured. */
  readonly keepsOutputs?: boolean
  /** Done before each run, unmeasured. */
  readonly prepare?: () => void
  /** The process repeats the work itself and tells the times of it on standard output: what it means to stay warm. */
  readonly warm?: boolean
  /** Why it is not run; undefined when it is. */
  readonly notRun?: string | undefined
}

/** A program with its arguments. */
export type Command = readonly [program: string, ...args: string[]]

/** A work, with targets of issue 7. */
export interface Work {
  readonly part: Part
  readonly name: string
  readonly target?: Target
  /** yinfa is the first. */
  readonly contenders: readonly Contender[]
  /** yinfa with half of the work, to see how time grows. */
  readonly half?: Contender
}

/** What yinfa shall need at most. */
export interface Target {
  readonly ms?: number
  readonly peakMb?: number
  /** All outputs together. */
  readonly mb?: number
}

/** What a contender needed. */
export interface Taken {
  readonly name: Name
  readonly note: string | null
  /** Times of the runs, ascending; empty when it was not run. */
  readonly ms: readonly number[]
  /** CPU time of user and system in the median run; null where Node cannot tell. */
  readonly cpuMs: number | null
  /** Most resident memory of any of its processes. */
  readonly peakMb: number | null
  readonly bytes: number
  readonly notRun: string | null
}

/** A work that was measured. */
export interface Result {
  readonly part: Part
  readonly name: string
  readonly target: Target | null
  readonly taken: readonly Taken[]
  /** Time for n by time for n/2: 2 is linear. */
  readonly growth: number | null
}

/**
 * The folder of a run's outputs. A run finds a new one: a file system may take long to make files where many were removed.
 * @param run from 1
 */
export const outOfRun = ({folder, keepsOutputs}: Contender, run: number): string =>
  join(folder, String(keepsOutputs === true ? 1 : run))

/** The median time of what was run. */
export const medianOf = (ms: readonly number[]): number | null => ms[Math.floor(ms.length / 2)] ?? null

/** Who did it in a work. */
export const takenBy = (result: Result, name: Name): Taken | undefined =>
  result.taken.find((taken) => taken.name === name)
