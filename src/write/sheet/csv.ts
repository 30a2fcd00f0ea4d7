/**
 * CSV for open data: UTF-8 with a byte order mark, without which Excel on Windows takes the file for GBK; CRLF; quotes
 * as RFC 4180 has them.
 */
import {strToU8} from 'fflate'
import type {Sheet} from './sheet.js'

/** What spreadsheets may take for the beginning of a formula, also behind apostrophes of the text's own. */
const formulaLike = /^'*[=+\-@＝＋－＠\t\r\n]/u

/**
 * A text that no spreadsheet takes for a formula. CSV has no types, so a mark is needed: an apostrophe, which is what
 * staff type in Excel themselves, can be seen, and is the convention that other programs know. A tab or a space before
 * the text would be shown as nothing and copied along unnoticed; quotes alone do not help. Texts that already begin
 * with apostrophes before such a sign get one more, so that `unguarded` gives back every text exactly.
 */
export const guarded = (text: string): string => (formulaLike.test(text) ? `'${text}` : text)

/** The text before `guarded`. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && formulaLike.test(text) ? text.slice(1) : text

/**
 * Write a list as CSV: the header row, then the rows, as many fields in each as there are columns.
 * Leading zeros stay in the file; whoever needs them in Excel as well takes the XLSX.
 */
export function writeCsv({columns, rows}: Sheet): Uint8Array {
  const line = (values: readonly string[]): string =>
    columns.map((_, index) => field(values[index] ?? '')).join(',') + '\r\n'
  // A row of one empty field would be a blank line, which readers skip.
  const lineOf = (values: readonly string[]): string =>
    columns.length === 1 && (values[0] ?? '') === '' ? '""\r\n' : line(values)
  return strToU8('\ufeff' + line(columns) + rows.map(lineOf).join(''))
}

function field(text: string): string {
  const value = guarded(text)
  return /[",\r\n]|^\s|\s$/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
