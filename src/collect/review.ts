/** 评审: decisions about applications, each exactly once, and the lists and events that follow from them. */
import {diagnostic, type Report} from '../diagnostics/diagnostic.js'
import {spelling} from '../registry/unit-index.js'
import {didYouMean} from '../source/nearest.js'
import {cellOf, type DataRow, type DataTable} from '../source/tables/table.js'

/** What reviewers fill in. */
export const decisionColumns = {result: '结论', reason: '理由', focus: '试点工作重点内容'} as const
/** What a sheet for reviewers says of each application. */
export const reviewColumns = [
  '类别',
  '省份',
  '单位名称',
  '优先条件',
  '申请表',
  ...Object.values(decisionColumns)
] as const
/** 结论. */
export const results = ['批准', '不批准'] as const

/** A decision about an application. */
export interface Decision {
  /** Row of the list of applications, by its columns. */
  readonly application: ReadonlyMap<string, string>
  readonly approved: boolean
  /** '' for most approvals. */
  readonly reason: string
  /** 试点工作重点内容; '' where it was not approved. */
  readonly focus: string
}

/** Rows of the sheet for reviewers. */
export const reviewRows = (applied: DataTable): readonly (readonly string[])[] =>
  applied.rows.map((row) => reviewColumns.map((column) => cellOf(applied, row, column)))

const keyOf = (table: DataTable, row: DataRow): string =>
  `${cellOf(table, row, '类别')}\n${spelling(cellOf(table, row, '单位名称'))}`

/**
 * The decisions, in the order of the applications. Reports `review-row` for everything that is missing, twice, unknown
 * or not said; the result is then of no use.
 * @param applied the list of applications
 * @param review the sheet as it came back
 */
export function readDecisions(applied: DataTable, review: DataTable, report: Report): readonly Decision[] {
  const rows = new Map<string, DataRow>()
  const known = new Set(applied.rows.map((row) => keyOf(applied, row)))
  for (const row of review.rows) {
    const key = keyOf(review, row)
    const name = cellOf(review, row, '单位名称')
    const place = review.placeOf(row, '单位名称')
    const twin = rows.get(key)
    if (!known.has(key)) {
      const names = applied.rows.map((one) => cellOf(applied, one, '单位名称'))
      const hint = didYouMean(name, names) ?? '类别和单位名称请照评审表原样保留，不要增加行。'
      report(diagnostic('review-row', place, `申报名单里没有 \`${name}\`（${cellOf(review, row, '类别')}）。`, hint))
    } else if (twin === undefined) rows.set(key, row)
    else
      report(diagnostic('review-row', place, `\`${name}\` 写了两行，另一行是第 ${twin.number} 行。`, '请只保留一行。'))
  }
  const approvedIn = new Map<string, string>()
  return applied.rows.flatMap((row): readonly Decision[] => {
    const name = cellOf(applied, row, '单位名称')
    const category = cellOf(applied, row, '类别')
    const own = rows.get(keyOf(applied, row))
    if (own === undefined) {
      const message = `评审表里没有 \`${name}\`（${category}）。`
      report(diagnostic('review-row', review.headerPlace(), message, '每个申请都要有一行，请补上。'))
      return []
    }
    const application = new Map(applied.columns.map((column) => [column, cellOf(applied, row, column)]))
    const decisions = decisionOf(own, review, application, report)
    const before = approvedIn.get(spelling(name))
    if (decisions.some(({approved}) => approved)) {
      approvedIn.set(spelling(name), category)
      if (before !== undefined) {
        const message = `\`${name}\` 在${before}、${category}两类里都批准了。`
        const place = review.placeOf(own, decisionColumns.result)
        report(diagnostic('review-row', place, message, '台账里一个单位只能在一张名单上，请只批准一类。'))
      }
    }
    return decisions
  })
}

