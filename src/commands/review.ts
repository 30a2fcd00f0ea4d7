/** `yinfa review`: the sheet for reviewers, and what follows from their decisions. */
import {join, relative, resolve} from 'node:path'
import {applyReview, type ReviewResult, writeReviewSheet} from '../build/review-applications.js'
import {hasErrors} from '../diagnostics/diagnostic.js'
import {sourceProblem} from '../registry/registry-fields.js'
import {additionsName} from '../review-files.js'
import {readDay} from '../source/date.js'
import {version} from '../version.js'
import {type Exit, exitCodes} from './exit-codes.js'
import {findingLines} from './print-findings.js'
import {painter, type Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'
import {outputFolder, workspaceRoot} from './workspace-root.js'

/** Options of both commands as typed. */
export interface ReviewOptions {
  readonly from?: string
  readonly to?: string
  readonly root?: string
  readonly json?: boolean
}

/** Options of `yinfa review apply` as typed. */
export interface ApplyOptions extends ReviewOptions {
  readonly date?: string
  readonly source?: string
  readonly name?: string
  readonly batch?: string
}

interface Folders {
  readonly root: string
  readonly from: string
  readonly to: string
}

function foldersOf({from, to, root: given}: ReviewOptions, cwd: string): Folders {
  const root = workspaceRoot(cwd, given)
  return {
    root,
    from: from === undefined ? join(root, 'out', 'collect') : resolve(cwd, from),
    to: to === undefined ? join(root, 'out', 'review') : outputFolder(root, cwd, to)
  }
}

/** `yinfa review template`. Throws `UsageError`. */
export async function reviewTemplateCommand(options: ReviewOptions, terminal: Terminal): Promise<Exit> {
  const {root, from, to} = foldersOf(options, terminal.cwd)
  const result = await writeReviewSheet(root, from, to)
  return told(result, to, options, terminal, ({applications}) => `评审表写好了，${applications} 个申请`)
}

/** `yinfa review apply`. Throws `UsageError`. */
export async function reviewApplyCommand(typed: string, options: ApplyOptions, terminal: Terminal): Promise<Exit> {
  const {root, from, to} = foldersOf(options, terminal.cwd)
  const approval = approvalOf(options)
  const result = await applyReview(root, {from, to, sheet: resolve(terminal.cwd, typed), approval})
  return told(result, to, options, terminal, ({decisions}) => {
    const approved = decisions.filter((one) => one.approved).length
    const next = `请照 ${additionsName} 登记到 content/data/registry.yaml，表格放进 content/data/`
    return `批准 ${approved} 个，不批准 ${decisions.length - approved} 个；${next}`
  })
}

function approvalOf({date, source, name, batch}: ApplyOptions) {
  const example = '如 `yinfa review apply 评审表.xlsx --date 2012-11-01 --source 教技函〔2012〕70号 --name 第一批`。'
  if (date === undefined || source === undefined || name === undefined)
    throw new UsageError(
      '缺少批准日期、发文字号或名单的叫法。',
      `请写 \`--date\`、\`--source\`、\`--name\`，${example}`
    )
  const day = readDay(date)
  if (day === undefined) throw new UsageError(`\`--date ${date}\` 不是日期。`, example)
  const problem = sourceProblem(source)
  if (problem !== undefined) throw new UsageError(problem.message, problem.hint ?? example)
  if (!/^[\p{L}\p{N}]+$/u.test(name) || !/^[\p{L}\p{N}]+$/u.test(batch ?? '1'))
    throw new UsageError('名单的叫法和批次只能写汉字、字母和数字。', example)
  return {date: day, source, name, batch: batch ?? day.slice(0, 4)}
}

function told(
  result: ReviewResult,
  to: string,
  {json}: ReviewOptions,
  {cwd, out, err, env}: Terminal,
  summary: (result: ReviewResult) => string
): Exit {
  const {files, diagnostics} = result
  const isUnwritable = diagnostics.some(({id}) => id === 'output-writable')
  const exit: Exit = isUnwritable ? 'output' : hasErrors(diagnostics) ? 'findings' : 'ok'
  if (json === true) {
    const decisions = result.decisions.map((one) => ({...one, application: Object.fromEntries(one.application)}))
    out.write(`${JSON.stringify({version, exit, exitCode: exitCodes[exit].code, ...result, decisions}, null, 2)}\n`)
    return exit
  }
  for (const line of findingLines(diagnostics, painter(err, env))) err.write(`${line}\n`)
  if (files.length === 0) err.write('没有写文件。\n')
  else {
    const folder = relative(cwd, to)
    out.write(`${summary(result)}：${files.map((name) => join(folder === '' ? '.' : folder, name)).join('、')}。\n`)
  }
  return exit
}
