/** `yinfa ledger`: who has which task of a work plan, and which numbers it promises. */
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {type PlanResult, readPlan} from '../build/read-plan.js'
import {hasErrors} from '../diagnostics/diagnostic.js'
import {departmentBook} from '../ledger/departments.js'
import {systemReason} from '../host/system-codes.js'
import type {WorkPlan} from '../ledger/model.js'
import {sharesOf, targetsOf} from '../ledger/views.js'
import type {Department} from '../registry/model.js'
import {version} from '../version.js'
import {type Exit, exitCodes} from './exit-codes.js'
import {planLines, shareLines, targetLines} from './ledger-lines.js'
import {findingLines} from './print-findings.js'
import {painter, type Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'
import {workspaceRoot} from './workspace-root.js'

/** Options as typed. */
export interface LedgerOptions {
  readonly unit?: string
  readonly targets?: boolean
  readonly json?: boolean
  readonly xlsx?: string
  readonly root?: string
}

/** Run the command. Throws `UsageError`. */
export async function ledgerCommand(
  name: string | undefined,
  options: LedgerOptions,
  terminal: Terminal
): Promise<Exit> {
  const {cwd, out, err, env} = terminal
  if (options.xlsx !== undefined && !/\.xlsx$/iu.test(options.xlsx))
    throw new UsageError(`\`--xlsx ${options.xlsx}\` 不是 .xlsx 文件。`, '请写成 `--xlsx 台账.xlsx`。')
  const result = await readPlan({root: workspaceRoot(cwd, options.root), cwd, name})
  const {path: document, plan, departments, diagnostics} = result
  const exit: Exit = hasErrors(diagnostics) ? 'findings' : 'ok'
  const unit = plan === undefined || options.unit === undefined ? undefined : unitOf(options.unit, plan, departments)
  if (options.json === true) {
    const value = {
      version,
      exit,
      exitCode: exitCodes[exit].code,
      document: document ?? null,
      ...jsonOf(plan, unit),
      diagnostics
    }
    out.write(`${JSON.stringify(value, null, 2)}\n`)
    return exit
  }
  for (const line of findingLines(diagnostics, painter(err, env))) err.write(`${line}\n`)
  if (plan === undefined || document === undefined) return exit
  if (options.xlsx !== undefined) return writeWorkbook(plan, options.xlsx, result, exit, terminal)
  const lines =
    options.targets === true
      ? targetLines(plan, unit)
      : unit === undefined
        ? planLines(plan, document)
        : shareLines(plan, unit)
  out.write(`${lines.join('\n')}\n`)
  return exit
}

async function writeWorkbook(
  plan: WorkPlan,
  file: string,
  {issuer, date}: PlanResult,
  exit: Exit,
  {cwd, out, err, env}: Terminal
): Promise<Exit> {
  const {planWorkbook} = await import('../plan-workbook.js')
  const bytes = planWorkbook(plan, {title: plan.title, creator: issuer, date})
  if (bytes === undefined) throw new UsageError('有一项任务的文字太长，一个单元格放不下。', '请用 `--json` 输出。')
  try {
    await writeFile(path.resolve(cwd, file), bytes)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (typeof code !== 'string') throw error
    const mark = painter(err, env)('error', '错误')
    err.write(`${mark} 写不进 \`${file}\`：${systemReason(code)}。\n    请检查路径，关闭正打开这个文件的程序后重试。\n`)
    return 'output'
  }
  out.write(`已写好 ${file}：任务、分工、指标各一张工作表。\n`)
  return exit
}

/** The standard name of a unit as typed. */
function unitOf(typed: string, {units}: WorkPlan, departments: readonly Department[]): string {
  const name = departmentBook(departments).standard(typed) ?? typed
  if (units.includes(name)) return name
  const like = departmentBook(units.map((unit) => ({name: unit, aliases: [], place: {path: ''}}))).like(typed)
  throw new UsageError(
    `这份工作要点里没有责任单位“${typed}”。`,
    like === undefined ? `责任单位有：${units.join('、')}。` : `您是不是想写“${like}”？`
  )
}

const jsonOf = (plan: WorkPlan | undefined, unit: string | undefined): object => {
  if (plan === undefined) return {}
  const {title, goals, units} = plan
  const targets = targetsOf(plan).map(({target, where}) => ({where, ...target}))
  if (unit === undefined) return {title, units, goals, tasks: plan.tasks, targets}
  const shares = sharesOf(plan, unit).map(({task: {printed, title: name, number, above, place}, role, assignments}) => {
    return {printed, title: name, number, above, role, assignments, place}
  })
  return {title, unit, tasks: shares}
}
