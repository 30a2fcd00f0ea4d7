/** `yinfa returns`: who has returned something, who came late, who has not, and what the returns say in sum. */
import {inOrder} from '../build/finding-order.js'
import {type Diagnostic, hasErrors} from '../diagnostics/diagnostic.js'
import {createNodeHost} from '../host/node.js'
import {loadRegistry} from '../registry/load.js'
import type {ReturnPeriod} from '../registry/model.js'
import type {Province} from '../registry/provinces.js'
import {type Arrived, type FieldStatus, returnStatus, type ReturnStatus} from '../registry/return-status.js'
import {version} from '../version.js'
import {readAsOf} from './as-of.js'
import {type Exit, exitCodes} from './exit-codes.js'
import {findingLines} from './print-findings.js'
import {namedPeriod} from './return-period.js'
import {tableLines} from './table-lines.js'
import {painter, type Paint, type Terminal} from './terminal.js'
import {workspaceRoot} from './workspace-root.js'

/** Options as typed. */
export interface ReturnsOptions {
  readonly period?: string
  readonly asOf?: string
  readonly root?: string
  readonly json?: boolean
}

/** Run the command: without options the latest period and all that came. Throws `UsageError`. */
export function returnsCommand(options: ReturnsOptions, {cwd, env, out, err}: Terminal): Exit {
  const date = readAsOf(options.asOf)
  const findings: Diagnostic[] = []
  const host = createNodeHost({root: workspaceRoot(cwd, options.root), fontFolders: []})
  const registry = loadRegistry(host, (finding) => findings.push(finding))
  const diagnostics = inOrder(findings)
  // Who is blamed for not having returned anything must not be blamed for a file that could not be read.
  const period = hasErrors(diagnostics) ? null : namedPeriod(registry, options.period)
  const status = period === null ? null : returnStatus(period, date)
  const exit: Exit = status === null ? 'findings' : 'ok'
  if (options.json === true) {
    const result = period === null || status === null ? {} : {asOf: date ?? null, ...jsonOf(period, status)}
    out.write(`${JSON.stringify({version, exit, exitCode: exitCodes[exit].code, ...result, diagnostics}, null, 2)}\n`)
    return exit
  }
  for (const line of findingLines(diagnostics, painter(err, env))) err.write(`${line}\n`)
  if (period === null || status === null) err.write('数据有错误，没有列出报送情况；请改正后再运行一次。\n')
  else out.write(`${linesOf(period, status, date, painter(out, env)).join('\n')}\n`)
  return exit
}

function linesOf(
  period: ReturnPeriod,
  {inTime, late, missing, fields}: ReturnStatus,
  date: string | undefined,
  paint: Paint
): readonly string[] {
  const {name, deadline, expected} = period
  const due = deadline === null ? '没有写截止日期' : `截止 ${deadline}`
  const counted = date === undefined ? '' : `，统计到 ${date}`
  const arrived = inTime.length + late.length
  const counts = [
    `应报 ${expected.length}`,
    ...(deadline === null ? [`已报 ${arrived}`] : [`按期 ${inTime.length}`, `逾期 ${late.length}`]),
    missing === null ? '未报的不清楚' : `未报 ${missing.length}`
  ]
  const dated = ({first, last}: Arrived): string => `${last.province.short}（${first.submitted ?? ''}）`
  const [head = '', ...rows] = tableLines(
    [
      ['项目', '类型', '已填', '内容'],
      ...fields.map((one) => [one.field.name, one.field.kind, `${one.answered}`, summary(one)])
    ],
    new Set([2])
  )
  return [
    paint('strong', `${name} 进展报送（${due}${counted}）：${counts.join('，')}。`),
    ...(late.length === 0 ? [] : [`逾期：${late.map(dated).join('、')}。`]),
    ...(missing === null
      ? ['数据不全（完整: 否）：台账里没有的省份，不等于没有报送。']
      : missing.length === 0
        ? []
        : [paint('error', `未报：${shortNames(missing)}。`)]),
    ...(arrived === 0 ? [] : ['', paint('faint', head), ...rows])
  ]
}

function summary({field, yes, no, total, range}: FieldStatus): string {
  if (field.kind === '是否') return `是 ${yes.length}，否 ${no.length}`
  if (range === null) return ''
  const [least, most] = range
  return field.kind === '金额' ? `合计 ${total ?? ''}，最少 ${least}，最多 ${most}` : `${least} 至 ${most}`
}

const shortNames = (provinces: readonly Province[]): string => provinces.map(({short}) => short).join('、')

const jsonOf = (
  {name, deadline, expected, complete}: ReturnPeriod,
  {inTime, late, missing, fields}: ReturnStatus
): object => ({
  period: name,
  deadline,
  complete,
  expected: expected.map(({short}) => short),
  inTime: inTime.map(arrivedJson),
  late: late.map(arrivedJson),
  missing: missing?.map(({short}) => short) ?? null,
  fields: fields.map(({field, answered, yes, no, total, range}) => ({
    name: field.name,
    kind: field.kind,
    answered,
    ...(field.kind === '是否' ? {yes: yes.map(({short}) => short), no: no.map(({short}) => short)} : {}),
    ...(total === null ? {} : {total}),
    ...(range === null ? {} : {least: range[0], most: range[1]})
  }))
})

const arrivedJson = ({first, last}: Arrived): object => ({
  province: last.province.short,
  submitted: first.submitted,
  corrected: first === last ? null : last.submitted,
  place: last.placeOf()
})
