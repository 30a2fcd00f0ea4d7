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
import {
  fandolPackage,
  fetchFaces,
  type FontPackage,
  holdsFaces,
  missingTool,
  rarePackage,
  type Run,
  runCommand
} from './font-packages.js'

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
  | {readonly status: 'present' | 'provided'; readonly folders: readonly string[]}
  | {readonly status: 'unavailable'; readonly reason: string}

const day = 86_400_000
const stale = 3_600_000

const packages: readonly FontPackage[] = [fandolPackage, rarePackage]

/**
 * See to it that the free faces are in the cache: those of official documents and those of rare characters. Never throws: a build goes on with the faces that the machine has
 * and says so. A font finder made before must be made anew afterwards.
 */
export async function provideFonts(options: ProvideOptions): Promise<ProvideResult> {
  const folders = packages.map(({folder}) => join(options.cacheFolder, folder))
  const lacking = packages.filter((wanted) => !holdsFaces(join(options.cacheFolder, wanted.folder), wanted))
  if (lacking.length === 0) return {status: 'present', folders}
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

  const reason = await attempt(options, beside, lacking)
  if (reason === undefined) {
    rmSync(note, {force: true})
    return {status: 'provided', folders}
  }
  writeNote(note, now(), reason)
  return {status: 'unavailable', reason}
}

/** @returns undefined when the faces are in the cache, else the reason why not */
async function attempt(
  options: ProvideOptions,
  beside: string,
  lacking: readonly FontPackage[]
): Promise<string | undefined> {
  let work: string | undefined
  try {
    mkdirSync(options.cacheFolder, {recursive: true})
    clearLeftovers(beside, (options.now ?? Date.now)())
    work = mkdtempSync(join(beside, workName(process.pid)))
    const run = options.run ?? runCommand
    const missing = await missingTool(work, run)
    if (missing !== undefined) return missing
    options.say('本机缺少公文字体或生僻字字体，正在从系统软件源下载开源字体（最多约 60 MB，只下载这一次）……')
    let reason: string | undefined
    for (const wanted of lacking) reason ??= await fetchOne(wanted, options.cacheFolder, work, run)
    options.say(
      reason === undefined
        ? `字体已下载到 ${options.cacheFolder}。`
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

async function fetchOne(wanted: FontPackage, cacheFolder: string, work: string, run: Run): Promise<string | undefined> {
  const own = join(work, wanted.folder)
  mkdirSync(own)
  const filled = join(own, 'filled')
  const reason = await fetchFaces(wanted, own, filled, run)
  if (reason === undefined) enterCache(filled, join(cacheFolder, wanted.folder), wanted, own)
  return reason
}

/** Put the full folder into the cache in one step; when another build was faster, its folder stays. */
function enterCache(filled: string, folder: string, wanted: FontPackage, work: string): void {
  try {
    renameSync(filled, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    if (holdsFaces(folder, wanted)) return
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
