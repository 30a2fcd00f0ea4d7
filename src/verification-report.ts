/** 核验报告: what was verified, as the Markdown of a document that goes through the pipeline like any other. */
import type {JudgedFile} from './collect/model.js'
import {appliedListName, type VerifiedApplication} from './collect/verify/application.js'
import {isReady} from './collect/verify/applied-list.js'
import type {Verification} from './collect/verify/verify.js'
import {printedMessage} from './diagnostics/printed-message.js'
import {markdownText} from './drafts/escape.js'
import {dateText} from './layout/text.js'
import type {ApplicationCall} from './registry/model.js'

/** What the report says about itself. */
export interface ReportHead {
  readonly issuer: string
  /** 成文日期, YYYY-MM-DD. */
  readonly date: string
  readonly call: ApplicationCall
}

/** The Markdown of the report. */
export function verificationReport(
  files: readonly JudgedFile[],
  {applications, quotas}: Verification,
  {issuer, date, call}: ReportHead
): string {
  const refused = files.filter(({verdict}) => verdict === 'refused')
  const superseded = files.filter(({verdict}) => verdict === 'superseded').length
  const ready = applications.filter(isReady)
  const open = applications.filter((one) => !isReady(one))
  const priority = ready.flatMap((one) =>
    one.issues.filter(({kind}) => kind === '优先条件').map(({message}) => [one.unit, message])
  )
  const notes = ready.flatMap((one) =>
    one.issues.filter(({kind}) => kind !== '优先条件').map(({kind, message}) => [one.unit, kind, message])
  )
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['待处理的申请', listed(open.length, '申请都可以上报。', ['单位', '事项', '问题'], issueRows(open))],
    ['名额使用情况', quotaTables(quotas)],
    ['需要核对的事项', listed(notes.length, '没有需要核对的事项。', ['单位', '事项', '说明'], notes)],
    ['优先条件', listed(priority.length, '没有联合申请的单位。', ['单位', '条件'], priority)],
    ['退回的文件', listed(refused.length, '没有退回的文件。', ['文件', '填写项', '问题'], refusedRows(refused))]
  ]
  const summary = [
    `根据${call.source}，${call.batch}年这一批申报截至${dateText(call.deadline)}。`,
    `共收到文件${files.length}个：采用${applications.length}个，退回${refused.length}个，已由更正件代替${superseded}个。`,
    `采用的申请中，可以上报${ready.length}个，待处理${open.length}个。`
  ]
  const body = sections.map(([title, lines], index) => [`## ${ordinals[index] ?? ''}、${title}`, ...lines].join('\n\n'))
  return `${front(issuer, date)}\n${[summary.join(''), ...body].join('\n\n')}\n`
}

const ordinals = '一二三四五六七八九'

/** A document without a number: it goes no farther than the office that verifies. */
const front = (issuer: string, date: string): string =>
  [
    '---',
    '文种: 通报',
    '版式: 信函',
    `发文机关: ${JSON.stringify(issuer)}`,
    `标题: ${JSON.stringify(`${issuer}关于教育信息化试点申报核验情况的通报`)}`,
    `成文日期: ${date}`,
    '---',
    ''
  ].join('\n')

function listed(
  count: number,
  none: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[]
): readonly string[] {
  return count === 0 ? [none] : [table(columns, rows)]
}

/** Columns of numbers, which stand at the end of their cells. */
const numbers: ReadonlySet<string> = new Set(['名额', '占用', '超出'])

/** A pipe table: what people typed prints as they typed it. */
const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    columns,
    columns.map((column) => (numbers.has(column) ? '---:' : '---')),
    ...rows.map((row) => row.map((text) => cell(text)))
  ]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')

const cell = (text: string): string => markdownText(printedMessage(text.replaceAll('\n', ' ')), true)

const issueRows = (applications: readonly VerifiedApplication[]) =>
  applications.flatMap(({unit, issues}) =>
    issues.filter(({severity}) => severity === 'stop').map(({kind, message}) => [unit, kind, message])
  )

const refusedRows = (files: readonly JudgedFile[]) =>
  files.flatMap(({path, findings}) =>
    findings
      .filter(({severity}) => severity === 'fault')
      .map(({field, message}) => [path, field ?? '整个文件', message])
  )

/** A heading and a table for each category that was applied for: a heading stays on the page of its table. */
function quotaTables(quotas: Verification['quotas']): readonly string[] {
  if (quotas.length === 0) return ['台账里没有这一批的名额。']
  const applied = quotas
    .map(({category, rows}) => ({
      category,
      used: rows.filter(({used}) => used.some(({list}) => list === appliedListName))
    }))
    .filter(({used}) => used.length > 0)
  if (applied.length === 0) return ['没有占用名额的申请。']
  return applied.flatMap(({category, used}, index) => {
    const lines = used.map(({province, quota, counted, over, remarks}) => [
      province.short,
      quota === null ? '未定' : String(quota),
      String(counted),
      over === 0 ? '' : String(over),
      remarks.join('；')
    ])
    const heading = `### （${ordinals[index] ?? ''}）${category.name}`
    return [heading, table(['省份', '名额', '占用', '超出', '说明'], lines)]
  })
}
