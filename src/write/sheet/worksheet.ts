/** One sheet as its part xl/worksheets/sheetN.xml. */
import {type CellKind, styleOf} from './cell-styles.js'
import {columnWidths, linesOf} from './column-widths.js'
import {columnName, type Range, relative} from './references.js'
import type {SharedStrings} from './shared-strings.js'
import type {Validation, XlsxSheet} from './sheet.js'
import {validationsXml} from './validations.js'
import {cellText, part, spreadsheet} from './xml.js'

/** Where the rows of a sheet stand, 1-based. */
export interface Arrangement {
  readonly header: number
  /** Last row that has cells. */
  readonly last: number
  /** The header row and all rows below it. */
  readonly table: Range
  /** Whether the rows can be filtered: merged ones and those of a form cannot. */
  readonly filtered: boolean
}

/** Arrange a sheet: heading, note, header, rows. */
export function arrange({heading, note, columns, rows, merged = [], formRows = 0, form}: XlsxSheet): Arrangement {
  const header = 1 + (heading === undefined ? 0 : 1) + (note === undefined ? 0 : 1)
  const last = header + Math.max(rows.length, formRows)
  const table: Range = {columns: [0, Math.max(0, columns.length - 1)], rows: [header, last]}
  const listed = form === undefined && columns.length > 0
  return {header, last, table, filtered: listed && !merged.some((name) => columns.includes(name))}
}

/** What a sheet needs from its workbook. */
export interface SheetSetting {
  readonly strings: SharedStrings
  readonly listFormula: (values: readonly string[]) => string
  /** Whether it is the sheet that a reader sees first. */
  readonly first: boolean
}

/** Height of a line, in points. */
const lineHeight = 15
/** Tallest row that Excel knows, in points. */
const tallest = 409

/** Widest sheet, in characters, that stays upright on A4. */
const uprightWidth = 92

