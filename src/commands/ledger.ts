/** `yinfa ledger`: who has which task of a work plan, and which numbers it promises. */
import {readPlan} from '../build/read-plan.js'
import {hasErrors} from '../diagnostics/diagnostic.js'
import {departmentBook} from '../ledger/departments.js'
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
  readonly root?: string
}

/** Run the command. Throws `UsageError`. */
export async function ledgerCommand(
  name: string | undefined,
  options: LedgerOptions,
  terminal: Terminal
): Promise<Exit> {
  const {cwd, out, err, env} = terminal
  const {path, plan, departments, diagnostics} = await readPlan({root: workspaceRoot(cwd, options.root), cwd, name})
  const exit: Exit = hasErrors(diagnostics) ? 'findings' : 'ok'
  const unit = plan === undefined || options.unit === undefined ? undefined : unitOf(options.unit, plan, departments)
  if (options.json === true) {
    const value = {
      version,
      exit,
      exitCode: exitCodes[exit].code,
      document: path ?? null,
      ...jsonOf(plan, unit),
      diagnostics
    }
    out.write(`${JSON.stringify(value, null, 2)}\n`)
    return exit
  }
  for (const line of findingLines(diagnostics, painter(err, env))) err.write(`${line}\n`)
  if (plan === undefined || path === undefined) return exit
  const lines =
    options.targets === true
      ? targetLines(plan, unit)
      : unit === undefined
        ? planLines(plan, path)
        : shareLines(plan, unit)
  out.write(`${lines.join('\n')}\n`)
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
