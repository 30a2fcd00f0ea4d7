/**
 * One build at a time writes into an output folder. The lock names its holder's process; a holder that is dead, because
 * it was killed or the machine went down, blocks nobody.
 */
import {linkSync, readFileSync, writeFileSync} from 'node:fs'
import * as disk from 'node:fs/promises'
import {hostname} from 'node:os'
import {dirname, join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {systemCode} from '../host/system-codes.js'
import {OutputError} from './output-error.js'
import {clearAway, removeFile} from './remove-file.js'
import {newTemporaryName} from './write-output.js'

/** File name of the lock in the output folder. */
export const lockName = '.yinfa-lock'

/** Another build is writing into the folder. */
export class OutputBusyError extends Error {
  readonly path: string
  /** Who holds the lock. */
  readonly holder: Holder
  constructor(path: string, holder: Holder) {
    super(`locked by process ${holder.pid} on ${holder.host}`)
    this.name = 'OutputBusyError'
    this.path = path
    this.holder = holder
  }
}

/** The process that holds a lock. */
export interface Holder {
  readonly pid: number
  readonly host: string
  /** Start of the process in the system's own count, so that a later process of the same number is told apart. */
  readonly started: string
}

/** Milliseconds after which a lock that no living build refreshes counts as left behind. */
const stale = 60_000
const refresh = 15_000
/** Milliseconds after which an empty lock was left behind by a killed build, and between two looks at it. */
const emptyStale = 5_000
const emptyPause = 10
/** What file systems that know no hard links say to one. */
const linkless = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK'])

/**
 * Take the lock of a folder.
 * @param folder absolute path of the output folder, which is there
 * @returns gives the lock back
 * Throws `OutputBusyError` while another build lives, `OutputError` when the folder cannot be written.
 */
export async function lockOutput(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, lockName)
  const own = JSON.stringify({pid: process.pid, host: hostname(), started: startOf(process.pid)})
  while (!(await createWhole(path, own))) {
    const found = await look(path)
    if (found === undefined) continue
    if (found.state === 'alive') throw new OutputBusyError(path, found.holder)
    if (found.state === 'nascent') await setTimeout(emptyPause)
    else await clear(path, found.text)
  }
  // Left behind by a build that was killed while it cleared a dead lock. Whoever still clears one finds ours and stops.
  clearAway(takeoverOf(path))
  // A build in another container cannot be asked whether it lives; its lock shows by its time that it does.
  const timer = setInterval(() => void disk.utimes(path, new Date(), new Date()).catch(() => undefined), refresh)
  timer.unref()
  return async () => {
    clearInterval(timer)
    if ((await textOf(path)) === own) removeFile(path)
  }
}

/**
 * Make the lock with its text in one step, so that a build which is killed on the way leaves none that nobody answers for.
 * What it leaves under the temporary name is swept like the rest.
 */
async function createWhole(path: string, text: string): Promise<boolean> {
  const temporary = join(dirname(path), newTemporaryName())
  try {
    writeFileSync(temporary, text, {flag: 'wx'})
    linkSync(temporary, path)
    return true
  } catch (error) {
    const code = systemCode(error)
    // ENOENT: another build has swept the temporary file away.
    if (code === 'EEXIST' || code === 'ENOENT') return false
    if (linkless.has(code)) return await create(path, text)
    throw new OutputError(path, code)
  } finally {
    removeFile(temporary)
  }
}

async function create(path: string, text: string): Promise<boolean> {
  try {
    await disk.writeFile(path, text, {flag: 'wx'})
    return true
  } catch (error) {
    const code = systemCode(error)
    if (code === 'EEXIST') return false
    // A full disk leaves an empty lock behind, and that would be ours.
    if (code === 'ENOSPC' || code === 'EDQUOT') clearAway(path)
    throw new OutputError(path, code)
  }
}

interface Found {
  readonly text: string
  readonly holder: Holder
  /** Nascent: made, but not yet written, where locks are not made in one step. */
  readonly state: 'alive' | 'dead' | 'nascent'
}

async function look(path: string): Promise<Found | undefined> {
  const stat = await disk.lstat(path).catch(() => undefined)
  const text = await textOf(path)
  if (stat === undefined) return undefined
  if (text === undefined) throw new OutputError(path, stat.isFile() ? 'EACCES' : 'EISDIR')
  const age = Date.now() - stat.mtimeMs
  const holder = holderOf(text)
  if (holder === undefined) {
    return {text, holder: {pid: 0, host: '', started: ''}, state: text === '' && age < emptyStale ? 'nascent' : 'dead'}
  }
  const isAlive = holder.host === hostname() ? lives(holder) : age < stale
  return {text, holder, state: isAlive ? 'alive' : 'dead'}
}

function holderOf(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
    if (!('pid' in value) || !('host' in value) || !('started' in value)) return undefined
    const {pid, host, started} = value
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof started !== 'string') return undefined
    return {pid, host, started}
  } catch {
    return undefined
  }
}

function lives({pid, started}: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (systemCode(error) !== 'EPERM') return false
  }
  return startOf(pid) === started
}

/** When a process started, in ticks since the machine did; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program stands in brackets and may hold spaces: the 22nd field is the 20th behind it.
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const takeoverOf = (path: string): string => `${path}-takeover`

/**
 * Remove a dead lock. Whoever does holds a second lock meanwhile, so that nobody removes the new lock of another build in
 * the belief that it is still the dead one.
 */
async function clear(path: string, text: string): Promise<void> {
  const takeover = takeoverOf(path)
  if (!(await create(takeover, ''))) {
    const stat = await disk.lstat(takeover).catch(() => undefined)
    if (stat !== undefined && Date.now() - stat.mtimeMs > emptyStale) removeFile(takeover)
    else await setTimeout(emptyPause)
    return
  }
  try {
    if ((await textOf(path)) === text) removeFile(path)
  } catch (error) {
    throw new OutputError(path, systemCode(error))
  } finally {
    removeFile(takeover)
  }
}

const textOf = (path: string): Promise<string | undefined> => disk.readFile(path, 'utf8').catch(() => undefined)
