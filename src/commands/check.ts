/** `yinfa check`: reads documents like a proof-reader, tells what it found, and mends what it safely can. */
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {checkDocuments, type CheckDocumentsResult} from '../build/check-documents.js'
import {fontPlaces} from '../build/open-fonts.js'
import {type PaperFormat, paperFormats} from '../formats.js'
import {systemReason} from '../host/system-codes.js'
import {
  allFindings,
  type CheckReport,
  checkSheetPaper,
  checkSheetTitle,
  countsOf,
  githubLines,
  jsonCheck,
  sarifLog
} from '../proofread.js'
import {version} from '../version.js'
import {checkLines, checkSheetOf} from './check-lines.js'
import {type Exit, exitCodes} from './exit-codes.js'
import {mend} from './mend.js'
import {painter, type Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'
import {workspaceRoot} from './workspace-root.js'

/** Options as typed. */
export interface CheckOptions {
  readonly root?: string
  readonly fix?: boolean
  readonly yes?: boolean
  readonly quiet?: boolean
  readonly json?: boolean
  readonly github?: boolean
  readonly sarif?: string
  readonly html?: string
  readonly pdf?: string
  readonly docx?: string
}

/** Run the command. Throws `UsageError`. */
export async function checkCommand(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<Exit> {
  const {cwd, out, env, signal} = terminal
  if (options.yes === true && options.fix !== true)
    throw new UsageError('--yes 只和 --fix 一起用。', '请写 `yinfa check --fix --yes`，或者去掉 --yes。')
  const request = {root: workspaceRoot(cwd, options.root), cwd, paths, signal}
  let result = await checkDocuments(request)
  if (options.fix === true) {
    const outcome = await mend(result, request.root, options, terminal)
    if (outcome === 'failed') return 'output'
    if (outcome === 'mended') result = await checkDocuments(request)
  }
  const exit = exitOf(result, signal)
  if (options.json === true) {
    const value = {version, exit, exitCode: exitCodes[exit].code, ...jsonCheck(result)}
    out.write(`${JSON.stringify(value, null, 2)}\n`)
  } else if (options.github === true) {
    for (const line of githubLines(result)) out.write(`${line}\n`)
  } else {
    for (const line of checkLines(result, painter(out, env), options.quiet === true)) out.write(`${line}\n`)
  }
  const written = await Promise.all([
    writeReport(options.sarif, terminal, () => `${JSON.stringify(sarifLog(result, version), null, 2)}\n`),
    ...paperFormats.map((format) => writeReport(options[format], terminal, () => sheetIn(format, result, terminal)))
  ])
  if (!written.every((done) => done)) return 'output'
  const names = [options.sarif, ...paperFormats.map((format) => options[format])].filter((name) => name !== undefined)
  const isForMachines = options.json === true || options.github === true
  if (names.length > 0 && !isForMachines) out.write(`已写好 ${names.join('、')}\n`)
  return exit
}

/** The worst that happened decides. */
function exitOf(result: CheckDocumentsResult, signal: AbortSignal): Exit {
  if (result.interrupted) return signal.reason === 'terminated' ? 'terminated' : 'interrupted'
  if (allFindings(result).some(({id}) => id === 'internal-fault')) return 'internal'
  return countsOf(result satisfies CheckReport).error > 0 ? 'findings' : 'ok'
}

/** The 校对单 in one format. */
async function sheetIn(format: PaperFormat, result: CheckDocumentsResult, terminal: Terminal): Promise<Uint8Array> {
  const {makePaper} = await import('../build/make-paper.js')
  const sheet = checkSheetPaper(checkSheetOf(result))
  const say = (line: string): void => void terminal.err.write(`${line}\n`)
  const paper = {title: checkSheetTitle, tree: () => sheet}
  const [file] = await makePaper(paper, [format], {...fontPlaces(terminal), say, baseName: checkSheetTitle})
  if (file === undefined) throw new Error(`No ${format} was made`)
  return file.bytes
}

/** Write a report where its reader wants it; false when it cannot be written. */
async function writeReport(
  name: string | undefined,
  {cwd, err, env}: Terminal,
  content: () => string | Promise<Uint8Array>
): Promise<boolean> {
  if (name === undefined) return true
  const file = path.resolve(cwd, name)
  if (/\.(?:md|ya?ml|csv|xlsx|hbs)$/iu.test(file))
    throw new UsageError(`报告不能写进 \`${name}\`，它像是源文件。`, '请换一个名字，如 `校对单.html`、`check.sarif`。')
  try {
    await writeFile(file, await content())
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (typeof code !== 'string') throw error
    const message = `报告写不进 ${name}：${systemReason(code)}。`
    err.write(`${painter(err, env)('error', '错误')} ${message}\n    请检查路径和权限后重试。\n`)
    return false
  }
}
