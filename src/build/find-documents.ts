/** Which documents a build is about: all of the workspace, or those that its caller named. */
import {existsSync, realpathSync} from 'node:fs'
import {isAbsolute, relative, resolve, sep} from 'node:path'
import {diagnostic, type Report} from '../diagnostics/diagnostic.js'
import {isByteName} from '../host/byte-name.js'
import {type Host, HostError} from '../host/host.js'
import {systemReason} from '../host/system-codes.js'
import {nearestPath} from '../source/nearest.js'
import {partPaths} from '../source/part-file.js'
import {readBytes} from '../source/read.js'
import {documentsFolder, isDocumentPath} from './output-name.js'

/**
 * All documents of the workspace, by code unit. Reports `file-readable` and returns undefined when a folder cannot be
 * entered: then nobody knows which documents there are.
 */
export function allDocuments(host: Host, report: Report): readonly string[] | undefined {
  try {
    const paths = host.list(documentsFolder)
    for (const path of paths) checkLink(host, path, report)
    // Nobody can name such a file, so it is told of here, whatever may have been meant to use it.
    for (const path of paths) if (isByteName(path) && isUsed(path)) readBytes(host, path, report)
    const documents = paths.filter((path) => isDocumentPath(path) && !isByteName(path))
    const parts = partPaths(host, documents)
    return documents.filter((path) => !parts.has(path))
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    const message = `无法读取文件夹 \`${error.path}\`：${systemReason(error.code)}。`
    report(diagnostic('file-readable', {path: error.path}, message, '请检查文件夹的权限后重试。'))
    return undefined
  }
}

/** Whether a file is one that documents are made from, by its ending. */
const isUsed = (path: string): boolean => /\.(?:md|png|jpe?g|svg)$/iu.test(path)

/** A linked folder that leads out of the workspace is listed by its own name: it must not be passed over in silence. */
function checkLink(host: Host, path: string, report: Report): void {
  if (/\.[^/]+$/u.test(path)) return
  try {
    host.read(path)
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    if (error.code !== 'EOUTSIDE') return
    report(
      diagnostic('file-readable', {path}, `没有读取 \`${path}\`：${systemReason(error.code)}。`, '请把公文放进工作区。')
    )
  }
}

/** Where the names that a caller typed start from. */
export interface Places {
  /** Absolute path of the workspace. */
  readonly root: string
  /** Absolute path of the folder in which the caller is. */
  readonly cwd: string
}

/**
 * The documents that a caller named, by code unit and once each. Reports `file-found` for a name that leads to none.
 * @param names files or folders: absolute, or relative to `cwd`, or to the workspace
 * @param all every document of the workspace
 */
export function namedDocuments(
  names: readonly string[],
  all: readonly string[],
  {root, cwd}: Places,
  host: Host,
  report: Report
): readonly string[] {
  const chosen = new Set<string>()
  for (const name of names) {
    const ways = [resolve(cwd, name), resolve(root, name)].map((path) => wayBelow(root, path))
    const found = ways.map((way) => (way === undefined ? [] : below(way, all))).find((paths) => paths.length > 0)
    if (found === undefined) reportMissing(name, ways[0] ?? ways[1], all, host, report)
    for (const path of found ?? []) chosen.add(path)
  }
  return [...chosen].toSorted()
}

/** The workspace-relative way to a path, '' for the workspace itself; undefined when it lies outside. */
function wayBelow(root: string, path: string): string | undefined {
  const real = (one: string): string => (existsSync(one) ? realpathSync(one) : one)
  // Either may have been typed by way of a symlink.
  return [relative(root, path), relative(real(root), real(path))]
    .filter((way) => way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
    .map((way) => way.split(sep).join('/'))[0]
}

function below(way: string, all: readonly string[]): readonly string[] {
  // macOS hands out names in another normal form than people type.
  const typed = way.normalize()
  return all.filter((path) => typed === '' || path.normalize() === typed || path.normalize().startsWith(`${typed}/`))
}

function reportMissing(
  name: string,
  way: string | undefined,
  all: readonly string[],
  host: Host,
  report: Report
): void {
  const path = way === undefined || way === '' ? name : way
  if (way === undefined) {
    const hint = `公文放在工作区的 \`${documentsFolder}/\` 里；要处理另一个工作区，请用 --root 指明。`
    return report(diagnostic('file-found', {path}, `\`${name}\` 不在工作区里。`, hint))
  }
  if (isThere(host, way)) {
    const hint = `公文是 \`${documentsFolder}/\` 里以 .md 结尾的文件。`
    return report(diagnostic('file-found', {path}, `\`${name}\` 不是公文的源文件。`, hint))
  }
  const folders = new Set(all.map((document) => document.slice(0, document.lastIndexOf('/'))))
  const known = [...folders, ...all]
  const candidate = [way, `${documentsFolder}/${way}`].map((typed) => nearestPath(typed, known)).find(Boolean)
  const hint =
    candidate === undefined ? '请检查路径；用 `yinfa build` 可生成全部公文。' : `您是不是想用 \`${candidate}\`？`
  report(diagnostic('file-found', {path}, `找不到公文 \`${name}\`。`, hint))
}

function isThere(host: Host, path: string): boolean {
  try {
    return host.read(path) !== undefined
  } catch (error) {
    if (error instanceof HostError) return error.code !== 'EOUTSIDE'
    throw error
  }
}
