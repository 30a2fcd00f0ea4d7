/** 数据文件: CSV, XLSX and YAML of content/data → tables. Read exactly, or refused by file, sheet and cell. */
import {type Diagnostic, diagnostic, hasErrors, type Report} from '../../diagnostics/diagnostic.js'
import type {Host} from '../../host/host.js'
import {readBytes, readText} from '../read.js'
import {provesTable} from './column-name.js'
import {csvGrid} from './csv.js'
import {kindOf} from './file-kind.js'
import {tableOf} from './from-grid.js'
import type {RequiredColumn} from './header.js'
import type {DataTable} from './table.js'
import {readWorkbook, type WorkbookRequest} from './xlsx/read-workbook.js'
import {yamlTable} from './yaml-table.js'

/** What the reader of a table knows about it. */
export interface TableOptions {
  /** The sheet of the workbook; without it every visible sheet with content is a table. */
  readonly sheet?: string | undefined
  /** The sheet that is read alone where a workbook has it: the form beside its 填报说明. */
  readonly preferred?: string | undefined
  /** Columns that the header must have; the first row that has them is the header, rows above it are titles. */
  readonly required?: readonly RequiredColumn[] | undefined
  /** Whether dates of a workbook are written as documents print them, 2012年11月27日; else they are 2012-11-27. */
  readonly printsDates?: boolean | undefined
}

/**
 * The tables of a data file. A table with an error is left out; every fault is reported (`data-…`, `file-…`), so an
 * empty result always has a reason that has been told.
 * @param path workspace-relative
 */
export function readTables(
  host: Host,
  path: string,
  report: Report,
  {sheet, preferred, required = [], printsDates = false}: TableOptions = {}
): readonly DataTable[] {
  const bytes = readBytes(host, path, report)
  if (bytes === undefined) return []
  const kind = kindOf(path, bytes)
  if (typeof kind === 'object') {
    report(kind)
    return []
  }
  if (kind !== 'workbook' && sheet !== undefined) {
    report(diagnostic('data-file', {path}, `这个文件没有工作表，不能指定 \`${sheet}\`。`, '请删去工作表的名字。'))
    return []
  }
  if (kind === 'workbook') return workbookTables(bytes, path, report, {sheet, preferred, required, printsDates})
  const text = readText(host, path, report, (decoded) => provesTable(decoded, required.flat()))
  if (text === undefined) return []
  if (kind === 'yaml') return present(yamlTable(text, {path, required}, report))
  const grid = csvGrid(text, {path, required}, report)
  return grid === undefined ? [] : present(tableOf(grid, required, report))
}

function workbookTables(
  bytes: Uint8Array,
  path: string,
  report: Report,
  {required, ...wanted}: Omit<WorkbookRequest, 'path'> & {readonly required: readonly RequiredColumn[]}
): readonly DataTable[] {
  const findings: Diagnostic[] = []
  const sheets = readWorkbook(bytes, {path, ...wanted}, (finding) => findings.push(finding))
  for (const finding of findings) report(finding)
  if (sheets.length === 0 && !hasErrors(findings)) {
    report(diagnostic('data-file', {path}, '工作簿里没有任何内容。', '请填写表头和数据，或删去这个文件。'))
  }
  return sheets.flatMap(({grid, isSound}) => {
    const table = present(tableOf(grid, required, report))
    return isSound ? table : []
  })
}

const present = (table: DataTable | undefined): readonly DataTable[] => (table === undefined ? [] : [table])
