/** `yinfa collect`: returned forms into records, and a list of what goes back. */
import {join, relative, resolve} from 'node:path'
import {collectFolder, type CollectResult} from '../build/collect-folder.js'
import {fontPlaces} from '../build/open-fonts.js'
import {verifyFolder, type VerifyResult} from '../build/verify-folder.js'
import {collectionNames} from '../collection-files.js'
import {type JudgedFile, verdicts} from '../collect/model.js'
import {isReady} from '../collect/verify/applied-list.js'
import {hasErrors} from '../diagnostics/diagnostic.js'
import {readDay} from '../source/date.js'
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
  readonly verify?: boolean
  readonly received?: string
  readonly batch?: string
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
  const received = receivedOf(options)
  const result = await collectFolder({root, folder, to, signal})
  const verified =
    options.verify === true && result.files.length > 0
      ? await verifyFolder({
          root,
          to,
          collected: result,
          batch: options.batch ?? null,
          received,
          date: null,
          ...fontPlaces(terminal),
          say: (line) => void (options.json === true || err.write(`${line}\n`))
        })
      : undefined
  const exit = exitOf(result, verified)
  if (options.json === true) {
    const {files, known} = result
    const diagnostics = [...result.diagnostics, ...(verified?.diagnostics ?? [])]
    const verification = verified === undefined ? {} : {verification: verificationJson(verified)}
    const value = {version, exit, exitCode: exitCodes[exit].code, counts: countsOf(files), known, files}
    out.write(`${JSON.stringify({...value, ...verification, diagnostics}, null, 2)}\n`)
    return exit
  }
  for (const line of findingLines([...result.diagnostics, ...(verified?.diagnostics ?? [])], painter(err, env)))
    err.write(`${line}\n`)
  if (result.interrupted) err.write('中断了；再运行一次会接着读，已经读过的不再读。\n')
  if (result.files.length === 0) return exit
  for (const line of verdictLines(result.files)) out.write(`${line}\n`)
  const shown = relative(cwd, to)
  const names = Object.values(collectionNames).map((name) => join(shown === '' ? '.' : shown, name))
  out.write(`${countLine(result)}\n汇总和退回清单：${names.join('、')}。\n`)
  if (verified !== undefined) for (const line of verificationLines(verified, shown)) out.write(`${line}\n`)
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

function receivedOf({received, verify}: CollectOptions): string | null {
  if (received === undefined) return null
  if (verify !== true) throw new UsageError('`--received` 是核验用的，但没有写 `--verify`。', '请加上 `--verify`。')
  const day = readDay(received)
  if (day !== undefined) return day
  throw new UsageError(`\`--received ${received}\` 不是日期。`, '请写成 `--received 2012-02-28`。')
}

/** What must be settled, application by application. */
function* verificationLines({verification, files}: VerifyResult, folder: string): Iterable<string> {
  if (verification === null) {
    yield '没有核验；请改正后再运行一次。'
    return
  }
  const {applications} = verification
  for (const {unit, issues} of applications.filter((one) => !isReady(one))) {
    yield `待处理 ${unit}`
    for (const {kind, message, severity} of issues) if (severity === 'stop') yield `    ${kind} ${message}`
  }
  const ready = applications.filter(isReady).length
  yield `核验 ${applications.length} 个申请：可以上报 ${ready} 个，待处理 ${applications.length - ready} 个。`
  yield `核验结果：${files.map((name) => join(folder === '' ? '.' : folder, name)).join('、')}。`
}

const verificationJson = ({verification, call, files}: VerifyResult) =>
  verification === null
    ? null
    : {
        batch: call?.batch,
        deadline: call?.deadline,
        files,
        applications: verification.applications.map((one) => {
          const {unit, registered, home, received, issues, file} = one
          const ready = isReady(one)
          return {
            unit,
            category: registered?.name ?? null,
            province: home?.name ?? null,
            received,
            ready,
            issues,
            file: file.path
          }
        })
      }

function exitOf({diagnostics, files, interrupted}: CollectResult, verified: VerifyResult | undefined): Exit {
  if (interrupted) return 'interrupted'
  const all = [...diagnostics, ...(verified?.diagnostics ?? [])]
  if (all.some(({id}) => id === 'output-writable')) return 'output'
  const isOpen = verified?.verification?.applications.some((one) => !isReady(one)) ?? false
  return hasErrors(all) || isOpen || files.some(({verdict}) => verdict === 'refused') ? 'findings' : 'ok'
}
