/** Widths of columns and heights of rows, in characters of the default font: a 汉字 takes two. */
import type {Sheet, XlsxSheet} from './sheet.js'

const least = 6
/** Longer texts are broken into lines. */
const most = 60
/** Room beside the text. */
const padding = 2

/** Room to write in: in a form with one value in each row, and in a column of a table. */
const toFill = {form: 44, table: 16} as const

/** A width for each column, from its longest line; columns that are to be filled in have room to write. */
export function columnWidths({columns, rows, editable = [], form}: Sheet & Partial<XlsxSheet>): readonly number[] {
  return columns.map((header, column) => {
    const room = editable.includes(header) ? toFill[form === undefined ? 'table' : 'form'] : least
    // The arrow of the filter stands beside the header.
    let widest = Math.max(room, longestLine(header) + 2)
    for (const row of rows) {
      const text = row[column] ?? ''
      // No text is wider than two for each of its units: most need not be looked at.
      if (text.length * 2 > widest) widest = Math.max(widest, longestLine(text))
      if (widest >= most) break
    }
    return Math.min(most, widest) + padding
  })
}

/**
 * Lines that a row takes in columns of these widths. Programs that do not measure rows when they open a file need it.
 * @param widths as `columnWidths` gives them
 */
export function linesOf(row: readonly string[], widths: readonly number[]): number {
  let lines = 1
  for (const [column, text] of row.entries()) {
    const room = (widths[column] ?? most) - padding
    if (text.length * 2 <= room && !text.includes('\n')) continue
    const own = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0)
    lines = Math.max(lines, own)
  }
  return lines
}

const longestLine = (text: string): number =>
  text.includes('\n') ? Math.max(...text.split('\n').map(widthOf)) : widthOf(text)

/** Halves of surrogate pairs are one each: two for the character. Latin letters and marks take one. */
function widthOf(line: string): number {
  let width = 0
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index)
    width += code < 0x250 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2
  }
  return width
}
