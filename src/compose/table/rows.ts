/** Rows → boxes: one a row, or one a line for a row that is too tall for that; merged cells beside them. */
import {tableRule} from '../../layout/gbt9704.js'
import {styles} from '../../layout/styles.js'
import type {PlacedCell} from '../../layout/table-grid.js'
import {pt} from '../../layout/units.js'
import {type Beside, type Contents, type LineBox, type Membership, moved} from '../box.js'
import type {Item} from '../page-model.js'
import {type CellLines, type ComposedRow, rowStyles} from './cells.js'
import {pitch, type RowHeight, rowHeights} from './heights.js'
import {across, between, type Owners, verticals} from './rules.js'

/** What the rows stand in. */
export interface RowSetting {
  readonly owners: readonly Owners[]
  readonly edges: readonly number[]
  /** Height of 版心. */
  readonly room: number
  /** What the repeated header takes of it. */
  readonly header: number
}

/** Half of what a line has above and below its characters. */
const inLine = (pitch - styles.tableCell.size) / 2

/** The boxes of every row. */
export function rowBoxes(rows: readonly ComposedRow[], setting: RowSetting): LineBox[][] {
  const flat = new Set<PlacedCell>()
  for (let round = 0; ; round++) {
    const heights = rowHeights(rows, flat, setting.room)
    const bonds = bondsOf(heights)
    const torn = tooLong(heights, bonds, setting.room - setting.header)
    if (torn.length === 0) return boxesOf(heights, bonds, setting)
    // Merged cells that would bind more than a page together stand in their first row instead; at last all that bind.
    for (const cell of round < 3 ? torn : bonds.flatMap(({cells}) => cells)) flat.add(cell)
  }
}

/** Rows of which no page may hold only a part of the first or the last few, because a merged cell's text is taller. */
interface Bond {
  /** First and last row that are bound together. */
  readonly first: number
  readonly last: number
  readonly cells: readonly PlacedCell[]
}

/** A row or, where it is split, the least that a page can hold of it. */
const least = ({tall, height}: RowHeight): number => (tall ? pitch : height)

function bondsOf(heights: readonly RowHeight[]): Bond[] {
  const bonds: Bond[] = []
  for (const {merged} of heights) {
    for (const {cell, lines} of merged) {
      const need = lines.length * pitch
      const [first, end] = [cell.row, cell.row + cell.rowSpan]
      let [down, up] = [first, end - 1]
      for (let sum = least(at(heights, down)); sum < need && down + 1 < end; sum += least(at(heights, down))) down++
      for (let sum = least(at(heights, up)); sum < need && up > first; sum += least(at(heights, up))) up--
      if (down > first) bonds.push({first, last: down, cells: [cell]})
      if (up < end - 1) bonds.push({first: up, last: end - 1, cells: [cell]})
    }
  }
  return joinedBonds(bonds)
}

const at = (heights: readonly RowHeight[], row: number): RowHeight => {
  const found = heights[row]
  if (found === undefined) throw new Error(`no row ${row}`)
  return found
}

/** Bonds that share a row are one. */
function joinedBonds(bonds: readonly Bond[]): Bond[] {
  const joined: Bond[] = []
  for (const bond of bonds.toSorted((a, b) => a.first - b.first)) {
    const before = joined.at(-1)
    if (before === undefined || bond.first > before.last) joined.push(bond)
    else {
      const last = Math.max(before.last, bond.last)
      joined.splice(-1, 1, {first: before.first, last, cells: [...before.cells, ...bond.cells]})
    }
  }
  return joined
}

/** Merged cells of bonds that no page has room for, or that would have to split a row. */
const tooLong = (heights: readonly RowHeight[], bonds: readonly Bond[], room: number): PlacedCell[] =>
  bonds.flatMap(({first, last, cells}) => {
    const bound = heights.slice(first, last + 1)
    const height = bound.reduce((sum, row) => sum + row.height, 0)
    return height > room || bound.some(({tall}) => tall) ? cells : []
  })

function boxesOf(heights: readonly RowHeight[], bonds: readonly Bond[], setting: RowSetting): LineBox[][] {
  const {owners, edges} = setting
  const bound = new Set(
    bonds.flatMap(({first, last}) => Array.from({length: last - first}, (_, index) => first + index))
  )
  const besides = new Map<PlacedCell, Beside>()
  for (const {merged} of heights) for (const entry of merged) besides.set(entry.cell, besideOf(entry))
  const rulesAt = edgeRules(edges)
  return heights.map((layout, index) => {
    const end = index === heights.length - 1
    const [own = [], below] = [owners[index], owners[index + 1]]
    const slices = layout.tall ? lineSlices(layout) : [wholeRow(layout)]
    return slices.map((slice, part) => {
      const {height, notes} = slice
      const [first, last] = [part === 0, part === slices.length - 1]
      const later = (y: number): Contents => {
        const {items, beside} = inOrder(slice, {own, besides, row: index, first, y})
        if (first && index === 0) items.push(across(edges, y))
        verticals(own, edges, y, height, items)
        if (last && below === undefined) items.push(across(edges, y + height))
        if (last && below !== undefined) between(own, below, edges, y + height, items)
        return {items, beside}
      }
      const allNotes = first ? [...notes, ...mergedNotes(layout)] : notes
      const box: LineBox = {
        kind: 'box',
        height: pt(height),
        advance: pt(height),
        items: [],
        later,
        // No page holds a single line of a row that is split.
        keepWithNext: layout.tall && (first || part === slices.length - 2),
        bound: last && bound.has(index),
        edges: rulesAt(height, last && end)
      }
      return allNotes.length === 0 ? box : {...box, notes: allNotes}
    })
  })
}