function decisionOf(
  row: DataRow,
  review: DataTable,
  application: ReadonlyMap<string, string>,
  report: Report
): readonly Decision[] {
  const name = application.get('单位名称') ?? ''
  const cell = (key: keyof typeof decisionColumns): string => cellOf(review, row, decisionColumns[key])
  const fault = (key: keyof typeof decisionColumns, message: string, hint: string): readonly Decision[] => {
    report(diagnostic('review-row', review.placeOf(row, decisionColumns[key]), message, hint))
    return []
  }
  const [result, reason, focus] = [cell('result'), cell('reason'), cell('focus')]
  if (result === '') return fault('result', `\`${name}\` 没有写结论。`, `请写${results.join('或')}。`)
  if (!results.some((one) => one === result))
    return fault('result', `\`${name}\` 的结论写的是 \`${result}\`，应为：${results.join('、')}。`, '请改正。')
  const approved = result === '批准'
  if (approved && focus === '')
    return fault('focus', `批准了 \`${name}\`，但没有写试点工作重点内容。`, '名单要公布这一栏，请填写。')
  if (focus.includes('\n')) return fault('focus', `\`${name}\` 的试点工作重点内容写成了几行。`, '请写在一行里。')
  if (!approved && reason === '') return fault('reason', `没有批准 \`${name}\`，但没有写理由。`, '请填写理由。')
  return [{application, approved, reason, focus}]
}

/** What decisions are made public as. */
export interface Approval {
  /** 批次, e.g. 2012. */
  readonly batch: string
  /** What the lists are called before their category: 第一批. */
  readonly name: string
  /** 批准日期, YYYY-MM-DD. */
  readonly date: string
  /** 依据: printed number of the document that publishes the lists. */
  readonly source: string
}

/** A table of content/data. */
interface DataSheet {
  /** Name of its file. */
  readonly file: string
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const unitColumns = ['单位名称', '省份', '计划单列市', '隶属', '类别', '申报单位'] as const

/** The tables that follow from decisions: a list for each category, one of what was not approved, and the events. */
export function decisionSheets(decisions: readonly Decision[], {batch, name, date, source}: Approval) {
  const unit = ({application}: Decision) => unitColumns.map((column) => application.get(column) ?? '')
  const of = ({application}: Decision, column: string): string => application.get(column) ?? ''
  const approved = decisions.filter((one) => one.approved)
  const key = (one: Decision): string => spelling(of(one, '单位名称'))
  const onList = new Set(approved.map(key))
  /** A unit has one history: of several applications that were refused it tells the first, with all reasons. */
  const refused = decisions
    .filter((one) => !one.approved && !onList.has(key(one)))
    .filter((one, index, all) => all.findIndex((other) => key(other) === key(one)) === index)
  const reasonOf = (one: Decision): string =>
    decisions
      .filter((other) => key(other) === key(one) && (other === one || !other.approved))
      .map((other) => (other === one ? other.reason : `另报的${of(other, '类别')}未批准：${other.reason}`))
      .filter((text) => text !== '')
      .join('；')
  const categories = [...new Set(approved.map((one) => of(one, '类别')))]
  const lists = categories.map((category) => ({
    category,
    name: `${name}${category}试点单位`,
    sheet: {
      file: `${batch}-${category}.csv`,
      title: category,
      columns: [...unitColumns, decisionColumns.focus],
      rows: approved.filter((one) => of(one, '类别') === category).map((one) => [...unit(one), one.focus])
    } satisfies DataSheet
  }))
  const others: DataSheet = {
    file: `${batch}-未批准.csv`,
    title: '未批准',
    columns: [...unitColumns, '申报日期', '依据'],
    rows: refused.map((one) => [...unit(one), of(one, '申报日期'), of(one, '依据')])
  }
  const events: DataSheet = {
    file: `${batch}-审核.csv`,
    title: '审核',
    columns: ['日期', '单位', '事件', '依据', '结论', '说明'],
    rows: [
      ...approved.map((one) => [of(one, '申报日期'), of(one, '单位名称'), '申报', of(one, '依据'), '', reasonOf(one)]),
      ...refused.map((one) => [date, of(one, '单位名称'), '审核', source, '不通过', reasonOf(one)])
    ]
  }
  return {lists, others: refused.length === 0 ? null : others, events}
}
