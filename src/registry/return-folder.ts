/** 报送目录: the workbooks and CSV files that provinces sent back, one for each or several in one. */
import {diagnostic, type Report} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {readTables} from '../source/tables/read-tables.js'
import type {DataTable} from '../source/tables/table.js'
import {requiredColumns} from './columns.js'
import {loadReturns, returnColumnOptions, returnColumns} from './load-returns.js'
import type {ProvinceReturn, ReturnField} from './model.js'
import {type Province, provinceNamed, provinces} from './provinces.js'

/** The sheet of the form that is filled in; beside it stands one that explains it. */
export const returnSheet = '进展报送'

/** Where returns are, and what they must hold. */
export interface ReturnFolder {
  /** Workspace-relative paths of the files in it. */
  readonly files: readonly string[]
  /** 工作表 that registry.yaml names. */
  readonly sheet: string | null
  /** 项目; null: those of the first file. */
  readonly form: readonly ReturnField[] | null
}

/** What the files gave, in their order. */
export interface FolderReturns {
  readonly form: readonly ReturnField[]
  readonly returns: readonly ProvinceReturn[]
}

/** Read every return. Reports `return-file` for files that are no returns or not of the province that they are named for. */
export function loadReturnFolder({files, sheet, form}: ReturnFolder, host: Host, report: Report): FolderReturns {
  const returns: ProvinceReturn[] = []
  let known = form
  for (const path of files) {
    const table = tableIn(path, sheet, known, host, report)
    if (table === undefined) continue
    const read = loadReturns(table, {form: known, isReported: true}, report)
    known ??= read.form
    checkName(path, read.returns, report)
    returns.push(...read.returns)
  }
  return {form: known ?? [], returns}
}

function tableIn(
  path: string,
  sheet: string | null,
  form: readonly ReturnField[] | null,
  host: Host,
  report: Report
): DataTable | undefined {
  const fault = (message: string, hint: string): undefined => {
    report(diagnostic('return-file', {path}, message, hint))
  }
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (!/\.(?:xlsx|csv)$/iu.test(name))
    return fault(`\`${name}\` 不是报送表，没有读取。`, '请另存为 XLSX 或 CSV；不是报送表的请移出这个目录。')
  const tables = readTables(host, path, report, {
    sheet: /\.xlsx$/iu.test(name) ? (sheet ?? undefined) : undefined,
    preferred: returnSheet,
    required: [
      ...requiredColumns(returnColumns, returnColumnOptions),
      ...(form ?? []).map((field): [string] => [field.name])
    ]
  })
  if (tables.length < 2) return tables[0]
  const sheets = tables.map((table) => `“${table.sheet ?? ''}”`).join('、')
  return fault(
    `\`${name}\` 里有 ${tables.length} 张工作表：${sheets}，不知道哪一张是报送表。`,
    `请把它改名为“${returnSheet}”。`
  )
}

/** Whose return a file is by its name: 41-河南.xlsx, 河南省报送表.xlsx; undefined where it names none or several. */
function provinceOfName(path: string): Province | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '')
  const whole = provinceNamed(name.replace(/^\d{2}[-_ ]?/u, ''))
  if (whole !== undefined) return whole
  // 新疆生产建设兵团 is not 新疆.
  const rest = name.replace(/新疆生产建设兵团|新疆兵团/gu, '兵团')
  const named = provinces.filter(({short}) => rest.includes(short))
  return named.length === 1 ? named[0] : undefined
}

function checkName(path: string, returns: readonly ProvinceReturn[], report: Report): void {
  const named = provinceOfName(path)
  const code = /(?:^|\/)(\d{2})-[^/]*$/u.exec(path)?.[1]
  if (named === undefined) return
  if (code !== undefined && code !== named.code && provinces.some((one) => one.code === code)) {
    const message = `文件名的代码 ${code} 和省份不一致，${named.short}是 ${named.code}。`
    report(diagnostic('return-file', {path}, message, '请核对文件名和里面的省份。'))
  }
  for (const {province, placeOf} of returns) {
    if (province === named) continue
    const message = `文件名写的是${named.short}，里面填的省份是${province.short}。`
    report(diagnostic('return-file', placeOf(), message, '请核对是哪个省的报送，改正文件名或这一格。'))
  }
}
