/** 小计、合计: rows that add up others. They are no data, but they must not contradict it. */
import {diagnostic, type Report} from '../../diagnostics/diagnostic.js'
import {decimalText, scaledOf, unitsAt} from './decimal.js'
import type {Grid, GridRow} from './grid.js'
import {type HeaderColumn, textsOf} from './header.js'
import {readNumber} from './number.js'

const bare = (text: string): string => text.replace(/[\s:：]/gu, '')
const ending = /[计数][\s:：]*$/u
const label = /^(?:小计|合计|总计|共计|总数)$/u
const groupLabel = /^.{1,20}(?:小计|合计|总计|共计)$/u
const count = /^(\d+)[个所项家人条]?$/u
/** What stands for nothing in a column of numbers. */
const nothing = /^(?:[-—－–/／]+|无)?$/u

/** Whether a row adds up others: a cell says 小计, or the first one 河南省小计 with nothing but numbers behind it. */
export function isSubtotal(row: GridRow): boolean {
  if (!row.cells.some((cell) => ending.test(cell))) return false
  if (row.cells.some((cell) => label.test(bare(cell)))) return true
  const [first = '', ...others] = textsOf(row)
  return groupLabel.test(bare(first)) && others.length > 0 && others.every((text) => readNumber(text) !== undefined)
}

/**
 * Compare every number of the subtotals with what it may be the sum of: the rows since the last subtotal, since the
 * last one of the same name, up to the next one, all above, all. Reports `data-subtotal` where it is none of them.
 * @param body rows of data, ascending @param sums rows that add up, ascending
 */
export function checkSubtotals(
  grid: Grid,
  columns: readonly HeaderColumn[],
  body: readonly GridRow[],
  sums: readonly GridRow[],
  report: Report
): void {
  if (sums.length === 0 || body.length === 0) return
  const spans = spansOf(body, sums)
  for (const {name, index} of columns) {
    const column = columnOf(body.map(({cells}) => cells[index] ?? ''))
    if (column === undefined) continue
    sums.forEach((row, at) => {
      const stated = column.read(row.cells[index] ?? '')
      const possible = spans[at]?.map(([from, to]) => column.sum(from, to)) ?? []
      const [nearest] = possible
      if (stated === undefined || nearest === undefined || possible.includes(stated)) return
      const title = bare(textsOf(row).find((text) => ending.test(text)) ?? '合计')
      const message = `${title}行的 \`${name}\` 写的是 ${stated}，${column.isCount ? '数出来' : '加起来'}是 ${nearest}。`
      report(diagnostic('data-subtotal', grid.placeOf(row.number, index), message, '请核对；合计行不作为数据读取。'))
    })
  }
}

type Span = readonly [from: number, to: number]

/** For each subtotal the ranges of the body that it may add up, the likeliest first, none of them empty. */
function spansOf(body: readonly GridRow[], sums: readonly GridRow[]): readonly (readonly Span[])[] {
  const all: Span = [0, body.length]
  const positions = sums.map(({number}) => countUpTo(body, number))
  const lastOf = new Map<string, number>()
  return sums.map((row, at) => {
    const above = positions[at] ?? 0
    const name = labelOf(row)
    const since = lastOf.get(name) ?? 0
    lastOf.set(name, above)
    const below: Span = [above, positions[at + 1] ?? body.length]
    const spans: readonly Span[] = [[positions[at - 1] ?? 0, above], [since, above], [0, above], below, all]
    // A total at the top stands for everything below it.
    return (above === 0 && name !== '小计' ? [all, ...spans] : spans).filter(([from, to]) => to > from)
  })
}

const labelOf = (row: GridRow): string =>
  bare(row.cells.find((cell) => /(?:[小合总共]计|总数)$/u.test(bare(cell))) ?? '').slice(-2)

/** How many rows of the body stand above a row of the sheet. */
function countUpTo(body: readonly GridRow[], number: number): number {
  let [low, high] = [0, body.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((body[middle]?.number ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}

interface Column {
  /** Whether rows are counted, not numbers added. */
  readonly isCount: boolean
  readonly read: (cell: string) => string | undefined
  /** Normalised decimal of the rows from (inclusive) to (exclusive). */
  readonly sum: (from: number, to: number) => string
}

/** A column of numbers adds up, a column of texts can be counted, a mixed one neither. */
function columnOf(cells: readonly string[]): Column | undefined {
  const numbers = cells.map((cell) => (nothing.test(cell) ? '0' : readNumber(cell)))
  if (numbers.every((number) => number !== undefined)) {
    const scaled = numbers.map(scaledOf)
    const scale = scaled.reduce((most, one) => Math.max(most, one.scale), 0)
    const totals = [0n]
    for (const one of scaled) totals.push((totals.at(-1) ?? 0n) + unitsAt(one, scale))
    return {
      isCount: false,
      read: readNumber,
      sum: (from, to) => decimalText({units: (totals[to] ?? 0n) - (totals[from] ?? 0n), scale})
    }
  }
  if (!cells.every((cell, index) => cell !== '' && numbers[index] === undefined)) return undefined
  return {isCount: true, read: (cell) => count.exec(cell)?.[1], sum: (from, to) => String(to - from)}
}
