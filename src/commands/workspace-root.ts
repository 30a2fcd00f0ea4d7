/** Which folder is the workspace. */
import {statSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {UsageError} from './usage-error.js'

const isFolder = (path: string): boolean => statSync(path, {throwIfNoEntry: false})?.isDirectory() === true

/**
 * The workspace: the folder given, else the nearest folder at or above the current one that holds `content/`.
 * @param cwd absolute path of the current folder
 * @param given folder of `--root`
 * Throws `UsageError` when there is none.
 */
export function workspaceRoot(cwd: string, given: string | undefined): string {
  if (given !== undefined) {
    const root = resolve(cwd, given)
    if (isFolder(join(root, 'content'))) return root
    throw new UsageError(
      `\`${given}\` 不是工作区：里面没有 content/ 文件夹。`,
      '请用 --root 指明含有 content/ 的文件夹。'
    )
  }
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (isFolder(join(folder, 'content'))) return folder
    if (dirname(folder) === folder) break
  }
  throw new UsageError(
    '这里不是工作区：当前文件夹和它的上级文件夹里都没有 content/。',
    '请进入含有 content/ 的文件夹，或用 --root 指明。'
  )
}

/**
 * The output folder of a build.
 * @param given folder of `--out`
 * Throws `UsageError` for a folder in which files of the workspace would be overwritten.
 */
export function outputFolder(root: string, cwd: string, given: string | undefined): string {
  if (given === undefined) return join(root, 'out')
  const out = resolve(cwd, given)
  if (out !== root && !isAmongSources(root, out)) return out
  throw new UsageError(
    `\`${given}\` 里放的是源文件，不能用作输出文件夹。`,
    '请用 --out 指定另一个文件夹，如 `--out out`。'
  )
}

const isAmongSources = (root: string, path: string): boolean =>
  ['content', 'templates', 'src'].some((name) => `${path}/`.startsWith(`${join(root, name)}/`))

/**
 * Refuse a file or a folder to be written that would stand among the sources: what lies in content/data is data.
 * @param given as typed
 * Throws `UsageError`.
 */
export function refuseSources(root: string, cwd: string, given: string): void {
  if (!isAmongSources(root, resolve(cwd, given))) return
  throw new UsageError(`\`${given}\` 在放源文件的文件夹里，写进去会被当作数据。`, '请写到别的文件夹，如 `out/lists`。')
}
