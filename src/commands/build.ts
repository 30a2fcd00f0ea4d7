/** `yinfa build`: builds, and tells how it went. */
import {build, type BuildRequest, type BuildResult, formats} from '../build/build.js'
import type {BuiltDocument} from '../build/build-document.js'
import {usualLimits} from '../build/limits.js'
import {fontPlaces} from '../build/open-fonts.js'
import {buildRecordFolder} from '../host/font-folders.js'
import {programIdentity} from '../program-identity.js'
import {version} from '../version.js'
import {type Exit, exitCodes} from './exit-codes.js'
import {jobsOf} from './jobs-option.js'
import {madeExit} from './made-exit.js'
import {countText, findingLines} from './print-findings.js'
import {progressLine} from './progress-line.js'
import {painter, type Terminal} from './terminal.js'
import {typedFormats} from './typed-words.js'
import {UsageError} from './usage-error.js'
import {outputFolder, workspaceRoot} from './workspace-root.js'

/** Options as typed. */
export interface BuildOptions {
  readonly format?: string
  readonly out?: string
  readonly root?: string
  readonly force?: boolean
  readonly jobs?: string
  readonly timeout?: string
  readonly watch?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
}

/** Run the command. Throws `UsageError`. */
export async function buildCommand(paths: readonly string[], options: BuildOptions, terminal: Terminal): Promise<Exit> {
  const {cwd, signal} = terminal
  const silent = options.json === true || options.quiet === true
  if (options.watch === true && options.json === true) {
    throw new UsageError('--watch 和 --json 不能同时使用。', '请只写其中一个。')
  }
  const progress = progressLine(terminal.err, silent)
  const root = workspaceRoot(cwd, options.root)
  const request: BuildRequest = {
    root,
    cwd,
    paths,
    formats: options.format === undefined ? formats : typedFormats(options.format, formats, '可用的'),
    out: outputFolder(root, cwd, options.out),
    tool: version,
    program: programIdentity(),
    recordFolder: buildRecordFolder(terminal.env, terminal.platform, terminal.homedir),
    force: options.force === true,
    jobs: jobsOf(options.jobs),
    seconds: secondsOf(options.timeout),
    ...fontPlaces(terminal),
    say: progress.say,
    onProgress: progress.show,
    signal
  }
  const once = async (wanted: BuildRequest): Promise<BuildResult> => {
    const result = await build(wanted)
    progress.clear()
    return result
  }
  if (options.watch === true) {
    const {watchCommand} = await import('./watch.js')
    // Counted from the start of the process: that is how long its user waited.
    const first = (result: BuildResult): void => report(result, process.uptime(), silent, terminal)
    return watchCommand({request, build: once, first, quiet: silent, terminal})
  }
  const result = await once(request)
  const exit = madeExit(result, signal)
  if (options.json === true) terminal.out.write(`${JSON.stringify(jsonOf(result, exit), null, 2)}\n`)
  else report(result, process.uptime(), options.quiet === true, terminal)
  return exit
}

const mostSeconds = 86_400

function secondsOf(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined
  const seconds = /^\d+(?:\.\d+)?$/u.test(typed) ? Number(typed) : 0
  if (seconds > 0 && seconds <= mostSeconds) return seconds
  throw new UsageError(
    `--timeout 后面写的是 \`${typed}\`，应当是大于 0、不超过 ${mostSeconds} 的秒数。`,
    `请写每份公文最多用多少秒，如 \`--timeout 300\`；不写就是 ${usualLimits.seconds} 秒。`
  )
}

const jsonOf = (result: BuildResult, exit: Exit): object => ({
  version,
  exit,
  exitCode: exitCodes[exit].code,
  documents: result.documents,
  fontsUnavailable: result.fontsUnavailable,
  diagnostics: result.diagnostics
})

function report(result: BuildResult, seconds: number, quiet: boolean, {out, err, env}: Terminal): void {
  const paint = painter(err, env)
  const shown = quiet ? result.diagnostics.filter(({severity}) => severity !== 'note') : result.diagnostics
  for (const line of findingLines(shown, paint)) err.write(`${line}\n`)
  if (env['YINFA_DEBUG'] === '1') for (const {fault} of result.documents) if (fault !== null) err.write(`${fault}\n`)
  if (quiet) return
  // A terminal showed them going by.
  const listed = out.isTTY === true && result.documents.length > 12 ? [] : result.documents.map(documentLine)
  for (const line of [...listed, ...summaryLines(result, seconds)]) out.write(`${line}\n`)
}

function documentLine({path, status, files, kept}: BuiltDocument): string {
  if (status === 'built') {
    const names = files.map(({name, pages}) => (pages === null ? name : `${name}（${pages} 页）`))
    return names.length === 0 ? `${path} 没有名单，没有数据文件` : `${path} → ${names.join('、')}`
  }
  const earlier = kept.length === 0 ? '' : `；上次生成的 ${kept.join('、')} 保持原样`
  return `${path} 没有生成${earlier}`
}

function summaryLines({documents, diagnostics, fontsUnavailable, interrupted}: BuildResult, seconds: number): string[] {
  const built = documents.filter(({status}) => status === 'built')
  const files = built.flatMap((document) => document.files)
  const changed = files.filter((file) => file.changed).length
  const pages = files.reduce((sum, file) => sum + (file.pages ?? 0), 0)
  const failed = documents.length - built.length
  const counts = [`生成 ${built.length} 份公文`, ...(pages === 0 ? [] : [`${pages} 页`]), `${files.length} 个文件`]
  const same =
    files.length > 0 && changed === 0 ? '，内容都没有变化' : changed < files.length ? `，其中 ${changed} 个有变化` : ''
  const failures = failed === 0 ? '' : `；${failed} 份有错误，没有生成`
  const count = countText(diagnostics)
  const isEmpty = documents.length === 0 && diagnostics.length === 0 && !interrupted
  return [
    ...(interrupted ? ['已按要求中断，其余公文没有生成。'] : []),
    `${counts.join('，')}${same}${failures}。用时 ${seconds.toFixed(2)} 秒。`,
    ...(isEmpty ? ['content/documents/ 里还没有公文，可以用 `yinfa new` 新建一份。'] : []),
    ...fontLines(built, fontsUnavailable),
    ...(count === undefined ? [] : [`${count}。`])
  ]
}

function fontLines(built: readonly BuiltDocument[], unavailable: string | null): readonly string[] {
  const substitutions = built.flatMap((document) => document.substitutions)
  const pairs = [...new Set(substitutions.map(({role, wanted, used}) => `${role}用“${used}”代替“${wanted}”`))]
  if (pairs.length === 0) return []
  const why = unavailable === null ? '' : `没能下载字体：${unavailable}。`
  return [`字体代用：${pairs.join('，')}。${why}办法见 yinfa doctor。`]
}
