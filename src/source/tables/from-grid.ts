/** A grid → a table: the header found, titles, notes, subtotals and empty rows taken away, everything else kept. */
import {type Diagnostic, diagnostic, type Place, type Report} from '../../diagnostics/diagnostic.js'
import {cellFaults, isHarmless} from './cell-text.js'
import type {Grid, GridRow} from './grid.js'
import {checkNames, findHeader, type Header, type RequiredColumn, textsOf} from './header.js'
import {limitedReport} from './limited-report.js'
import {isFooter, isNote} from './notes.js'
import {checkSubtotals, isSubtotal} from './subtotals.js'
import type {DataRow, DataTable} from './table.js'
import {shortened} from '../shortened.js'

/** The table of a grid; undefined after an error, which is reported. */
export function tableOf(grid: Grid, required: readonly RequiredColumn[], report: Report): DataTable | undefined {
  const limited = limitedReport(report, gridPlace(grid))
  const table = read(grid, required, limited.report)
  return limited.finish() ? undefined : table
}

const gridPlace = ({path, sheet}: Grid): Place => (sheet === null ? {path} : {path, sheet})

function read(grid: Grid, required: readonly RequiredColumn[], report: Report): DataTable | undefined {
  if (grid.rows.length === 0) {
    report(diagnostic('data-file', gridPlace(grid), '里面没有任何内容。', '请填写表头和数据，或删去这个文件。'))
    return undefined
  }
  const header = findHeader(grid, required, report)
  if (header === undefined) return undefined
  const {row: headerRow, columns} = header
  const {body, sums} = sorted(grid, header, report)
  checkNames(grid, header, body, report)
  for (const row of [headerRow, ...body]) {
    row.cells.forEach((cell, index) => {
      if (isHarmless(cell)) return
      for (const fault of cellFaults(cell, grid.placeOf(row.number, index))) report(fault)
    })
  }
  const rows = body.map(({number, cells}): DataRow => ({number, values: columns.map(({index}) => cells[index] ?? '')}))
  if (rows.length === 0) {
    const message = '只有表头，没有数据。'
    report(diagnostic('data-row', grid.placeOf(headerRow.number), message, '请在表头下面逐行填写数据。'))
  }
  checkSubtotals(grid, columns, body, sums, report)
  const indexes = new Map(columns.map(({name, index}) => [name, index] as const))
  const indexOf = (column: string | undefined) => (column === undefined ? undefined : indexes.get(column))
  return {
    path: grid.path,
    sheet: grid.sheet,
    columns: columns.map(({name}) => name),
    rows,
    placeOf: ({number}, column) => grid.placeOf(number, indexOf(column)),
    headerPlace: (column) => grid.placeOf(headerRow.number, indexOf(column))
  }
}

/** The rows below the header, data and subtotals apart; what is neither is reported. */
function sorted(grid: Grid, {at, row: headerRow}: Header, report: Report) {
  const body: GridRow[] = []
  const sums: GridRow[] = []
  let note: GridRow | undefined
  for (const row of grid.rows.slice(at + 1)) {
    // Printed lists repeat their header on every page.
    if (isEqual(row, headerRow)) continue
    if (isNote(row) || (note !== undefined && (textsOf(row).length === 1 || isFooter(row)))) {
      note ??= row
      continue
    }
    if (note !== undefined) {
      const message = `第 ${note.number} 行像是表后的说明，但第 ${row.number} 行还有数据。`
      report(diagnostic('data-row', grid.placeOf(note.number), message, '请把说明移到表格最下面，或单独放在一列里。'))
      note = undefined
    }
    if (isSubtotal(row)) sums.push(row)
    else if (isFooter(row)) note = row
    else if (row.isWide) report(wideRow(grid, row))
    else {
      checkLength(grid, row, headerRow, report)
      body.push(row)
    }
  }
  return {body, sums}
}

function isEqual(one: GridRow, other: GridRow): boolean {
  const width = Math.max(one.cells.length, other.cells.length)
  for (let index = 0; index < width; index++) {
    if ((one.cells[index] ?? '') !== (other.cells[index] ?? '')) return false
  }
  return true
}

function wideRow(grid: Grid, row: GridRow): Diagnostic {
  const [text = ''] = textsOf(row)
  const message = `第 ${row.number} 行整行合并，写着“${shortened(text, 30)}”，不是一行数据。`
  const hint = '如果是分组标题，请单独设一列，在每一行写上；如果是说明，请移到表格最下面，以“注：”开头。'
  return diagnostic('data-row', grid.placeOf(row.number), message, hint)
}

/** A row has the cells that the header has; a spreadsheet leaves out empty ones at the end, a text does not. */
function checkLength(grid: Grid, row: GridRow, header: GridRow, report: Report): void {
  const [expected, actual] = [header.cells.length, row.cells.length]
  const extra = row.cells.findIndex((cell, index) => index >= expected && cell !== '')
  if (!grid.isSeparated || (actual >= expected && extra === -1)) return
  const isLong = actual > expected
  const message = `这一行有 ${actual} 格，表头有 ${expected} 格${isLong ? `，多出“${(row.cells[extra] ?? '').slice(0, 30)}”` : ''}。`
  const hint = isLong
    ? '请检查是否多了分隔符；单元格里有分隔符时，请给整格加上半角双引号。'
    : '请检查是否少了分隔符；空着的格也要写出分隔符。'
  report(diagnostic('data-row', grid.placeOf(row.number, isLong ? extra : actual), message, hint))
}
