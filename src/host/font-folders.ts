/** Where fonts lie on a machine, and a finder of font files by their bare names. */
import {type Dirent, existsSync, readdirSync, realpathSync, statSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, dirname, normalize, posix, sep, win32} from 'node:path'
import {fontFile, fontIdentity} from './font-file.js'
import type {FontFile} from './host.js'

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The folder in which yinfa keeps fonts that it fetched itself.
 * @param env environment
 * @param platform as `process.platform`
 * @param homedir home folder
 */
export const fontCacheFolder = (env: Environment, platform: NodeJS.Platform, homedir: string): string =>
  cacheFolder('fonts', env, platform, homedir)

/**
 * The folder in which builds leave what the next build may recall.
 * @param env environment
 * @param platform as `process.platform`
 * @param homedir home folder
 */
export const buildRecordFolder = (env: Environment, platform: NodeJS.Platform, homedir: string): string =>
  cacheFolder('builds', env, platform, homedir)

function cacheFolder(name: string, env: Environment, platform: NodeJS.Platform, homedir: string): string {
  if (platform === 'win32') {
    return win32.join(env['LOCALAPPDATA'] ?? win32.join(homedir, 'AppData', 'Local'), 'yinfa', name)
  }
  if (platform === 'darwin') return posix.join(homedir, 'Library', 'Caches', 'yinfa', name)
  const given = env['XDG_CACHE_HOME'] ?? ''
  // The XDG specification tells programs to ignore relative paths.
  return posix.join(posix.isAbsolute(given) ? given : posix.join(homedir, '.cache'), 'yinfa', name)
}

/**
 * The folders that are searched for fonts, first come first served: those of `YINFA_FONTS`, yinfa's own cache, the
 * user's, the system's, and last the package that comes with yinfa.
 * @param env environment
 * @param platform as `process.platform`
 * @param homedir home folder
 */
export function defaultFontFolders(env: Environment, platform: NodeJS.Platform, homedir: string): readonly string[] {
  const given = (env['YINFA_FONTS'] ?? '').split(platform === 'win32' ? win32.delimiter : posix.delimiter)
  return [
    ...given.filter((folder) => folder !== ''),
    fontCacheFolder(env, platform, homedir),
    ...systemFolders(env, platform, homedir),
    ...packageFolder()
  ]
}

function systemFolders(env: Environment, platform: NodeJS.Platform, homedir: string): readonly string[] {
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'] ?? win32.join(homedir, 'AppData', 'Local')
    return [
      win32.join(local, 'Microsoft', 'Windows', 'Fonts'),
      win32.join(env['SystemRoot'] ?? env['windir'] ?? 'C:\\Windows', 'Fonts')
    ]
  }
  if (platform === 'darwin') {
    return [
      posix.join(homedir, 'Library', 'Fonts'),
      '/Library/Fonts',
      '/System/Library/Fonts',
      // 华文仿宋 and 华文楷体 are fetched on demand and lie among the system's assets; Office brings its own.
      ...[8, 7, 6, 5].map((version) => `/System/Library/AssetsV2/com_apple_MobileAsset_Font${version}`),
      '/Applications/Microsoft Word.app/Contents/Resources/DFonts'
    ]
  }
  const data = env['XDG_DATA_HOME'] ?? ''
  return [
    posix.join(posix.isAbsolute(data) ? data : posix.join(homedir, '.local', 'share'), 'fonts'),
    posix.join(homedir, '.fonts'),
    '/usr/local/share/fonts',
    '/usr/share/fonts',
    // TeX Live keeps the Fandol faces to itself: in Debian and in Arch.
    '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
    '/usr/share/texmf-dist/fonts/opentype/public/fandol',
    // Under WSL the fonts of Windows are at hand.
    '/mnt/c/Windows/Fonts'
  ]
}

/** The folder of the npm package with Noto Serif SC; found from the sources as well as from the bundle in `dist/`. */
function packageFolder(): readonly string[] {
  try {
    return [dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'))]
  } catch {
    return []
  }
}

const deepest = 6
const fontFileName = /\.(?:ttf|otf|ttc|otc)$/iu

/** What `fontFinder` is given. */
export interface FontFinderOptions {
  /** Folders in the order of their priority; those that do not exist are passed over. */
  readonly folders: readonly string[]
}

/** Finds font files by bare name, without regard to case. */
export interface FontFinder {
  (fileName: string): FontFile | undefined
  /** Whether the folders that were scanned hold the files that they held: a new finder would find the same ones. */
  readonly holds: () => boolean
}

/** What a scan depends on: folders and the targets of links as `fontIdentity` tells them, null where nothing was. */
type Visited = Map<string, string | null | undefined>

/**
 * A finder of font files. Each folder is scanned once, and only when no folder before it holds the file. Of equal names
 * the one in the earlier folder counts.
 */
export function fontFinder(options: FontFinderOptions): FontFinder {
  const files = new Map<string, FontFile>()
  const visited: Visited = new Map()
  const seen = new Set<string>()
  const waiting = [...options.folders]
  const find = (fileName: string): FontFile | undefined => {
    const key = fileName.toLowerCase()
    while (!files.has(key)) {
      const folder = waiting.shift()
      if (folder === undefined) return undefined
      for (const path of fontPaths(normalize(folder), deepest, seen, visited)) {
        const name = basename(path).toLowerCase()
        if (!files.has(name)) files.set(name, fontFile(path))
      }
    }
    return files.get(key)
  }
  const holds = (): boolean => {
    for (const [path, before] of visited) if (before === undefined || visitedAs(path) !== before) return false
    return true
  }
  return Object.assign(find, {holds})
}

const visitedAs = (path: string): string | null | undefined => (existsSync(path) ? fontIdentity(path) : null)

/** Font files below a folder, nearest first, by code unit. `seen` holds the real folders visited: symlinks may loop. */
function fontPaths(folder: string, depth: number, seen: Set<string>, visited: Visited): readonly string[] {
  // Before it is read: what changes in between is noticed then.
  visited.set(folder, visitedAs(folder))
  const real = attempt(() => realpathSync.native(folder))
  if (real === undefined || seen.has(real)) return []
  seen.add(real)
  const entries = attempt(() => readdirSync(folder, {withFileTypes: true})) ?? []
  const paths: string[] = []
  const folders: string[] = []
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    // Not `join`: machines have thousands of fonts, and each build looks at the names of all.
    const path = `${folder}${sep}${entry.name}`
    if (entry.isSymbolicLink()) visited.set(path, visitedAs(path))
    const kind = kindOf(entry, path)
    if (kind === 'file' && fontFileName.test(entry.name)) paths.push(path)
    if (kind === 'folder') folders.push(path)
  }
  return depth === 0 ? paths : [...paths, ...folders.flatMap((path) => fontPaths(path, depth - 1, seen, visited))]
}

function kindOf(entry: Dirent, path: string): 'file' | 'folder' | undefined {
  const target = entry.isSymbolicLink() ? attempt(() => statSync(path)) : entry
  if (target === undefined) return undefined
  return target.isFile() ? 'file' : target.isDirectory() ? 'folder' : undefined
}

/** Unreadable folders and dangling links are as good as absent: other people's font folders are not ours to mend. */
function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
