/**
 * Fills yinfa's font cache on machines that have no Chinese faces: the only thing in yinfa that goes to the network.
 * Safe against a second build at the same time and against being killed: everything is made in a folder of its own
 * beside the cache and enters the cache by one rename.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {hostname} from 'node:os'
import {dirname, join} from 'node:path'
import {fetchFandol, holdsFandol, missingTool, type Run, runCommand} from './fandol-package.js'

/** What `provideFonts` is given. */
export interface ProvideOptions {
  /** yinfa's font folder, see `fontCacheFolder`; made when absent. */
  readonly cacheFolder: string
  /** Receives Chinese lines for the terminal: one before the download, one after. */
  say(line: string): void
  /** Try again although an attempt failed within the last day: for `yinfa doctor`. */
  readonly retry?: boolean
  /** Runs commands; replaced in tests. */
  readonly run?: Run
  /** Environment; `YINFA_NO_DOWNLOAD=1` forbids the download. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Milliseconds since the epoch. */
  now?(): number
}

/** How it went: the fonts were there, were fetched, or cannot be had now, for a Chinese reason. */
export type ProvideResult =
  | {readonly status: 'present' | 'provided'; readonly folder: string}
  | {readonly status: 'unavailable'; readonly reason: string}

const day = 86_400_000
const stale = 3_600_000

/**
 * See to it that the Fandol faces are in the cache. Never throws: a build goes on with the faces that the machine has
 * and says so. A font finder made before must be made anew afterwards.
 */
export async function provideFonts(options: ProvideOptions): Promise<ProvideResult> {
  const folder = join(options.cacheFolder, 'fandol')
  if (holdsFandol(folder)) return {status: 'present', folder}
  if ((options.env ?? process.env)['YINFA_NO_DOWNLOAD'] === '1') {
    return {status: 'unavailable', reason: '环境变量 YINFA_NO_DOWNLOAD=1 禁止下载字体'}
  }
  if (process.platform !== 'linux' && options.run === undefined) {
    return {status: 'unavailable', reason: '自动下载字体只支持 Debian 和 Ubuntu'}
  }
  const beside = dirname(options.cacheFolder)
  const note = join(beside, 'fonts-unavailable.json')
  const now = options.now ?? Date.now
  const earlier = options.retry === true ? undefined : readNote(note, now())
  if (earlier !== undefined) return {status: 'unavailable', reason: earlier}

  const reason = await attempt(options, beside, folder)
  if (reason === undefined) {
    rmSync(note, {force: true})
    return {status: 'provided', folder}
  }
  writeNote(note, now(), reason)
  return {status: 'unavailable', reason}
}

/** @returns undefined when the faces are in the cache, else the reason why not */
async function attempt(options: ProvideOptions, beside: string, folder: string): Promise<string | undefined> {
  let work: string | undefined
  try {
    mkdirSync(options.cacheFolder, {recursive: true})
    clearLeftovers(beside, (options.now ?? Date.now)())
    work = mkdtempSync(join(beside, workName(process.pid)))
    const run = options.run ?? runCommand
    const missing = await missingTool(work, run)
    if (missing !== undefined) return missing
    options.say('本机没有仿宋、楷体等公文字体，正在从系统软件源下载 Fandol 字体（约 47 MB，只下载这一次）……')
    const filled = join(work, 'fandol')
    const reason = await fetchFandol(work, filled, run)
    if (reason === undefined) enterCache(filled, folder, work)
    options.say(
      reason === undefined
        ? `字体已下载到 ${folder}。`
        : `字体没有下载成功，暂用本机现有的字体代替；一天之内不再尝试，运行 yinfa doctor 可立即重试。原因：${reason}`
    )
    return reason
  } catch (error) {
    const reason = `字体不能存入 ${options.cacheFolder}：${error instanceof Error ? error.message : String(error)}`
    options.say(reason)
    return reason
  } finally {
    if (work !== undefined) rmSync(work, {recursive: true, force: true})
  }
}

/** Put the full folder into the cache in one step; when another build was faster, its folder stays. */
function enterCache(filled: string, folder: string, work: string): void {
  try {
    renameSync(filled, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    if (holdsFandol(folder)) return
    // Somebody removed files from it by hand.
    renameSync(folder, join(work, 'broken'))
    renameSync(filled, folder)
  }
}

const workName = (pid: number): string => `.fonts-${hostname()}-${pid}-`

/** Remove what killed builds left: folders of dead processes of this machine, and any that is an hour old. */
function clearLeftovers(beside: string, now: number): void {
  for (const name of readdirSync(beside)) {
    if (!name.startsWith('.fonts-')) continue
    const path = join(beside, name)
    const pid = Number(/-(\d+)-[^-]+$/u.exec(name)?.[1])
    const dead = name.startsWith(workName(pid)) && !isAlive(pid)
    const age = now - (statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? now)
    if (dead || age > stale) rmSync(path, {recursive: true, force: true})
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The reason of a failure within the last day. A note that cannot be read, or is from the future, does not count. */
function readNote(path: string, now: number): string | undefined {
  try {
    const note: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof note !== 'object' || note === null || !('at' in note) || !('reason' in note)) return undefined
    const {at, reason} = note
    return typeof at === 'number' && typeof reason === 'string' && at <= now && now - at < day ? reason : undefined
  } catch {
    return undefined
  }
}

function writeNote(path: string, at: number, reason: string): void {
  try {
    writeFileSync(path, JSON.stringify({at, reason}))
  } catch {
    // Where nothing can be written, nothing can be remembered.
  }
}
