/** The lists of a document as open data (开放数据): one workbook of all of them, and a CSV file for each. */
import {type Diagnostic, diagnostic} from './diagnostics/diagnostic.js'
import type {OpenSheet} from './expand/helper.js'
import type {Format, OutputFile, Published} from './publish.js'
import type {bounds as sheetBounds, SheetMetadata} from './write/sheet/index.js'

/** What the files say, and the document that findings are about. */
export interface SheetPublication extends SheetMetadata {
  /** Workspace-relative path of the document. */
  readonly path: string
}

/**
 * Write the lists of a document, where there are some, in those formats of `wanted` that hold lists.
 * @param sheets in the order of the document
 */
export async function publishSheets(
  sheets: readonly OpenSheet[],
  wanted: readonly Format[],
  {path, ...metadata}: SheetPublication
): Promise<Published> {
  if (sheets.length === 0 || !(wanted.includes('xlsx') || wanted.includes('csv'))) return {files: [], diagnostics: []}
  const {bounds, writeCsv, writeXlsx} = await import('./write/sheet/index.js')
  const diagnostics = sheets.flatMap((sheet) => boundFindings(sheet, bounds, path))
  if (diagnostics.length > 0) return {files: [], diagnostics}
  const files: OutputFile[] = []
  if (wanted.includes('xlsx')) {
    files.push({format: 'xlsx', ending: 'xlsx', list: null, bytes: writeXlsx(sheets, metadata), pages: null})
  }
  if (wanted.includes('csv')) {
    for (const [index, sheet] of sheets.entries()) {
      const ending = index === 0 ? 'csv' : `${index + 1}.csv`
      const list = sheets.length === 1 ? null : sheet.title
      files.push({format: 'csv', ending, list, bytes: writeCsv(sheet), pages: null})
    }
  }
  return {files, diagnostics}
}

/** What Excel could not open whole is refused in all formats: a list that loses rows is worse than none. */
function boundFindings(
  {title, columns, rows}: OpenSheet,
  bounds: typeof sheetBounds,
  path: string
): readonly Diagnostic[] {
  const found = (message: string, hint: string): Diagnostic => diagnostic('sheet-bounds', {path}, message, hint)
  const shorten = '请缩短这一格的文字。'
  if (rows.length + 1 > bounds.rows || columns.length > bounds.columns) {
    const size = `${rows.length} 行、${columns.length} 列`
    const message = `名单“${title}”有 ${size}，超过一张工作表的上限 ${bounds.rows - 1} 行、${bounds.columns} 列。`
    return [found(message, '请按省份或类别分成几个名单。')]
  }
  return [columns, ...rows].flatMap((row, index) =>
    row.flatMap((text, column) => {
      if (text.length <= bounds.text) return []
      const at = index === 0 ? '表头' : `第 ${index} 行`
      const message = `名单“${title}”${at}“${columns[column] ?? ''}”有 ${text.length} 个字，超过一格的上限 ${bounds.text} 个字。`
      return [found(message, shorten)]
    })
  )
}
