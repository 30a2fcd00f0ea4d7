/** File names of the letters of a 邮件合并: from columns, or numbered. */
import {diagnostic, type Report} from '../diagnostics/diagnostic.js'
import {columnFindings, filledText, partsOf} from '../source/columns-in-text.js'
import type {DataRow, DataTable} from '../source/tables/table.js'
import {fileName, foldedName} from './file-name.js'

/** The cells of a row by column. @param values of the row, in the order of the columns */
export const cellsOf = (columns: readonly string[], values: readonly string[]): ReadonlyMap<string, string> =>
  new Map(columns.map((column, index) => [column, values[index] ?? '']))

/**
 * A name without ending for each row, in their order. Reports `output-name` for a pattern with an unknown column, for a
 * row that gives no name, and for rows that give the same; then the result is undefined.
 * @param pattern `{{编号}}-{{单位名称}}`; without it the base with the number of the letter
 */
export function letterNames(
  table: DataTable,
  {pattern, base}: {readonly pattern: string | undefined; readonly base: string},
  report: Report
): readonly string[] | undefined {
  const digits = Math.max(3, String(table.rows.length).length)
  const numbered = (index: number): string => `${base}-${String(index + 1).padStart(digits, '0')}`
  if (pattern === undefined) return table.rows.map((_, index) => numbered(index))
  const parts = partsOf(pattern)
  const faults = columnFindings(parts, table.columns, 'output-name', table.headerPlace())
  for (const fault of faults) report(fault)
  if (faults.length > 0) return undefined
  if (!parts.some((part) => 'column' in part) && table.rows.length > 1) {
    const message = `文件名 \`${pattern}\` 里没有列，各行的文件会同名。`
    report(diagnostic('output-name', table.headerPlace(), message, '请写上列名，如 `--name "{{编号}}-{{单位名称}}"`。'))
    return undefined
  }
  const owners = new Map<string, DataRow>()
  let isSound = true
  const names = table.rows.map((row) => {
    const {text, empty} = filledText(parts, cellsOf(table.columns, row.values))
    const name = fileName(text)
    const [column] = empty
    const twin = owners.get(foldedName(name))
    const refuse = (message: string, hint: string): void => {
      isSound = false
      report(diagnostic('output-name', table.placeOf(row, column), message, hint))
    }
    if (column !== undefined) refuse(`\`${column}\` 是空的，文件没有名称。`, '请填写这一格，或换一列作文件名。')
    else if (name === '') refuse('文件名里没有可以用的字符。', '请换一列作文件名。')
    else if (twin !== undefined) {
      const message = `文件名 \`${name}\` 和第 ${twin.number} 行的相同，会互相覆盖。`
      refuse(message, '请在文件名里加上编号一列，或核对是不是重复的行。')
    } else owners.set(foldedName(name), row)
    return name
  })
  return isSound ? names : undefined
}
