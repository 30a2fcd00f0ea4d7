/** Measures contenders as processes of their own: time from start to end, CPU time, peak of memory, size of outputs. */
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Contender, Result, Taken, Work} from './work.js'
import {medianOf, outOfRun} from './work.js'

const here = dirname(fileURLToPath(import.meta.url))

/** How often a contender is run: until it has taken long enough or was run often enough. */
export interface Patience {
  readonly runs: number
  readonly ms: number
}

/** What one run took. */
interface Run {
  readonly ms: number
  readonly cpuMs: number | null
  readonly peakMb: number | null
  /** Times that a warm process told, in their order; those of several processes together. */
  readonly told: readonly number[]
}

/** Measure all contenders of a work, yinfa first. */
export function measureWork(work: Work, patience: Patience, say: (line: string) => void): Result {
  const taken = work.contenders.map((contender) => {
    say(`${work.name}: ${contender.name}`)
    return takenBy(contender, patience)
  })
  const half = work.half === undefined ? null : medianOf(takenBy(work.half, patience).ms)
  const whole = medianOf(taken[0]?.ms ?? [])
  const growth = half === null || whole === null ? null : whole / half
  return {part: work.part, name: work.name, target: work.target ?? null, taken, growth}
}

function takenBy(contender: Contender, {runs, ms}: Patience): Taken {
  const {name, note = null, notRun = null, warm} = contender
  const empty = {name, note, ms: [], cpuMs: null, peakMb: null, bytes: 0}
  if (notRun !== null) return {...empty, notRun}
  // A warm process does the work again and again by itself.
  const most = warm === true ? 1 : runs
  const done: Run[] = []
  try {
    let count = 0
    const next = (): Run => runOnce(contender, outOfRun(contender, ++count))
    if (contender.keepsOutputs === true) next()
    // What is quick is run once in vain: the files that it reads shall lie in memory for everybody.
    const first = next()
    if (most === 1 || first.ms > ms / 4) done.push(first)
    while (done.length === 0 || (done.length < most && sum(done.map((run) => run.ms)) < ms)) done.push(next())
  } catch (error) {
    return {...empty, notRun: error instanceof Error ? error.message : String(error)}
  }
  const sorted = done.toSorted((a, b) => a.ms - b.ms)
  const median = sorted[Math.floor(sorted.length / 2)]
  return {
    name,
    note,
    ms: warm === true ? settled(median?.told ?? []) : sorted.map((run) => run.ms),
    cpuMs: warm === true ? null : (median?.cpuMs ?? null),
    peakMb: median?.peakMb ?? null,
    bytes: bytesIn(outOfRun(contender, 1)),
    notRun: null
  }
}

function runOnce({commands, prepare, warm}: Contender, out: string): Run {
  mkdirSync(out, {recursive: true})
  prepare?.()
  const notes = mkdtempSync(join(tmpdir(), 'yinfa-bench-notes-'))
  const env = {
    ...process.env,
    // Certificates that a machine adds to Node's own are read at each start, by whoever has no use for them as well.
    NODE_EXTRA_CA_CERTS: undefined,
    NODE_OPTIONS: `--require ${join(here, 'note-usage.cjs')}`,
    YINFA_BENCH_NOTES: notes
  }
  try {
    let ms = 0
    let told: readonly number[] = []
    for (const [program, ...args] of commands(out)) {
      const start = performance.now()
      const {status, signal, stdout, stderr, error} = spawnSync(program, args, {
        env,
        maxBuffer: 2 ** 28,
        timeout: 600_000
      })
      ms += performance.now() - start
      if (status !== 0) {
        const line = error?.message ?? lastLine(String(stderr))
        throw new Error(`${program} ended with ${status ?? signal}: ${line}`)
      }
      if (warm !== true) continue
      const times = timesIn(String(stdout))
      told = told.length === 0 ? times : told.map((value, time) => value + (times[time] ?? 0))
    }
    const noted = readdirSync(notes).map(
      (name) => JSON.parse(readFileSync(join(notes, name), 'utf8')) as {readonly cpuMs: number; readonly peakMb: number}
    )
    if (noted.length === 0) return {ms, told, cpuMs: null, peakMb: null}
    const peakMb = Math.max(...noted.map((note) => note.peakMb))
    return {ms, told, cpuMs: sum(noted.map((note) => note.cpuMs)), peakMb}
  } finally {
    rmSync(notes, {recursive: true, force: true})
  }
}

const timesIn = (stdout: string): readonly number[] => JSON.parse(lastLine(stdout)) as readonly number[]

/** Times without the first third, in which code is still compiled. */
const settled = (told: readonly number[]): readonly number[] =>
  told.slice(Math.floor(told.length / 3)).toSorted((a, b) => a - b)

/** Size of the documents below a folder; indexes and manifests do not count. */
function bytesIn(folder: string): number {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
  const outputs = files.filter((file) => file.isFile() && /(?<!index)\.(?:pdf|docx|html|xlsx|csv)$/u.test(file.name))
  return sum(outputs.map((file) => statSync(join(file.parentPath, file.name)).size))
}

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? ''
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
