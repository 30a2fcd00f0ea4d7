/** What to say when the output folder cannot be written. */
import {isAbsolute, relative, sep} from 'node:path'
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'
import {systemReason} from '../host/system-codes.js'
import {OutputBusyError} from './output-lock.js'
import {OutputError} from './output-error.js'

/** How absolute paths are shown: relative to the workspace where they lie in it. */
export function shownPath(root: string, path: string): string {
  const way = relative(root, path)
  return way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? path : way.split(sep).join('/')
}

/**
 * The finding for something thrown by the output folder.
 * @param root absolute path of the workspace
 * @throws the error itself when it is no trouble with output
 */
export function outputFinding(error: unknown, root: string): Diagnostic {
  if (error instanceof OutputBusyError) {
    const {pid, host} = error.holder
    const path = shownPath(root, error.path)
    const message = `另一个 yinfa（进程 ${pid}，主机 ${host}）正在向同一个输出文件夹写文件。`
    return diagnostic('output-writable', {path}, message, '请等它结束后再运行，或用 --out 指定另一个文件夹。')
  }
  if (!(error instanceof OutputError)) throw error
  const path = shownPath(root, error.path)
  return diagnostic(
    'output-writable',
    {path},
    `无法写入 \`${path}\`：${systemReason(error.code)}。`,
    adviceOn(error.code)
  )
}

function adviceOn(code: string): string {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return '请腾出磁盘空间后重试；原有文件没有改动。'
    case 'EOUTSIDE':
    case 'ELOOP':
      return '输出文件夹里不能有指向别处的符号链接，请删除它后重试。'
    case 'EISDIR':
    case 'ENOTDIR':
    case 'EEXIST':
      return '请移走占用这个名称的文件或文件夹后重试。'
    case 'EBUSY':
    case 'EPERM':
      return '请关闭正在打开这个文件的程序（如 Word、WPS）后重试；原有文件没有改动。'
    default:
      return '请检查这个位置的权限，或用 --out 指定另一个文件夹；原有文件没有改动。'
  }
}
