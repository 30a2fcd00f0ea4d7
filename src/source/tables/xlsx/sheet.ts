/** 工作表: the rows of one sheet of a workbook. */
import {type Diagnostic, diagnostic, type Place, type Report} from '../../../diagnostics/diagnostic.js'
import {bounds} from '../bounds.js'
import {columnLetters, type Grid, ranges} from '../grid.js'
import {type CellContext, cellText, type RawCell} from './cell.js'
import {damaged, DataFault, tooLarge} from './data-fault.js'
import {type Merge, mergedRows, type SheetRow} from './merges.js'
import {type RawSheet, readSheetXml} from './sheet-xml.js'
import type {Archive} from './zip.js'

/** Where a sheet is, and what its cells share with others. */
export interface SheetSource {
  readonly path: string
  readonly name: string
  readonly part: string
  readonly cells: Omit<CellContext, 'onRounded'>
}

/** Rows of a sheet as texts. Cells that cannot be read are reported; throws `DataFault` for the sheet as a whole. */
export function sheetGrid(archive: Archive, {path, name, part, cells}: SheetSource, report: Report): Grid {
  const placeOf = (row: number, column = 0): Place => ({path, sheet: name, cell: `${columnLetters(column)}${row}`})
  const rows: SheetRow[] = []
  const rounded = new Map<
    number,
    {readonly row: number; readonly stored: string; readonly shown: string; count: number}
  >()
  let [size, length] = [0, 0]
  // One context for all cells: a new one for each would take longer than reading them.
  let [atRow, atColumn] = [0, 0]
  const onRounded = (stored: string, shown: string): void => {
    const known = rounded.get(atColumn)
    if (known === undefined) rounded.set(atColumn, {row: atRow, stored, shown, count: 1})
    else known.count++
  }
  const context: CellContext = {...cells, onRounded}
  const onCell = (row: SheetRow, column: number, raw: RawCell): void => {
    atRow = row.number
    atColumn = column
    const text = textOf(raw)
    if (text === '') return
    if (column >= bounds.columns) throw tooLarge(`第 ${row.number} 行有 ${column + 1} 列`)
    size += column + 1 - row.cells.length
    length += text.length
    if (size > bounds.cells) throw tooLarge(`超过 ${bounds.cells} 个单元格`)
    if (length > bounds.text) throw tooLarge(`超过 ${bounds.text} 个字符`)
    while (row.cells.length < column) row.cells.push('')
    row.cells.push(text)
  }
  const textOf = (raw: RawCell): string => {
    try {
      return cellText(raw, context)
    } catch (error) {
      if (!(error instanceof DataFault)) throw error
      report(diagnostic(error.id, placeOf(atRow, atColumn), error.message, error.hint))
      return ''
    }
  }
  const raw = readSheetXml(archive, part, {
    onCell,
    onRow: (row) => {
      if (row.cells.length === 0) return
      rows.push(row)
      if (rows.length > bounds.rows) throw tooLarge(`超过 ${bounds.rows} 行`)
    }
  })
  const covered: Diagnostic[] = []
  const merges = raw.merges.map((reference) => mergeOf(reference))
  const merged = mergedRows(rows, merges, (row, column, text) => {
    const message = `合并单元格下面还藏着“${text.slice(0, 30)}”，表上看不到，没有读取。`
    covered.push(diagnostic('data-hidden', placeOf(row, column), message, '请取消合并后核对。'))
  })
  for (const finding of [...covered.slice(0, bounds.findings), ...hiddenFindings(rows, raw, placeOf)]) report(finding)
  for (const [column, {row, stored, shown, count}] of rounded) {
    const letters = columnLetters(column)
    const message = `${letters} 列有 ${count} 格存的数比显示的位数多（${letters}${row} 存的是 ${stored}，显示 ${shown}），按显示的读取。`
    report(diagnostic('data-rounded', placeOf(row, column), message, '如果要用完整的数，请增加小数位数。'))
  }
  return {path, sheet: name, rows: merged, isSeparated: false, placeOf}
}

function mergeOf(reference: string): Merge {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u.exec(reference)
  if (match === null) throw damaged('合并单元格')
  const [, left = '', top = '', right = left, bottom = top] = match
  return {top: Number(top), bottom: Number(bottom), left: columnIndex(left), right: columnIndex(right)}
}

const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Hidden rows and columns are read like others, but not without a word. */
function hiddenFindings(
  rows: readonly SheetRow[],
  {hiddenColumns}: RawSheet,
  placeOf: (row: number, column?: number) => Place
): readonly Diagnostic[] {
  const hint = '请取消隐藏（或清除筛选）后核对，不要的请删去。'
  const hidden = rows.filter(({isHidden, cells}) => isHidden && cells.some((cell) => cell !== ''))
  const width = rows.reduce((most, {cells}) => Math.max(most, cells.length), 0)
  const columns = Array.from({length: width}, (_, column) => column)
    .filter((column) => hiddenColumns.some(([from, to]) => column >= from && column <= to))
    .filter((column) => rows.some(({cells}) => (cells[column] ?? '') !== ''))
  const [row] = hidden
  const [column] = columns
  return [
    ...(row === undefined
      ? []
      : [
          diagnostic(
            'data-hidden',
            placeOf(row.number),
            `有 ${hidden.length} 行是隐藏的（第 ${ranges(hidden.map(({number}) => number))} 行），已照常读取。`,
            hint
          )
        ]),
    ...(column === undefined
      ? []
      : [
          diagnostic(
            'data-hidden',
            placeOf(rows[0]?.number ?? 1, column),
            `有 ${columns.length} 列是隐藏的（${columns.slice(0, 20).map(columnLetters).join('、')} 列），已照常读取。`,
            hint
          )
        ])
  ]
}
