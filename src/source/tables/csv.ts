/** CSV → rows of texts. Strict: what is quoted wrongly is refused with its line, never repaired. */
import {CsvError, parse} from 'csv-parse/sync'
import {type Diagnostic, diagnostic, type Place, type Report} from '../../diagnostics/diagnostic.js'
import {bounds} from './bounds.js'
import {columnLetters, type Grid, type GridRow} from './grid.js'
import type {RequiredColumn} from './header.js'
import {type Separator, separatorOf} from './separator.js'

/**
 * The rows of a CSV or tab-separated text; undefined after an error (`data-header`, `data-row`, `data-bounds`).
 * @param text as `readText` gives it
 */
export function csvGrid(
  text: string,
  {path, required}: {path: string; required: readonly RequiredColumn[]},
  report: Report
): Grid | undefined {
  const declared = /^sep=([,;\t])\n/u.exec(text)
  const firstLine = declared === null ? 1 : 2
  const content = declared === null ? text : text.slice(declared[0].length)
  const separator =
    declared === null ? separatorOf(content, {path, firstLine, required}, report) : (declared[1] as Separator)
  if (separator === undefined) return undefined
  const records = parsed(content, separator, {path, firstLine}, report)
  if (records === undefined) return undefined
  const rows: GridRow[] = []
  /** Rows of the sheet by line, where a cell above has several lines. */
  const shifted = new Map<number, number>()
  let line = firstLine
  let size = 0
  for (const [index, record] of records.entries()) {
    const cells = record.map((cell) => cell.trim())
    size += record.length
    if (index + firstLine !== line) shifted.set(line, index + firstLine)
    if (cells.some((cell) => cell !== '')) rows.push({number: line, cells, isWide: false})
    line += 1 + lineEnds(record)
    if (record.length > bounds.columns || rows.length > bounds.rows || size > bounds.cells) {
      const what = record.length > bounds.columns ? `第 ${line - 1} 行有 ${record.length} 格` : '行数太多'
      const message = `${what}，超过了上限（${bounds.rows} 行、${bounds.columns} 列）。`
      report(diagnostic('data-bounds', {path, line: line - 1}, message, '请检查分隔符和引号，或拆成几个文件。'))
      return undefined
    }
  }
  const placeOf = (row: number, column?: number): Place =>
    column === undefined
      ? {path, line: row}
      : {path, line: row, cell: `${columnLetters(column)}${shifted.get(row) ?? row}`}
  return {path, sheet: null, rows, isSeparated: true, placeOf}
}

interface Start {
  readonly path: string
  readonly firstLine: number
}

const options = {relax_column_count: true, record_delimiter: '\n'}

function parsed(text: string, delimiter: Separator, start: Start, report: Report): string[][] | undefined {
  try {
    return parse(text, {...options, delimiter})
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    report(faultOf(error, text, delimiter, start))
    return undefined
  }
}

/** The parser names the line on which it gave up; staff need the row in which the quote was opened. */
function faultOf(error: CsvError, text: string, delimiter: Separator, {path, firstLine}: Start): Diagnostic {
  const records = numberOf(error['records'])
  // The parser takes no 0 for “none”.
  const before = records === 0 ? [] : parse(text, {...options, delimiter, to: records})
  const row = firstLine + before.length
  const line = firstLine + before.reduce((sum, record) => sum + 1 + lineEnds(record), 0)
  const column = numberOf(error['column'])
  const place = {path, line, cell: `${columnLetters(column)}${row}`}
  const hint = '单元格里有引号、分隔符或换行时，整格要加半角双引号，里面的双引号写两遍（""）。'
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return diagnostic('data-row', place, '这一格的双引号没有结束，后面的内容都会被当作这一格。', hint)
  }
  if (error.code === 'INVALID_OPENING_QUOTE') {
    return diagnostic('data-row', place, '这一格中间有半角双引号，但整格没有加引号。', hint)
  }
  if (error.code === 'CSV_INVALID_CLOSING_QUOTE') {
    return diagnostic('data-row', place, '这一格的结束双引号后面还有文字。', hint)
  }
  return diagnostic('data-row', place, `这一行无法读取（${error.code}）。`, hint)
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

const lineEnds = (record: readonly string[]): number => {
  let count = 0
  for (const cell of record) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++
  }
  return count
}
