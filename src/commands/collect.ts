/** `yinfa collect`: returned forms into records, and a list of what goes back. */
import {join, relative, resolve} from 'node:path'
import {collectFolder, type CollectResult} from '../build/collect-folder.js'
import {collectionNames} from '../collection-files.js'
import {type JudgedFile, verdicts} from '../collect/model.js'
import {hasErrors} from '../diagnostics/diagnostic.js'
import {version} from '../version.js'
import {type Exit, exitCodes} from './exit-codes.js'
import {findingLines} from './print-findings.js'
import {painter, type Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'
import {outputFolder, workspaceRoot} from './workspace-root.js'

/** Options as typed. */
export interface CollectOptions {
  readonly to?: string
  readonly root?: string
  readonly json?: boolean
}

/** Run the command. Throws `UsageError`. */
export async function collectCommand(typed: string, options: CollectOptions, terminal: Terminal): Promise<Exit> {
  const {cwd, out, err, env, signal} = terminal
  const root = workspaceRoot(cwd, options.root)
  const folder = resolve(cwd, typed)
  const to = options.to === undefined ? join(root, 'out', 'collect') : outputFolder(root, cwd, options.to)
  if (to === folder || `${folder}/`.startsWith(`${to}/`)) {
    throw new UsageError('结果不能写进放申请表的文件夹，原件不能改动。', '请用 --to 指定另一个文件夹。')
  }
  const result = await collectFolder({root, folder, to, signal})
  const exit = exitOf(result)
  if (options.json === true) {
    const {files, known, diagnostics} = result
    const value = {version, exit, exitCode: exitCodes[exit].code, counts: countsOf(files), known, files, diagnostics}
    out.write(`${JSON.stringify(value, null, 2)}\n`)
    return exit
  }
  for (const line of findingLines(result.diagnostics, painter(err, env))) err.write(`${line}\n`)
  if (result.interrupted) err.write('中断了；再运行一次会接着读，已经读过的不再读。\n')
  if (result.files.length === 0) return exit
  for (const line of verdictLines(result.files)) out.write(`${line}\n`)
  const shown = relative(cwd, to)
  const names = Object.values(collectionNames).map((name) => join(shown === '' ? '.' : shown, name))
  out.write(`${countLine(result)}\n汇总和退回清单：${names.join('、')}。\n`)
  return exit
}

/** What has findings, file by file. */
function* verdictLines(files: readonly JudgedFile[]): Iterable<string> {
  for (const {path, verdict, findings} of files) {
    if (findings.length === 0) continue
    yield `${verdicts[verdict]} ${path}`
    for (const {severity, where, message, hint} of findings) {
      const place = where === null ? '' : `${where} `
      yield `    ${severity === 'fault' ? '错误' : '提示'} ${place}${message}${severity === 'fault' ? (hint ?? '') : ''}`
    }
  }
}

const verdictNames = Object.keys(verdicts) as readonly (keyof typeof verdicts)[]

const countsOf = (files: readonly JudgedFile[]) =>
  Object.fromEntries(verdictNames.map((name) => [name, files.filter(({verdict}) => verdict === name).length]))

function countLine({files, known}: CollectResult): string {
  const counts = countsOf(files)
  const parts = verdictNames.map((name) => `${verdicts[name]} ${counts[name] ?? 0} 个`)
  const before = known === 0 ? '' : `（其中 ${known} 个上次已读，没有变化）`
  return `共 ${files.length} 个文件${before}：${parts.join('，')}。`
}

function exitOf({diagnostics, files, interrupted}: CollectResult): Exit {
  if (interrupted) return 'interrupted'
  if (diagnostics.some(({id}) => id === 'output-writable')) return 'output'
  return hasErrors(diagnostics) || files.some(({verdict}) => verdict === 'refused') ? 'findings' : 'ok'
}
