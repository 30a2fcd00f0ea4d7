/** `yinfa quota`: what every province may propose, has used and has left, with the policy that was applied. */
import {inOrder} from '../build/finding-order.js'
import {type Diagnostic, hasErrors} from '../diagnostics/diagnostic.js'
import {createNodeHost} from '../host/node.js'
import {lastDay, stateAt} from '../registry/history.js'
import {loadRegistry} from '../registry/load.js'
import type {Category, Registry, StatedTotal} from '../registry/model.js'
import {quotaBatches, type QuotaRow, type QuotaTable, quotaUse} from '../registry/quota.js'
import {didYouMean} from '../source/nearest.js'
import {version} from '../version.js'
import {readAsOf} from './as-of.js'
import {type Exit, exitCodes} from './exit-codes.js'
import {findingLines} from './print-findings.js'
import {displayWidth, type Paint, painter, type Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'
import {workspaceRoot} from './workspace-root.js'

/** Options as typed. */
export interface QuotaOptions {
  readonly batch?: string
  readonly asOf?: string
  readonly category?: string
  readonly root?: string
  readonly json?: boolean
}

/** What was asked, and the answer. */
interface Answer {
  readonly batch: string
  readonly date: string
  readonly tables: readonly QuotaTable[]
  /** Stated totals behind which the data do not hold all units. */
  readonly partial: readonly StatedTotal[]
  /** Units that the data hold, of all categories and batches. */
  readonly known: number
}

/** Run the command: without options the latest batch, as of the last event of the data. Throws `UsageError`. */
export function quotaCommand(options: QuotaOptions, {cwd, env, out, err}: Terminal): Exit {
  const findings: Diagnostic[] = []
  const host = createNodeHost({root: workspaceRoot(cwd, options.root), fontFolders: []})
  const registry = loadRegistry(host, (finding) => findings.push(finding))
  const diagnostics = inOrder(findings)
  // Numbers from data that do not hold would be believed.
  const answer = hasErrors(diagnostics) ? null : answerOf(registry, options)
  const isOver = answer?.tables.some(({sum}) => sum.over > 0) ?? true
  const exit: Exit = isOver ? 'findings' : 'ok'
  if (options.json === true) {
    const result = answer === null ? {} : jsonOf(answer, registry)
    out.write(`${JSON.stringify({version, exit, exitCode: exitCodes[exit].code, ...result, diagnostics}, null, 2)}\n`)
    return exit
  }
  for (const text of findingLines(diagnostics, painter(err, env))) err.write(`${text}\n`)
  if (answer === null) err.write('数据有错误，没有列出名额；请改正后再运行一次。\n')
  else out.write(`${linesOf(answer, registry, painter(out, env)).join('\n')}\n`)
  return exit
}

function answerOf(registry: Registry, options: QuotaOptions): Answer {
  const batches = quotaBatches(registry)
  const batch = options.batch ?? batches.at(-1)
  if (batch === undefined)
    throw new UsageError('数据里没有名额。', '请在 content/data/registry.yaml 里写 `名额`，再运行一次。')
  if (!batches.includes(batch))
    throw new UsageError(`没有 \`${batch}\` 这一批的名额。`, `有名额的批次：${batches.join('、')}。`)
  const category = options.category === undefined ? undefined : categoryOf(registry, options.category)
  const date = readAsOf(options.asOf) ?? lastDay(registry) ?? '9999-12-31'
  return {
    batch,
    date,
    tables: quotaUse(registry, {batch, date, category}),
    partial: registry.totals.filter((total) => !total.complete && total.date <= date),
    known: registry.units.filter((unit) => stateAt(registry, unit, date) !== null).length
  }
}

function categoryOf({categories}: Registry, word: string): Category {
  const found = categories.find(({name, aliases}) => name === word || aliases.includes(word))
  if (found !== undefined) return found
  const words = categories.flatMap(({name, aliases}) => [name, ...aliases])
  const hint = didYouMean(word, words) ?? `类别有：${categories.map(({name}) => name).join('、')}。`
  throw new UsageError(`没有 \`${word}\` 这个类别。`, hint)
}

function linesOf({batch, date, tables, partial, known}: Answer, {policy}: Registry, paint: Paint): readonly string[] {
  const rules = `计划单列市${policy.cities}，兵团${policy.corps}，联合申报计${policy.joint}，部属高校${policy.ministry}`
  const over = tables.flatMap(({rows}) => rows.filter((row) => row.over > 0))
  return [
    paint('strong', `${batch} 批名额使用情况（截至 ${date}）`),
    `规则：${rules}。`,
    ...tables.flatMap((table) => ['', ...tableLines(table, paint)]),
    '',
    ...(over.length === 0 ? ['没有超出名额的省份。'] : over.map((row) => paint('error', overLine(row)))),
    ...partial.map(
      ({name, value, source}) =>
        `${name}共 ${value} 个（${source}），数据里只有 ${known} 个单位，其余单位的名单不在 content/data/，没有算进来。`
    )
  ]
}

const overLine = ({province, category, quota, counted, over}: QuotaRow): string =>
  `${province.name}的${category.name}占用 ${counted} ${category.measure}，名额 ${quota ?? 0} ${category.measure}，超出 ${over} ${category.measure}，没有可以说明的规定。`

const heads = ['省份', '名额', '已用', '不占', '占用', '剩余'] as const

function tableLines({category, source, rows, sum}: QuotaTable, paint: Paint): readonly string[] {
  const cells = rows.map((row) => ({
    texts: [row.province.short, row.quota, row.used.length, apartOf(row), row.counted, row.left].map(shown),
    remark: row.remarks.join('；'),
    isOver: row.over > 0
  }))
  const total = ['合计', sum.quota, sum.used, sum.apart, sum.counted, sum.left].map(shown)
  const widths = heads.map((head, index) =>
    Math.max(displayWidth(head), ...[...cells.map(({texts}) => texts), total].map((texts) => widthAt(texts, index)))
  )
  const line = (texts: readonly string[], remark: string): string =>
    [...texts.map((text, index) => padded(text, widths[index] ?? 0, index > 0)), remark].join('  ').trimEnd()
  return [
    `${paint('strong', category.name)}（${source === null ? '没有规定名额' : `依据 ${source}`}，单位：${category.measure}）`,
    paint('faint', line(heads, '备注')),
    ...cells.map(({texts, remark, isOver}) => (isOver ? paint('error', line(texts, remark)) : line(texts, remark))),
    paint('strong', line(total, sum.over === 0 ? '' : `超出 ${sum.over} ${category.measure}`))
  ]
}

const apartOf = ({apart}: QuotaRow): number => apart.reduce((sum, {units}) => sum + units.length, 0)

const shown = (value: string | number | null): string => (value === null ? '—' : String(value))

const widthAt = (texts: readonly string[], index: number): number => displayWidth(texts[index] ?? '')

function padded(text: string, width: number, atEnd: boolean): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return atEnd ? space + text : text + space
}

const jsonOf = ({batch, date, tables, partial, known}: Answer, {policy}: Registry): object => ({
  batch,
  asOf: date,
  policy,
  categories: tables.map(({category, source, rows, sum}) => ({
    name: category.name,
    measure: category.measure,
    source,
    provinces: rows.map((row) => ({
      code: row.province.code,
      name: row.province.name,
      quota: row.quota,
      used: row.used.map(({id, name}) => ({id, name})),
      apart: row.apart.map(({reason, units}) => ({reason, units: units.map(({id}) => id)})),
      counted: row.counted,
      left: row.left,
      over: row.over,
      remarks: row.remarks
    })),
    sum
  })),
  unitsKnown: known,
  statedTotals: partial.map(({name, value, source}) => ({name, value, source}))
})
