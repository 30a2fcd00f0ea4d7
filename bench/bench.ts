/** What all works of one run have in common: folders, sizes, who is there to compare with. */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {takeApart} from './floor-material.js'
import type {PeerJob} from './peers/job.js'
import {type Command, type Contender, type Name, outOfRun} from './work.js'

/** A run of the benchmarks. */
export interface Bench {
  /** Folder of yinfa itself. */
  readonly root: string
  /** A folder for everything else, removed at the end. */
  readonly folder: string
  readonly fonts: PeerJob['fonts']
  readonly sizes: Sizes
  /** Run also what takes minutes. */
  readonly all: boolean
  /** Why a peer is not there. */
  readonly absent: ReadonlyMap<Name, string>
}

/** How much is done. */
export interface Sizes {
  readonly letters: number
  /** Rows of lists. */
  readonly lists: readonly number[]
  /** Times in a warm process. */
  readonly times: number
}

/** Sizes of the targets. */
export const fullSizes: Sizes = {letters: 1000, lists: [682, 10_000, 100_000], times: 24}

/** Sizes to see that everything runs. */
export const quickSizes: Sizes = {letters: 20, lists: [100, 1000], times: 3}

/** A program of ours, bundled beside the benchmarks. */
export const child = ({root}: Bench, name: string, ...args: readonly string[]): Command => [
  process.execPath,
  join(root, 'dist/bench/children', `${name}.js`),
  ...args
]

/** The command line as it is shipped. */
export const cli = ({root}: Bench, ...args: readonly string[]): Command => [
  process.execPath,
  join(root, 'dist/cli.js'),
  ...args
]

/** The folder of a contender's outputs. */
export const folderOf = ({folder}: Bench, work: string, name: string): string =>
  join(folder, 'out', `${work}-${name}`.replaceAll(' ', '-'))

/** Write a job for peers; work is in its name. */
export function writeJob({folder, fonts}: Bench, work: string, job: Partial<PeerJob>): string {
  const path = join(folder, `${work}.json`)
  const whole: PeerJob = {documents: [], combined: false, rows: [], fonts, ...job}
  writeFileSync(path, JSON.stringify(whole))
  return path
}

const programs = {
  Typst: 'typst',
  'naive pdfmake': 'pdfmake',
  'naive docx': 'docx',
  docxtemplater: 'docxtemplater'
} as const

/** What a peer may be told beyond its job. */
export interface PeerOptions {
  /** Repeat in one process. */
  readonly times?: number
  readonly notRun?: string | undefined
}

/** The process of a peer for a job. */
export function peerCommand({root}: Bench, name: keyof typeof programs, job: string, out: string, times = 1): Command {
  // Long lists take naive programs more than what Node grants by itself.
  const heap = '--max-old-space-size=8192'
  return [process.execPath, heap, join(root, 'bench/peers/dist', `${programs[name]}.js`), job, out, String(times)]
}

/** A peer that does a job. */
export function peer(bench: Bench, name: keyof typeof programs, job: string, options: PeerOptions = {}): Contender {
  const {times, notRun = bench.absent.get(name)} = options
  const work = (job.split('/').at(-1) ?? '').replace('.json', '')
  return {
    name,
    commands: (out) => [peerCommand(bench, name, job, out, times)],
    folder: folderOf(bench, work, name),
    ...(notRun === undefined ? {} : {notRun}),
    ...(times === undefined ? {} : {warm: true})
  }
}

/** What Node needs to read the fonts and to deflate and write what `own` left; measured after it. */
export function floor(bench: Bench, work: string, own: Contender): Contender {
  const material = join(bench.folder, 'material', work.replaceAll(' ', '-'))
  let isTaken = false
  const prepare = (): void => {
    if (!isTaken) takeApart(outOfRun(own, 1), Object.values(bench.fonts), material)
    isTaken = true
  }
  const folder = folderOf(bench, work, 'floor')
  return {name: 'floor', commands: (out) => [child(bench, 'floor', material, out)], folder, prepare}
}
