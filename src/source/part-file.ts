/** Files that hold an attachment or an enclosure of a document: Markdown without front matter, named by the document. */
import {diagnostic, type Place, type Report} from '../diagnostics/diagnostic.js'
import {type Host, HostError} from '../host/host.js'
import {isWorkspacePath} from '../host/workspace-path.js'
import {decodeText} from './decode.js'
import {readText} from './read.js'
import {longestFrontMatter} from './yaml.js'

/** A part of a document in a file of its own. */
export interface PartText {
  /** Workspace-relative path. */
  readonly path: string
  readonly text: string
}

const fence = /^\uFEFF?\s*---[^\S\n]*(?:\r?\n|$)/u

/**
 * The workspace-relative path of a file that a document names from its own folder; undefined when it would leave the
 * workspace.
 */
export function partPath(document: string, file: string): string | undefined {
  const parts = document.split('/').slice(0, -1)
  for (const part of file.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '..' && part !== '.') parts.push(part)
  }
  const path = parts.join('/')
  return !file.startsWith('/') && isWorkspacePath(path) ? path : undefined
}

/**
 * Read a part. Reports `attachment-file`, at the place that names the file, when there is no such file or it is a
 * document itself.
 * @param document path of the document
 * @param file as the front matter names it
 * @param place where it names it
 */
export function readPart(
  host: Host,
  document: string,
  file: string,
  place: Place,
  report: Report
): PartText | undefined {
  const refuse = (message: string, hint: string | undefined): undefined => {
    report(diagnostic('attachment-file', place, message, hint))
  }
  const path = partPath(document, file)
  if (path === undefined) return refuse(`文件 \`${file}\` 不在工作区里。`, '请写相对于这份公文所在文件夹的路径。')
  if (path === document) return refuse('这份公文把自己写成了附件文件。', '请写另一个文件的名称。')
  const text = readText(host, path, (finding) =>
    finding.id === 'file-found' ? refuse(`找不到文件 \`${path}\`。`, finding.hint) : report(finding)
  )
  if (text === undefined) return undefined
  if (!fence.test(text)) return {path, text}
  return refuse(
    `文件 \`${path}\` 有信息头，是另一份公文，不能作为附件并入。`,
    '附件文件只写正文：请删去它的信息头；要随文附送另一份公文，请写 `待附: 是`。'
  )
}

/** Which of some Markdown files are parts: files without front matter that another of them names. */
export function partPaths(host: Host, paths: readonly string[]): ReadonlySet<string> {
  const parts = new Set<string>()
  if (paths.every((path) => opensWithFence(host, path))) return parts
  const texts = new Map(paths.map((path) => [path, textOf(host, path)]))
  const bare = new Set(paths.filter((path) => !fence.test(texts.get(path) ?? '---')))
  for (const [path, text] of texts) {
    if (bare.has(path) || text === undefined) continue
    for (const name of namedIn(text)) {
      const part = partPath(path, name)
      if (part !== undefined && bare.has(part)) parts.add(part)
    }
  }
  return parts
}

/** The files that the front matter of a text names, as far as can be told line by line. */
function namedIn(text: string): readonly string[] {
  const front = text.slice(0, text.indexOf('\n---', 3)).slice(0, longestFrontMatter)
  return front.split('\n').flatMap((line) => {
    const named = /^[\s-]*(?:file|文件)\s*[:：](.*)$/u.exec(line)?.[1]
    return named === undefined ? [] : [named.trim().replace(/^["']/u, '').replace(/["']$/u, '')]
  })
}

/** Whether the very first bytes of a file are a fence, as those of most are: then it need not be decoded to be known. */
function opensWithFence(host: Host, path: string): boolean {
  try {
    const head = host.read(path)?.subarray(0, 4)
    return head !== undefined && /^---[\r\n]$/u.test(String.fromCharCode(...head))
  } catch (error) {
    if (error instanceof HostError) return false
    throw error
  }
}

/** The text of a file; undefined when it cannot be read, which is told when it is built. */
function textOf(host: Host, path: string): string | undefined {
  try {
    const bytes = host.read(path)
    return bytes === undefined ? undefined : decodeText(bytes, {path, report: () => undefined})
  } catch (error) {
    if (error instanceof HostError) return undefined
    throw error
  }
}
