/** `yinfa audit`: measures files against the standard, and tells what was found. */
import {readFile, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {
  audit,
  AuditError,
  type AuditReport,
  htmlReport,
  jsonReport,
  largestFile,
  type NamedReport,
  reportLines,
  type ReportFace
} from '../audit/index.js'
import type {FontLibrary} from '../build/open-fonts.js'
import {defaultFontFolders} from '../host/font-folders.js'
import {systemReason} from '../host/system-codes.js'
import {version} from '../version.js'
import {type Exit, exitCodes} from './exit-codes.js'
import {painter, type Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'

/** Options as typed. */
export interface AuditOptions {
  readonly json?: boolean
  readonly html?: string
  readonly pdf?: string
  readonly all?: boolean
  /** False for `--no-layout`. */
  readonly layout?: boolean
}

interface Outcome {
  readonly file: string
  readonly report?: AuditReport
  readonly problem?: {readonly message: string; readonly hint: string}
}

/** Run the command. Throws `UsageError`. */
export async function auditCommand(files: readonly string[], options: AuditOptions, terminal: Terminal): Promise<Exit> {
  const {cwd, out, err, env, signal} = terminal
  for (const [option, page] of [
    ['--html', options.html],
    ['--pdf', options.pdf]
  ] as const) {
    if (page === undefined || files.every((file) => path.resolve(cwd, file) !== path.resolve(cwd, page))) continue
    const hint = `请给报告另起一个名字，如 \`${option} 核对报告.${option.slice(2)}\`。`
    throw new UsageError(`${option} 写的是要核对的文件，会把它覆盖。`, hint)
  }
  const outcomes: Outcome[] = []
  for (const file of files) {
    if (signal.aborted) break
    outcomes.push(await auditFile(file, options, terminal))
  }
  const reports = outcomes.flatMap(({file, report}) => (report === undefined ? [] : [{name: file, report}]))
  const exit = exitOf(outcomes, signal)
  if (options.json === true) {
    const results = outcomes.map(({file, report, problem}) =>
      report === undefined ? {file, error: problem} : jsonReport(file, report)
    )
    out.write(`${JSON.stringify({version, exit, exitCode: exitCodes[exit].code, files: results}, null, 2)}\n`)
  } else {
    for (const {name, report} of reports)
      out.write(`${reportLines(name, report, painter(out, env), options.all === true).join('\n')}\n\n`)
  }
  for (const {file, problem} of outcomes) {
    if (problem === undefined) continue
    err.write(`${painter(err, env)('error', '错误')} ${file}：${problem.message}\n    ${problem.hint}\n`)
  }
  const written: boolean[] = []
  if (options.html !== undefined) written.push(await writeReport(options.html, htmlReport(reports), terminal))
  if (options.pdf !== undefined) {
    const pdf = await printed(reports, terminal)
    if (pdf === undefined) return 'fonts'
    written.push(await writeReport(options.pdf, pdf, terminal))
  }
  if (!written.every(Boolean)) return 'output'
  const names = [options.html, options.pdf].filter((name) => name !== undefined)
  if (names.length > 0 && options.json !== true) out.write(`已写好 ${names.join('、')}\n`)
  return exit
}

/** The report as PDF; undefined when this machine has no face for it. */
async function printed(reports: readonly NamedReport[], terminal: Terminal): Promise<Uint8Array | undefined> {
  const {err, env} = terminal
  const [{fontPlaces, openFonts}, {pdfReport}] = await Promise.all([
    import('../build/open-fonts.js'),
    import('../audit/report/pdf.js')
  ])
  const {library} = await openFonts({...fontPlaces(terminal), say: (line) => void err.write(`${line}\n`)})
  const [songti, heiti] = [faceFor(library, 'songti'), faceFor(library, 'heiti')]
  if (songti !== undefined && heiti !== undefined) return pdfReport(reports, {songti, heiti})
  err.write(`${painter(err, env)('error', '错误')} 本机没有中文字体，PDF 报告没有写。\n    请运行 \`yinfa doctor\`。\n`)
  return undefined
}

function faceFor(library: FontLibrary, role: 'songti' | 'heiti'): ReportFace | undefined {
  const face = library.primary(role)?.face
  if (face === undefined) return undefined
  return {
    path: face.file.path,
    inCollection: face.id.includes('#') ? face.name : undefined,
    declaredHeight: face.declaredHeight,
    has: (cp) => face.has(cp)
  }
}

async function auditFile(file: string, options: AuditOptions, terminal: Terminal): Promise<Outcome> {
  const {cwd, env, platform, homedir, signal} = terminal
  const full = path.resolve(cwd, file)
  try {
    const found = await stat(full)
    if (!found.isFile()) throw new AuditError('这不是文件。', '请写出一个 .pdf 或 .docx 文件。')
    if (found.size > largestFile)
      throw new AuditError('文件大得不像一份公文，没有打开。', '请确认它是不是要核对的文件。')
    const layout = {env, fontFolders: defaultFontFolders(env, platform, homedir), signal}
    return {file, report: await audit(await readFile(full), options.layout === false ? undefined : layout)}
  } catch (error) {
    if (error instanceof AuditError) return {file, problem: {message: error.message, hint: error.hint}}
    const problem = ioProblem(error)
    if (problem === undefined) throw error
    return {file, problem}
  }
}

async function writeReport(file: string, content: string | Uint8Array, {cwd, err, env}: Terminal): Promise<boolean> {
  const page = path.resolve(cwd, file)
  try {
    await writeFile(page, content)
    return true
  } catch (error) {
    const problem = ioProblem(error)
    if (problem === undefined) throw error
    err.write(`${painter(err, env)('error', '错误')} 报告写不进 ${page}：${problem.message}\n    ${problem.hint}\n`)
    return false
  }
}

/** What the system said, in words; undefined for a fault of the program. */
function ioProblem(error: unknown): {readonly message: string; readonly hint: string} | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof code !== 'string') return undefined
  return {message: `${systemReason(code)}。`, hint: '请检查路径是否写对、文件是否能打开，再试一次。'}
}

/** The worst that happened decides. */
function exitOf(outcomes: readonly Outcome[], signal: AbortSignal): Exit {
  if (signal.aborted) return signal.reason === 'terminated' ? 'terminated' : 'interrupted'
  if (outcomes.some(({problem}) => problem !== undefined)) return 'unreadable'
  return outcomes.some(({report}) => report !== undefined && report.violations > 0) ? 'findings' : 'ok'
}
