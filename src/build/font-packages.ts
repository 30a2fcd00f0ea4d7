/** Fetches free faces from Debian's package archive: without root, signature checked by apt. */
import {execFile} from 'node:child_process'
import {closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'

/** How a child process ended. */
export interface RunResult {
  /** Exit code, or the system's word for why there is none: `ENOENT`, `SIGTERM` (out of time), … */
  readonly code: number | string
  /** Everything it printed. */
  readonly output: string
}

/** Runs a command to its end; never rejects. */
export type Run = (command: string, args: readonly string[], cwd: string) => Promise<RunResult>

/** What is taken out of a Debian package, and the folder of the font cache that it fills. */
export interface FontPackage {
  readonly folder: string
  readonly debian: string
  readonly faces: readonly string[]
  /** File of the package with the licence of the faces; kept beside them as COPYING. */
  readonly licence: string
}

/** The five faces of official documents. */
export const fandolPackage: FontPackage = {
  folder: 'fandol',
  debian: 'texlive-lang-chinese',
  faces: [
    'FandolFang-Regular.otf',
    'FandolKai-Regular.otf',
    'FandolHei-Regular.otf',
    'FandolSong-Regular.otf',
    'FandolSong-Bold.otf'
  ],
  licence: 'fandol/COPYING'
}

/** Rare characters (生僻字) of names and places, beyond what the other faces have. */
export const rarePackage: FontPackage = {
  folder: 'babelstone',
  debian: 'fonts-babelstone-han',
  faces: ['BabelStoneHan.ttf'],
  licence: 'fonts-babelstone-han/copyright'
}

/** Milliseconds that a child process may take. */
const timeLimit = 120_000

/** Run a command with a time limit, its messages in English. */
export const runCommand: Run = (command, args, cwd) =>
  new Promise((resolve) => {
    const options = {cwd, timeout: timeLimit, maxBuffer: 2 ** 26, env: {...process.env, LC_ALL: 'C'}}
    execFile(command, args, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : (error.code ?? error.signal ?? 'unknown')
      resolve({code, output: stdout + stderr})
    })
  })

/** Whether a folder holds all faces of a package in full, as far as sizes tell, with their licence. */
export const holdsFaces = (folder: string, {faces}: FontPackage): boolean =>
  sizeOf(join(folder, 'COPYING')) > 0 && faces.every((face) => sizeOf(join(folder, face)) > 1_000_000)

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}

/**
 * Download a package and put its faces with their licence into a folder.
 * @param work an empty folder of our own, for everything that comes and goes
 * @param target folder to make and fill
 * @param run runs the commands
 * @returns undefined when the folder is full, else the Chinese reason why not
 * Throws what the file system throws.
 */
export async function fetchFaces(
  wanted: FontPackage,
  work: string,
  target: string,
  run: Run
): Promise<string | undefined> {
  const archive = await download(wanted.debian, work, run)
  if ('reason' in archive) return archive.reason
  // Only the wanted files are written: the whole package is 98 MB.
  const members = [...wanted.faces.map((face) => `*/${face}`), `*/${wanted.licence}*`]
  const unpack = 'dpkg-deb --fsys-tarfile "$1" | { shift; tar -x --wildcards "$@"; }'
  const unpacked = await run('sh', ['-c', unpack, 'sh', archive.path, ...members], work)
  mkdirSync(target)
  const found = new Map(filesBelow(work).map((path) => [path.slice(path.lastIndexOf('/') + 1), path]))
  const licence = wanted.licence.slice(wanted.licence.lastIndexOf('/') + 1)
  for (const name of [...wanted.faces, licence]) {
    const packed = found.get(`${name}.gz`)
    const path = packed ?? found.get(name)
    if (path === undefined) return `软件包里没有取出 ${name}（${lastLine(unpacked)}）`
    const bytes = packed === undefined ? readFileSync(path) : gunzipSync(readFileSync(path))
    writeDurably(join(target, name === licence ? 'COPYING' : name), bytes)
  }
  return holdsFaces(target, wanted) ? undefined : '取出的字体文件不完整'
}

/**
 * Why this machine cannot use Debian packages, in Chinese; undefined when it can.
 * @param cwd any folder
 * @param run runs the commands
 */
export async function missingTool(cwd: string, run: Run): Promise<string | undefined> {
  for (const tool of ['apt-get', 'dpkg-deb']) {
    if ((await run(tool, ['--version'], cwd)).code !== 0) return `本机没有 ${tool}（不是 Debian 或 Ubuntu 系统）`
  }
  return undefined
}

/**
 * Take the package as the machine's own package lists describe it; when they are empty or out of date, fetch lists
 * of our own into the work folder, which needs no root and leaves the machine as it was.
 */
async function download(debianPackage: string, work: string, run: Run): Promise<{path: string} | {reason: string}> {
  const own = join(work, 'apt')
  for (const folder of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(own, folder), {recursive: true})
  const settings = [
    // As root apt would hand the download to the user _apt, who may not enter this folder.
    'APT::Sandbox::User=root',
    'APT::Get::AllowUnauthenticated=false',
    'Acquire::Languages=none',
    'Acquire::Retries=1',
    'Acquire::http::Timeout=15',
    'Acquire::https::Timeout=15',
    `Dir::Cache=${join(own, 'cache')}`
  ]
  const common = ['-q', ...settings.flatMap((setting) => ['-o', setting])]
  const lists = ['-o', `Dir::State::Lists=${join(own, 'lists')}`]
  const archive = (): string | undefined => readdirSync(work).find((name) => name.endsWith('.deb'))

  let last = await run('apt-get', [...common, 'download', debianPackage], work)
  if (last.code !== 0) {
    // A third-party source may fail and the one that matters succeed: the download below tells.
    const update = await run('apt-get', [...common, ...lists, 'update'], work)
    last = await run('apt-get', [...common, ...lists, 'download', debianPackage], work)
    // Without lists apt knows no such package; why it has no lists is said by the update.
    if (last.code !== 0 && (update.code !== 0 || unreachable.test(update.output))) last = update
  }
  const name = last.code === 0 ? archive() : undefined
  return name === undefined ? {reason: `apt-get 下载失败：${lastLine(last)}`} : {path: join(work, name)}
}

const unreachable = /could not resolve|temporary failure|could not connect|cannot initiate|network is unreachable/iu

/** The line of a command's output that says what went wrong, as far as one can tell. */
function lastLine(result: RunResult): string {
  if (unreachable.test(result.output)) return '连不上软件源（网络不通）'
  if (result.code === 'SIGTERM') return `超过 ${timeLimit / 1000} 秒没有完成`
  const lines = result.output.split('\n').filter((line) => line.trim() !== '')
  return lines.findLast((line) => /^(?:E|Err|W)[: ]/u.test(line)) ?? lines.at(-1) ?? `退出代码 ${result.code}`
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** A rename survives a power failure before the contents do, unless they are forced out first. */
function writeDurably(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'wx')
  try {
    writeFileSync(descriptor, bytes)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
