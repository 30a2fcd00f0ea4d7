/** 表头: which row of a sheet holds the names of its columns. Found for certain, or refused. */
import {diagnostic, type Report} from '../../diagnostics/diagnostic.js'
import {didYouMean} from '../nearest.js'
import {bounds} from './bounds.js'
import {columnName, nameKey} from './column-name.js'
import {columnLetters, type Grid, type GridRow} from './grid.js'

/** A column that a reader needs: the name it should have, then the others that are understood as well. */
export type RequiredColumn = readonly [name: string, ...aliases: string[]]

/** A column of the header row. */
export interface HeaderColumn {
  readonly name: string
  /** 0-based, in the sheet. */
  readonly index: number
}

/** The header row. */
export interface Header {
  readonly row: GridRow
  /** Index of the row among the rows of the grid. */
  readonly at: number
  readonly columns: readonly HeaderColumn[]
}

/** The texts of a row, each once, without empty ones. */
export const textsOf = (row: GridRow): readonly string[] => [...new Set(row.cells.filter((cell) => cell !== ''))]

/**
 * The header of a grid: the first row that has all required columns, else the first with two different texts (rows of
 * one text above it are titles). Reports `data-header` and returns undefined where there is none, or where its names
 * are not distinct.
 */
export function findHeader(grid: Grid, required: readonly RequiredColumn[], report: Report): Header | undefined {
  const at = required.length === 0 ? firstOfSeveral(grid) : firstWithAll(grid, required, report)
  const row = grid.rows[at]
  if (row === undefined) return undefined
  const columns = row.cells.flatMap((cell, index) => (cell === '' ? [] : [{name: columnName(cell), index}]))
  return distinct(grid, row, columns, report) ? {row, at, columns} : undefined
}

/** What stands above a table beside its title: 附件1, 表2, 单位：万元, 填报单位：…. No column is called so. */
const aboveHeader =
  /^(?:附件|附表|表)\s*[\d一二三四五六七八九十]*[:：]?$|^(?:计量|金额)?单位\s*[:：]|^(?:填报|填表|制表|统计|截止|报送)(?:人|单位|日期|时间)?\s*[:：]/u

/** A sheet of one column has no title that could be told from its header. */
function firstOfSeveral(grid: Grid): number {
  const at = grid.rows
    .slice(0, bounds.titleRows)
    .findIndex((row) => textsOf(row).length > 1 && !row.cells.some((cell) => aboveHeader.test(cell)))
  return at === -1 ? 0 : at
}

function firstWithAll(grid: Grid, required: readonly RequiredColumn[], report: Report): number {
  const wanted = required.map((names) => names.map(nameKey))
  const candidates = grid.rows.slice(0, bounds.titleRows).map(({cells}) => {
    const keys = new Set(cells.map(nameKey))
    return wanted.filter((names) => names.some((name) => keys.has(name))).length
  })
  const most = Math.max(...candidates)
  const at = candidates.indexOf(most)
  if (most === wanted.length) return at
  const row = grid.rows[at]
  if (most === 0 || row === undefined) {
    const names = required.map(([name]) => `\`${name}\``).join('、')
    const place = grid.placeOf(grid.rows[0]?.number ?? 1)
    report(diagnostic('data-header', place, `找不到表头：应有一行写着 ${names}。`, '请检查列名，或检查文件是否选对。'))
    return -1
  }
  const keys = new Set(row.cells.map(nameKey))
  for (const names of required.filter((all) => !all.some((name) => keys.has(nameKey(name))))) {
    const present = row.cells.filter((cell) => cell !== '').map(columnName)
    const message = `表头缺少 \`${names[0]}\` 一列，现有：${present.slice(0, 20).join('、')}。`
    const hint = names.flatMap((name) => didYouMean(name, present) ?? [])[0]?.replace('您是不是想写', '是不是')
    report(diagnostic('data-header', grid.placeOf(row.number), message, hint ?? '请补上这一列，或改正列名。'))
  }
  return -1
}

function distinct(grid: Grid, row: GridRow, columns: readonly HeaderColumn[], report: Report): boolean {
  const first = new Map<string, number>()
  let isDistinct = true
  for (const {name, index} of columns) {
    const key = nameKey(name)
    const other = first.get(key)
    first.set(key, other ?? index)
    if (other === undefined) continue
    isDistinct = false
    const message = `列名 \`${name}\` 重复：${columnLetters(other)} 列已经用了它。`
    const hint = '请给两列起不同的名字；如果表头占了两行，请只留一行，不要合并。'
    report(diagnostic('data-header', grid.placeOf(row.number, index), message, hint))
  }
  return isDistinct
}

/**
 * A text in a column without a name belongs to nothing: `data-header`. Of a separated file only gaps between names are
 * told here, what stands behind the last name is a fault of its row.
 * @param body rows of data
 */
export function checkNames(grid: Grid, {row, columns}: Header, body: readonly GridRow[], report: Report): void {
  const named = new Set(columns.map(({index}) => index))
  const width = grid.isSeparated ? row.cells.length : Infinity
  for (const {number, cells} of body) {
    for (let index = 0; index < Math.min(cells.length, width); index++) {
      if (cells[index] === '' || named.has(index)) continue
      named.add(index)
      const message = `${columnLetters(index)} 列没有列名，但第 ${number} 行在这一列有内容。`
      const hint = `请在第 ${row.number} 行写上列名，或删去这一列；如果第 ${row.number} 行不是表头，请删去它。`
      report(diagnostic('data-header', grid.placeOf(row.number, index), message, hint))
    }
  }
}
