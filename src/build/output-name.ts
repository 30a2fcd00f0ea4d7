/** Where the files of a document go: content/documents/2012/x.md → 2012/x.pdf in the output folder. */
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'
import {isMarkdownName} from '../source/markdown-name.js'

/** The folder of a workspace that holds documents. */
export const documentsFolder = 'content/documents'

/** Whether a file is a document by its place and name; names that begin with a dot belong to editors and systems. */
export const isDocumentPath = (path: string): boolean =>
  path.startsWith(`${documentsFolder}/`) &&
  isMarkdownName(path) &&
  !path.split('/').some((part) => part.startsWith('.') || part.startsWith('~$'))

/**
 * Base name of a document's outputs, with its folders and without an extension.
 * @param path workspace-relative path of a document
 */
export const outputBaseName = (path: string): string => path.slice(documentsFolder.length + 1, -'.md'.length)

/** Name of the 目录页 in the output folder; the manifest cannot clash, for no output is JSON. */
export const indexName = 'index.html'

/** Bytes that the longest name in a folder may have on the file systems in use; lists have the longest endings. */
const longestName = 255
const longestEnding = '.99.csv'
/** How the names of the second list of a document and those behind end: x.2.csv. */
const furtherList = /\.(?:[2-9]|[1-9]\d+)$/u

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

/**
 * Findings about documents whose files could not be made or not be opened everywhere: names that are too long or that
 * Windows refuses, and names that differ only by case.
 * @param paths all documents of the workspace
 * @returns at most one finding a document, by path
 */
export function outputNameFindings(paths: readonly string[]): ReadonlyMap<string, Diagnostic> {
  const owners = new Map<string, string>()
  const bases = new Map(paths.map((path) => [folded(path), path]))
  const findings = paths.flatMap((path): [string, Diagnostic][] => {
    const fold = folded(path)
    const owner = owners.get(fold)
    owners.set(fold, owner ?? path)
    const fault = outputBaseName(path)
      .split('/')
      .map(faultOf)
      .find((found) => found !== undefined)
    const clash =
      owner === undefined ? undefined : `与 \`${owner}\` 只差大小写或写法，在 Windows 和 macOS 上会互相覆盖。`
    const taken = `${fold}.html` === indexName ? '会与目录页 `index.html` 同名。' : undefined
    const first = furtherList.test(fold) ? bases.get(fold.replace(furtherList, '')) : undefined
    const list = first === undefined ? undefined : `名称以“.数字”结尾，会与 \`${first}\` 的第二个名单的数据文件同名。`
    const message = fault ?? taken ?? clash ?? list
    return message === undefined ? [] : [[path, diagnostic('output-name', {path}, message, '请改名后重试。')]]
  })
  return new Map(findings)
}

/** Names that are equal on Windows and macOS have the same. */
const folded = (path: string): string => outputBaseName(path).normalize('NFC').toLowerCase()

function faultOf(part: string): string | undefined {
  const bytes = Buffer.byteLength(part + longestEnding)
  if (bytes > longestName)
    return `名称 \`${part}\` 加上扩展名有 ${bytes} 字节，超过了文件名 ${longestName} 字节的上限。`
  const bad = /[<>:"\\|?*\p{Cc}]/u.exec(part)?.[0]
  if (bad !== undefined) return `名称 \`${part}\` 含有 Windows 文件名不允许的字符 ${JSON.stringify(bad)}。`
  if (/[. ]$/u.test(part)) return `名称 \`${part}\` 以句点或空格结尾，Windows 不允许。`
  if (reserved.test(part)) return `\`${part}\` 是 Windows 保留的设备名。`
  return undefined
}
