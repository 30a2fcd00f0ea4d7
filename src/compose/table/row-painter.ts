/** What a row, or one line of a row that is split, shows on its page: texts, merged cells beside it, rules. */
import {tableRule} from '../../layout/gbt9704.js'
import {styles} from '../../layout/styles.js'
import type {PlacedCell} from '../../layout/table-grid.js'
import {type Beside, type Contents, moved, type Membership, type Painter} from '../box.js'
import type {Item} from '../page-model.js'
import type {CellLines, ComposedRows} from './cells.js'
import {lineHeight, pitch, type RowHeight} from './heights.js'
import {across, between, type Owners, verticals} from './rules.js'

/** What is known of the rows. */
export interface PaintedRows {
  readonly heights: readonly RowHeight[]
  readonly owners: readonly Owners[]
  readonly edges: readonly number[]
  readonly short: ComposedRows['short']
}

/** Half of what a line has above and below its characters. */
const inLine = (pitch - styles.tableCell.size) / 2

/**
 * The painter of a table.
 * @returns it, and the part by which it knows a row, or one line of a row that is split
 */
export function rowPainter({heights, owners, edges, short}: PaintedRows): {
  readonly painter: Painter
  readonly partOf: (row: number, line: number | null) => number
} {
  const parts: {readonly rows: number[]; readonly lines: (number | null)[]} = {rows: [], lines: []}
  const besides = new Map<PlacedCell, Beside>()
  for (const {merged} of heights) for (const entry of merged) besides.set(entry.cell, besideOf(entry))

  /** Items of a cell in a part whose top is at `y`. */
  const textOf = (cell: PlacedCell, {own, height}: RowHeight, line: number | null, y: number): readonly Item[] => {
    const entry = own.find((kept) => kept.cell === cell)
    if (entry !== undefined) return atY(line === null ? cellItems(entry, height) : lineItems(entry, line), y)
    const item = line === null || line === 0 ? short(cell) : undefined
    const top = line === null ? (height - pitch) / 2 : tableRule.padding
    return item === undefined ? [] : [moved(moved(item, 0, top + inLine), 0, y)]
  }
  const painter = (part: number, y: number): Contents => {
    const row = parts.rows[part] ?? 0
    const line = parts.lines[part] ?? null
    const layout = heights[row]
    const [own = [], below] = [owners[row], owners[row + 1]]
    const items: Item[] = []
    const beside: Membership[] = []
    if (layout === undefined) return {items, beside}
    const begins = line === null || line === 0
    let before: PlacedCell | undefined
    for (const owner of own) {
      if (owner === undefined || owner === before) continue
      before = owner
      const run = besides.get(owner)
      if (run !== undefined) beside.push({beside: run, before: items.length, begins: begins && owner.row === row})
      // What reaches in from above and is no run stands in its first row.
      else if (owner.row === row) items.push(...textOf(owner, layout, line, y))
    }
    const height = line === null ? layout.height : lineHeight(layout, line)
    if (row === 0 && begins) items.push(across(edges, y))
    verticals(own, edges, y, height, items)
    const ends = line === null || line === layout.lines - 1
    if (ends && below === undefined) items.push(across(edges, y + height))
    else if (ends && below !== undefined) between(own, below, edges, y + height, items)
    return {items, beside}
  }
  const partOf = (row: number, line: number | null): number => {
    parts.lines.push(line)
    return parts.rows.push(row) - 1
  }
  return {painter, partOf}
}

/** What stands in a cell of some height, with y from its top: in the middle, as forms and lists have it. */
const cellItems = ({lines, form}: CellLines, height: number): readonly Item[] =>
  form?.place(height) ?? lines.flatMap(({items}, index) => atLine(items, (height - lines.length * pitch) / 2, index))

/** One line of a cell. */
const lineItems = ({lines}: CellLines, line: number): readonly Item[] =>
  atLine(lines[line]?.items ?? [], line === 0 ? tableRule.padding : 0, 0)

const atLine = (items: readonly Item[], top: number, line: number): readonly Item[] =>
  items.map((item) => moved(item, 0, top + line * pitch + inLine))
const atY = (items: readonly Item[], y: number): Item[] => items.map((item) => moved(item, 0, y))

/** A merged cell: in the middle of its rows on every page that has some; the repeated label is furniture. */
const besideOf = (entry: CellLines): Beside => ({
  place: (height, again) => {
    const items = cellItems(entry, height)
    return again ? furniture(items) : items
  }
})

/** Items that belong to no element and lead nowhere: what is printed again. */
export const furniture = (items: readonly Item[]): Item[] =>
  items.flatMap((item): Item[] =>
    item.kind === 'link' || item.kind === 'field' ? [] : item.kind === 'text' ? [{...item, element: null}] : [item]
  )
