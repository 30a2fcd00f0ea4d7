/**
 * The machine as a host: reads below one folder and nowhere else. What was read once is answered the same for as long as
 * the host lives, so a build sees one version of every file however often it asks.
 */
import {
  closeSync,
  constants,
  type Dirent,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync
} from 'node:fs'
import {isAbsolute, join, relative, sep} from 'node:path'
import {isByteName, shownName} from './byte-name.js'
import {fontFinder} from './font-folders.js'
import {type Host, HostError} from './host.js'
import {systemCode} from './system-codes.js'
import {isWorkspacePath} from './workspace-path.js'

/** What `createNodeHost` is given. */
export interface NodeHostOptions {
  /** The workspace: absolute path of the folder that holds `content/`. */
  readonly root: string
  /** Where fonts are looked for, best first; see `defaultFontFolders`. */
  readonly fontFolders: readonly string[]
}

/** A host over a folder of this machine. Throws `HostError` when the folder itself cannot be entered. */
export function createNodeHost({root, fontFolders}: NodeHostOptions): Host {
  const base = realPath(root, '.') ?? raise('.', 'ENOENT')
  const answers = new Map<string, Uint8Array | undefined>()
  const lists = new Map<string, readonly string[]>()
  return {
    read: (path) => {
      if (!answers.has(path)) answers.set(path, readInside(base, path))
      return answers.get(path)
    },
    list: (folder) => {
      const known = lists.get(folder)
      if (known !== undefined) return known
      const paths: string[] = []
      collect(base, folder, paths, new Set())
      const sorted = paths.toSorted()
      lists.set(folder, sorted)
      return sorted
    },
    font: fontFinder({folders: fontFolders})
  }
}

function raise(path: string, code: string): never {
  throw new HostError(path, code)
}

/** The real path, undefined when nothing is there. */
function realPath(absolute: string, path: string): string | undefined {
  try {
    return realpathSync.native(absolute)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    return raise(path, code)
  }
}

/** The real path of something in the workspace. Throws `HostError` `EOUTSIDE` when the path or a symlink leads out. */
function realInside(base: string, path: string): string | undefined {
  if (!isWorkspacePath(path)) return raise(path, isByteName(path) ? 'EILSEQ' : 'EOUTSIDE')
  const real = realPath(join(base, path), path)
  if (real === undefined) return undefined
  const way = relative(base, real)
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return raise(path, 'EOUTSIDE')
  return real
}

const attempts = 5

function readInside(base: string, path: string): Uint8Array | undefined {
  const real = realInside(base, path)
  if (real === undefined) return undefined
  try {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const bytes = readOnce(real, path)
      if (bytes !== undefined) return bytes
    }
  } catch (error) {
    if (error instanceof HostError) throw error
    if (systemCode(error) === 'ENOENT') return undefined
    return raise(path, systemCode(error))
  }
  return raise(path, 'ECHANGING')
}

/** The bytes, or undefined when the file changed while it was read. A named pipe must not hang the build. */
function readOnce(real: string, path: string): Uint8Array | undefined {
  const descriptor = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const before = fstatSync(descriptor, {bigint: true})
    if (before.isDirectory()) return raise(path, 'EISDIR')
    if (!before.isFile()) return raise(path, 'ENOTFILE')
    const bytes = readFileSync(descriptor)
    const after = fstatSync(descriptor, {bigint: true})
    const same = before.mtimeNs === after.mtimeNs && after.size === BigInt(bytes.length)
    return same ? bytes : undefined
  } finally {
    closeSync(descriptor)
  }
}

/** Files below a folder. `seen` holds the real folders visited: symlinks may loop. */
function collect(base: string, folder: string, paths: string[], seen: Set<string>): void {
  const real = realInside(base, folder)
  if (real === undefined || seen.has(real)) return
  seen.add(real)
  const entries = entriesOf(real, folder)
  // Node puts U+FFFD into a name that is no UTF-8: nothing is found by that.
  if (entries.some(({name}) => name.includes('\uFFFD'))) collectByBytes(Buffer.from(real), folder, paths)
  for (const entry of entries) {
    if (entry.name.includes('\uFFFD') && !existsSync(join(real, entry.name))) continue
    const path = `${folder}/${entry.name}`
    // A link to a folder is a folder; one that leads out is listed by its name, and refused when it is read.
    const within = entry.isSymbolicLink() ? linkedInside(base, path) : undefined
    if (entry.isDirectory() || (within !== undefined && statSync(within).isDirectory()))
      collect(base, path, paths, seen)
    else paths.push(path)
  }
}

/** Files below a folder whose own name, or that of a folder around them, is no UTF-8: listed, and refused when read. */
function collectByBytes(real: Buffer, folder: string, paths: string[]): void {
  for (const entry of readdirSync(real, {withFileTypes: true, encoding: 'buffer'})) {
    const name = shownName(entry.name)
    if (name === entry.name.toString() && !isByteName(folder)) continue
    const path = `${folder}/${name}`
    if (entry.isDirectory()) collectByBytes(Buffer.concat([real, Buffer.from(sep), entry.name]), path, paths)
    else paths.push(path)
  }
}

function entriesOf(real: string, folder: string): readonly Dirent[] {
  try {
    return readdirSync(real, {withFileTypes: true})
  } catch (error) {
    const code = systemCode(error)
    return code === 'ENOTDIR' || code === 'ENOENT' ? [] : raise(folder, code)
  }
}

function linkedInside(base: string, path: string): string | undefined {
  try {
    return realInside(base, path)
  } catch (error) {
    if (error instanceof HostError) return undefined
    throw error
  }
}
