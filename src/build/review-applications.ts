/** 评审 on disk: from the list of applications to the sheet for reviewers, and from that to data of the workspace. */
import {existsSync, readFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {type Approval, type Decision, decisionColumns, readDecisions} from '../collect/review.js'
import {type Diagnostic, diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import {createNodeHost} from '../host/node.js'
import {decisionFiles, reviewSheet} from '../review-files.js'
import {cellOf, type DataTable} from '../source/tables/table.js'
import {readTables} from '../source/tables/read-tables.js'
import {verificationNames} from '../verification-files.js'
import {inOrder} from './finding-order.js'
import {outputFinding} from './output-finding.js'
import {type NamedFile, openOutput} from './output-folder.js'

/** Name of the sheet for reviewers. */
export const reviewName = 'review.xlsx'

/** What came of it. */
export interface ReviewResult {
  /** Names of the files that were written, in `to`; empty after an error. */
  readonly files: readonly string[]
  readonly decisions: readonly Decision[]
  /** How many applications there are. */
  readonly applications: number
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Write the sheet for reviewers. Decisions that somebody has filled in are never written over.
 * @param from absolute path of the folder with the verification
 * @param to absolute path of the folder for the sheet
 */
export async function writeReviewSheet(root: string, from: string, to: string): Promise<ReviewResult> {
  return withFindings(root, async (report, end) => {
    const applied = appliedTable(from, report)
    if (applied === undefined) return end()
    const [first] = applied.rows
    const date = first === undefined ? '' : cellOf(applied, first, '申报日期')
    const sheet = {name: reviewName, bytes: await reviewSheet(applied, date === '' ? '1949-10-01' : date)}
    const output = await openOutput(to)
    try {
      if ((await output.read(reviewName)) !== undefined) {
        const message = '评审表已经有了，里面可能填了结论，没有覆盖。'
        report(diagnostic('review-kept', {path: join(to, reviewName)}, message, '要重新生成，请先把它移走或改名。'))
        return end({applications: applied.rows.length})
      }
      await output.write([sheet])
    } finally {
      await output.close()
    }
    return end({files: [reviewName], applications: applied.rows.length})
  })
}

/**
 * Read the sheet back and write the tables of content/data, all or none.
 * @param sheet absolute path of the sheet for reviewers
 */
export async function applyReview(
  root: string,
  {
    from,
    sheet,
    to,
    approval
  }: {readonly from: string; readonly sheet: string; readonly to: string; readonly approval: Approval}
): Promise<ReviewResult> {
  return withFindings(root, async (report, end, failed) => {
    const applied = appliedTable(from, report)
    const review = tableAt(sheet, ['单位名称', '类别', decisionColumns.result], report)
    if (applied === undefined || review === undefined) return end()
    const decisions = readDecisions(applied, review, report)
    if (failed()) return end({applications: applied.rows.length})
    const files: readonly NamedFile[] = await decisionFiles(decisions, approval)
    const output = await openOutput(to)
    try {
      await output.write(files)
    } finally {
      await output.close()
    }
    return end({files: files.map(({name}) => name), decisions, applications: applied.rows.length})
  })
}

type End = (rest?: Partial<ReviewResult>) => ReviewResult

async function withFindings(
  root: string,
  run: (report: Report, end: End, failed: () => boolean) => Promise<ReviewResult>
): Promise<ReviewResult> {
  const findings: Diagnostic[] = []
  const report: Report = (finding) => void findings.push(finding)
  const end: End = (rest = {}) => ({files: [], decisions: [], applications: 0, ...rest, diagnostics: inOrder(findings)})
  try {
    return await run(report, end, () => hasErrors(findings))
  } catch (error) {
    report(outputFinding(error, root))
    return end()
  }
}

/** The applications that may be reviewed; a list of none is not to be filled in by hand. */
function appliedTable(from: string, report: Report): DataTable | undefined {
  const path = join(from, verificationNames.list)
  if (existsSync(path) && !readFileSync(path, 'utf8').trim().includes('\n')) {
    const hint = `请照 ${verificationNames.workbook} 处理“待处理”的申请，再运行一次 \`yinfa collect --verify\`。`
    report(diagnostic('review-row', {path}, '核验以后没有可以上报的申请，无须评审。', hint))
    return undefined
  }
  return tableAt(path, ['单位名称', '类别', '申报日期'], report)
}

/** The only table of a file anywhere on the disk. */
function tableAt(path: string, required: readonly string[], report: Report): DataTable | undefined {
  if (!existsSync(path)) {
    const hint = '申报名单由 `yinfa collect --verify` 写出；评审表请写对路径。'
    report(diagnostic('file-found', {path}, '没有这个文件。', hint))
    return undefined
  }
  const host = createNodeHost({root: dirname(path), fontFolders: []})
  const options = {required: required.map((name) => [name] as const)}
  const [table] = readTables(host, basename(path), report, options)
  return table
}