/** The XML of a sheet. */
export function worksheetXml(sheet: XlsxSheet, {strings, listFormula, first}: SheetSetting): string {
  const {columns, validations = [], editable} = sheet
  const {header, last, table, filtered} = arrange(sheet)
  const widths = columnWidths(sheet)
  const cols = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  // A form is read like a page; a table may need the width.
  const landscape = sheet.form === undefined && wholeWidth(widths) > uprightWidth
  const merges = [...spannedLines(sheet, header), ...mergedCells(sheet, header)]
  const pane = `<pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${header + 1}" sqref="A${header + 1}"/>`
  return part(
    [
      `<worksheet xmlns="${spreadsheet}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
      `<dimension ref="${relative({columns: table.columns, rows: [1, last]})}"/>`,
      `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`,
      `<sheetFormatPr defaultRowHeight="${lineHeight}"/>`,
      cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`,
      `<sheetData>${rowsXml(sheet, {header, last, widths}, strings)}</sheetData>`,
      editable === undefined
        ? ''
        : `<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>`,
      filtered ? `<autoFilter ref="${relative(table)}"/>` : '',
      merges.length === 0
        ? ''
        : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${relative(range)}"/>`).join('')}</mergeCells>`,
      last > header ? validationsXml(validations, {columns, rows: [header + 1, last], listFormula}) : '',
      `<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`,
      `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>`,
      `<headerFooter><oddFooter>${cellText('&C第 &P 页，共 &N 页')}</oddFooter></headerFooter>`,
      // Excel would mark 010020 with a green corner.
      `<ignoredErrors><ignoredError sqref="${relative(table)}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
    ].join('')
  )
}

/** Texts that a spreadsheet could take for a formula when somebody edits the cell. */
const formulaLike = /^[=+\-@\t\r\n]/u

interface Frame {
  readonly header: number
  readonly last: number
  readonly widths: readonly number[]
}

function rowsXml(sheet: XlsxSheet, {header, last, widths}: Frame, strings: SharedStrings): string {
  const {heading, note, columns, rows, validations = [], editable, merged = [], form} = sheet
  const names = columns.map((_, index) => columnName(index))
  const lines: string[] = []
  const cell = (at: string, row: number, kind: CellKind, text: string, open: boolean): string =>
    text === ''
      ? `<c r="${at}${row}" s="${styleOf(kind, open)}"/>`
      : `<c r="${at}${row}" s="${styleOf(kind === 'text' && formulaLike.test(text) ? 'quoted' : kind, open)}" t="s"><v>${strings.of(text)}</v></c>`
  const spanned = (row: number, kind: CellKind, text: string, height: number): string =>
    `<row r="${row}" ht="${height}" customHeight="1">${cell('A', row, kind, text, false)}</row>`

  if (heading !== undefined) lines.push(spanned(1, 'heading', heading, 32))
  if (note !== undefined)
    lines.push(spanned(header - 1, 'note', note, lineHeight * linesOf([note], [wholeWidth(widths)]) + 4))
  lines.push(
    `<row r="${header}">${columns.map((text, at) => cell(names[at] ?? '', header, 'header', text, false)).join('')}</row>`
  )
  const own = new Map(validations.map((validation) => [`${validation.column} ${validation.row ?? ''}`, validation]))
  const blank = columns.map((name) => blankKind(own.get(`${name} `)))
  const open = columns.map((name) => editable?.includes(name) === true)
  const repeated = columns.map((name) => merged.includes(name))
  for (let row = header + 1; row <= last; row++) {
    const values = rows[row - header - 1]
    const before = rows[row - header - 2]
    let cells = ''
    for (let at = 0; at < names.length; at++) {
      const text = values?.[at] ?? ''
      const hidden = repeated[at] === true && text !== '' && before?.[at] === text
      const single = own.get(`${columns[at] ?? ''} ${row - header - 1}`)
      const empty = single === undefined ? blank[at] : blankKind(single)
      const kind = text === '' ? (empty ?? 'text') : 'text'
      cells += cell(names[at] ?? '', row, kind, hidden ? '' : text, open[at] === true)
    }
    const least = form?.heights[row - header - 1]
    lines.push(`<row r="${row}"${heightFor(values ?? [], widths, least ?? 0)}>${cells}</row>`)
  }
  return lines.join('')
}

/** A cell formatted as text takes 5 for a word: where numbers and dates are asked for, empty cells are none. */
function blankKind(validation: Validation | undefined): CellKind {
  const kind = validation?.rule.kind
  return kind === 'date' ? 'date' : kind === 'whole' || kind === 'decimal' ? 'number' : 'text'
}

const wholeWidth = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0)

/** Not said to be the user's own height, so that Excel goes on fitting it; the height of a form's row is. */
function heightFor(values: readonly string[], widths: readonly number[], least: number): string {
  const height = Math.min(tallest, Math.max(least, linesOf(values, widths) * lineHeight))
  if (least > 0) return ` ht="${height}" customHeight="1"`
  return height === lineHeight ? '' : ` ht="${height}"`
}

/** Heading and note over all columns. */
const spannedLines = ({columns}: XlsxSheet, header: number): Range[] =>
  columns.length < 2
    ? []
    : Array.from({length: header - 1}, (_, index) => ({columns: [0, columns.length - 1], rows: [index + 1, index + 1]}))

/** Runs of equal texts in the columns that are to be merged. */
function mergedCells({columns, rows, merged = []}: XlsxSheet, header: number): Range[] {
  return merged.flatMap((name): Range[] => {
    const column = columns.indexOf(name)
    if (column === -1) return []
    const ranges: Range[] = []
    let start = 0
    for (let row = 1; row <= rows.length; row++) {
      const text = rows[start]?.[column] ?? ''
      if (row < rows.length && text !== '' && rows[row]?.[column] === text) continue
      if (row - start > 1) ranges.push({columns: [column, column], rows: [header + 1 + start, header + row]})
      start = row
    }
    return ranges
  })
}
