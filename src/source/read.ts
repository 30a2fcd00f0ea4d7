/** A file of the workspace as text, with everything that can go wrong told in Chinese. */
import {diagnostic, type Report} from '../diagnostics/diagnostic.js'
import {renameHint} from '../host/byte-name.js'
import {type Host, HostError} from '../host/host.js'
import {systemReason} from '../host/system-codes.js'
import {decodeText} from './decode.js'
import {mergeConflicts} from './merge-markers.js'
import {nearestPath} from './nearest.js'

/** No official document comes near it; a bigger file is a mistake or an attack. */
const largest = 16 * 1024 * 1024

/**
 * The bytes of a file. Reports `file-found` (with the file of the same folder that was perhaps meant) or
 * `file-readable` and returns undefined when there are none to be had.
 */
export function readBytes(host: Host, path: string, report: Report): Uint8Array | undefined {
  try {
    const bytes = host.read(path)
    if (bytes === undefined) {
      report(diagnostic('file-found', {path}, `找不到文件 \`${path}\`。`, similarFile(host, path)))
      return undefined
    }
    if (bytes.length <= largest) return bytes
    const size = (bytes.length / 1024 / 1024).toFixed(1)
    report(diagnostic('file-readable', {path}, `文件有 ${size} MB，超过了 16 MB 的上限。`, '请拆成几个文件。'))
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    const message = `无法读取文件 \`${path}\`：${systemReason(error.code)}。`
    const hint = error.code === 'EILSEQ' ? renameHint(path) : '请检查后重试。'
    report(diagnostic('file-readable', {path}, message, hint))
  }
  return undefined
}

/**
 * The text of a file, see `readBytes`, `decodeText` and `mergeConflicts`.
 * @param proves whether text decoded from GB18030 reads like this kind of file
 */
export function readText(
  host: Host,
  path: string,
  report: Report,
  proves?: (text: string) => boolean
): string | undefined {
  const bytes = readBytes(host, path, report)
  if (bytes === undefined) return undefined
  const text = decodeText(bytes, proves === undefined ? {path, report} : {path, report, proves})
  const conflicts = text === undefined ? [] : mergeConflicts(text, path)
  for (const conflict of conflicts) report(conflict)
  return conflicts.length === 0 ? text : undefined
}

function similarFile(host: Host, path: string): string {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
  let names: readonly string[] = []
  try {
    names = host.list(folder)
  } catch (error) {
    if (!(error instanceof HostError)) throw error
  }
  const candidate = nearestPath(
    path,
    names.slice(0, 10_000).filter((name) => name !== path)
  )
  return candidate === undefined ? '请检查路径和文件名。' : `您是不是想用 \`${candidate}\`？`
}