/** The rules that close a table at the foot of a page and open it on the next; most rows have the same height. */
function edgeRules(edges: readonly number[]): (height: number, end: boolean) => NonNullable<LineBox['edges']> {
  const start = [across(edges, 0)]
  const closed: NonNullable<LineBox['edges']> = {start, end: []}
  const known = new Map<number, NonNullable<LineBox['edges']>>()
  return (height, end) => {
    if (end) return closed
    const found = known.get(height) ?? {start, end: [across(edges, height)]}
    known.set(height, found)
    return found
  }
}

/** A piece of a row. */
interface Slice {
  readonly height: number
  /** Items of a cell, where the top of the piece is at `y`. */
  readonly itemsOf: (cell: PlacedCell, y: number) => readonly Item[]
  readonly notes: readonly number[]
}

/** Cells stand in the middle of the height of their row, as forms and lists have them. */
const wholeRow = ({row, own, height}: RowHeight): Slice => ({
  height,
  itemsOf: (cell, y) => {
    const entry = own.find((kept) => kept.cell === cell)
    return entry === undefined ? shortLine(row, cell, (height - pitch) / 2, y) : atY(cellItems(entry, height), y)
  },
  notes: own.length === 0 ? none : own.flatMap(({lines}) => notesOf(lines))
})

/** What stands in a cell of some height, with y from its top. */
const cellItems = ({lines, form}: CellLines, height: number): readonly Item[] =>
  form?.place(height) ?? stacked(lines, (height - lines.length * pitch) / 2)

function lineSlices({row, own, lines, height}: RowHeight): Slice[] {
  const extra = height - (lines * pitch + 2 * tableRule.padding)
  return Array.from({length: lines}, (_, line) => {
    const above = line === 0 ? tableRule.padding : 0
    const below = line === lines - 1 ? tableRule.padding + extra : 0
    const here = new Map(own.map(({cell, lines: all}) => [cell, all.slice(line, line + 1)]))
    return {
      height: pitch + above + below,
      itemsOf: (cell, y) => {
        const kept = here.get(cell)
        if (kept === undefined) return line === 0 ? shortLine(row, cell, above, y) : []
        return atY(stacked(kept, above), y)
      },
      notes: [...here.values()].flatMap(notesOf)
    }
  })
}

const none: readonly number[] = []
const notesOf = (lines: readonly LineBox[]): number[] => lines.flatMap(({notes}) => notes ?? [])
const mergedNotes = ({merged}: RowHeight): readonly number[] =>
  merged.length === 0 ? none : merged.flatMap(({lines}) => notesOf(lines))

const stacked = (lines: readonly LineBox[], top: number): Item[] =>
  lines.flatMap(({items}, index) => items.map((item) => moved(item, 0, top + index * pitch + inLine)))
const atY = (items: readonly Item[], y: number): Item[] => items.map((item) => moved(item, 0, y))

function shortLine({kind, short}: ComposedRow, cell: PlacedCell, top: number, y: number): readonly Item[] {
  const item = short(cell, (emAscent) => pt(emAscent * rowStyles[kind].size + (top + inLine) + y))
  return item === undefined ? [] : [item]
}

/** What decides about the order of a row. */
interface OrderQuestion {
  readonly own: Owners
  readonly besides: ReadonlyMap<PlacedCell, Beside>
  readonly row: number
  /** Whether it is the first piece of its row. */
  readonly first: boolean
  readonly y: number
}

/** Items in the order of the columns, and at which place among them the merged cells stand. */
function inOrder(slice: Slice, {own, besides, row, first, y}: OrderQuestion): {items: Item[]; beside: Membership[]} {
  const items: Item[] = []
  const beside: Membership[] = []
  let before: PlacedCell | undefined
  for (const owner of own) {
    if (owner === undefined || owner === before) continue
    before = owner
    const run = besides.get(owner)
    if (run !== undefined) beside.push({beside: run, before: items.length, begins: first && owner.row === row})
    // What began in a row above and is no run stands there.
    else if (owner.row === row) items.push(...slice.itemsOf(owner, y))
  }
  return {items, beside}
}

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
