/** What a verification leaves: a workbook to work with, the list of applications as data, and the report as Markdown. */
import type {JudgedFile} from './collect/model.js'
import {appliedList, isReady} from './collect/verify/applied-list.js'
import type {Verification} from './collect/verify/verify.js'
import {type ReportHead, verificationReport} from './verification-report.js'

/** Names of the files; the report has the name of its document in every format. */
export const verificationNames = {
  workbook: 'verification.xlsx',
  list: 'applied.csv',
  report: 'verification'
} as const

/** The workbook, the list and the report. Equal input gives equal bytes. */
export async function verificationFiles(
  files: readonly JudgedFile[],
  verification: Verification,
  head: ReportHead
): Promise<readonly {readonly name: string; readonly bytes: Uint8Array}[]> {
  const {writeCsv, writeXlsx} = await import('./write/sheet/index.js')
  const about = {title: '申报核验', creator: head.issuer, date: head.date}
  const report = new TextEncoder().encode(verificationReport(files, verification, head))
  return [
    {
      name: verificationNames.workbook,
      bytes: writeXlsx([applicationSheet(verification), quotaSheet(verification)], about)
    },
    {name: verificationNames.list, bytes: writeCsv(appliedList(verification.applications, head.call))},
    {name: `${verificationNames.report}.md`, bytes: report}
  ]
}

const applicationSheet = ({applications}: Verification) => ({
  title: '核验',
  columns: ['类别', '省份', '单位名称', '核验结论', '事项', '说明', '申请表'],
  rows: applications.flatMap((one) => {
    const head = [one.registered?.name ?? '', one.provinces.map(({short}) => short).join('；'), one.unit]
    const verdict = isReady(one) ? '可以上报' : '待处理'
    const issues = one.issues.length === 0 ? [{kind: '', message: ''}] : one.issues
    return issues.map(({kind, message}) => [...head, verdict, kind, message, one.file.path])
  })
})

const quotaSheet = ({quotas}: Verification) => ({
  title: '名额',
  columns: ['类别', '省份', '名额', '占用', '剩余', '超出', '说明'],
  rows: quotas.flatMap(({category, rows}) =>
    rows.map(({province, quota, counted, left, over, remarks}) => [
      category.name,
      province.short,
      quota === null ? '' : String(quota),
      String(counted),
      left === null ? '' : String(left),
      String(over),
      remarks.join('；')
    ])
  )
})
