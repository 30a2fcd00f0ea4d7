/** What a printed report consists of, whatever it is printed on: sentences, tables of texts, marks on pages. */
import type {AuditReport, Finding} from '../report.js'
import type {Mark} from './drawn-page.js'
import {clauseText, conclusion, placeText, verdicts} from './text.js'

/** A file, as the caller named it, and its report. */
export interface NamedReport {
  readonly name: string
  readonly report: AuditReport
}

/** Title of every report. */
export const reportTitle = '公文版式核对报告'
/** What the report stands on, and how to read its drawings. */
export const reportBasis = '依据 GB/T 9704—2012《党政机关公文格式》。蓝色虚线是版心，圆圈里的数字是不符合之处的编号。'
/** Heads of the columns of its tables. */
export const columnHeads = ['编号', '条款', '名称', '应为', '实测', '判定', '强度'] as const

/** A row of a table: a text for each column. */
export interface ReportRow {
  readonly finding: Finding
  readonly cells: readonly string[]
}

/** A page with what is marked on it. */
export interface MarkedPage {
  /** 0-based. */
  readonly index: number
  readonly label: string
  readonly marks: readonly Mark[]
}

/** The report of one file. */
export interface ReportParts {
  readonly summary: string
  readonly deviations: readonly ReportRow[]
  readonly others: readonly ReportRow[]
  readonly pages: readonly MarkedPage[]
}

/** Take a report apart. */
export function partsOf(report: AuditReport): ReportParts {
  const deviations = report.findings.filter(({verdict}) => verdict === 'deviates')
  const others = report.findings.filter(({verdict}) => verdict !== 'deviates')
  const pages = report.pageCount === null ? '' : `，${report.pageCount} 页`
  return {
    summary: `${report.format}${pages}。${conclusion(report)}`,
    deviations: deviations.map((finding, index) => rowOf(finding, String(index + 1))),
    others: others.map((finding) => rowOf(finding, '—')),
    pages: (report.document?.pages ?? []).map((_, index) => {
      const marks = deviations.flatMap(({place, strength, view}, at): Mark[] => {
        if (place === undefined || place.page !== index + 1 || view !== 'pages') return []
        return [{number: at + 1, x: place.x, y: place.y, serious: strength === '规定'}]
      })
      const found = marks.length === 0 ? '，没有不符合之处' : `，标出 ${marks.length} 处`
      return {index, marks, label: `第 ${index + 1} 页${found}`}
    })
  }
}

function rowOf(finding: Finding, number: string): ReportRow {
  const {clause, name, expected, measured, verdict, strength, tolerance, explanation, view} = finding
  const cells = [
    number,
    clauseText(clause),
    name + (view === 'settings' ? '（文件设置）' : ''),
    expected + (tolerance === undefined ? '' : `（容差 ${tolerance}）`),
    measured + placeText(finding) + (explanation === undefined ? '' : `。${explanation}`),
    verdicts[verdict],
    strength
  ]
  return {finding, cells}
}
