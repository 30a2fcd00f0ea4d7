/** Rows → boxes: one a row, or one a line for a row that is too tall for that; merged cells beside them. */
import {tableRule} from '../../layout/gbt9704.js'
import {styles} from '../../layout/styles.js'
import type {PlacedCell} from '../../layout/table-grid.js'
import {pt} from '../../layout/units.js'
import {type Beside, type LineBox, type Membership, moved} from '../box.js'
import type {Item} from '../page-model.js'
import type {CellLines, ComposedRow} from './cells.js'
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
  return heights.map((layout, index) => {
    const own = owners[index] ?? []
    const foot = (y: number): Item[] => {
      const below = owners[index + 1]
      return below === undefined ? [across(edges, y)] : between(own, below, edges, y)
    }
    const slices = layout.tall ? lineSlices(layout) : [wholeRow(layout)]
    return slices.map(({height, texts}, part) => {
      const last = part === slices.length - 1
      const {items, beside} = inOrder(texts, own, besides, index, part === 0)
      const notes = [...texts.flatMap((text) => text.notes), ...(part === 0 ? mergedNotes(layout) : [])]
      const head = index === 0 && part === 0 ? [across(edges, 0)] : []
      return {
        kind: 'box',
        height: pt(height),
        advance: pt(height),
        items: [...items, ...head, ...verticals(own, edges, height), ...(last ? foot(height) : [])],
        // No page holds a single line of a row that is split.
        keepWithNext: layout.tall && (part === 0 || part === slices.length - 2),
        bound: last && bound.has(index),
        edges: {start: [across(edges, 0)], end: last && index === heights.length - 1 ? [] : [across(edges, height)]},
        ...(beside.length === 0 ? {} : {beside}),
        ...(notes.length === 0 ? {} : {notes})
      }
    })
  })
}

/** A piece of a row: its height, and the items of its own cells. */
interface Slice {
  readonly height: number
  readonly texts: readonly {
    readonly cell: PlacedCell
    readonly items: readonly Item[]
    readonly notes: readonly number[]
  }[]
}

/** Cells stand in the middle of the height of their row, as forms and lists have them. */
const wholeRow = ({own, height}: RowHeight): Slice => ({
  height,
  texts: own.map((entry) => ({cell: entry.cell, items: cellItems(entry, height), notes: notesOf(entry.lines)}))
})

/** What stands in a cell of some height, with y from its top. */
const cellItems = ({lines, form}: CellLines, height: number): readonly Item[] =>
  form?.place(height) ?? stacked(lines, (height - lines.length * pitch) / 2)

function lineSlices({own, lines, height}: RowHeight): Slice[] {
  const extra = height - (lines * pitch + 2 * tableRule.padding)
  return Array.from({length: lines}, (_, line) => {
    const above = line === 0 ? tableRule.padding : 0
    const below = line === lines - 1 ? tableRule.padding + extra : 0
    return {
      height: pitch + above + below,
      texts: own.map(({cell, lines: all}) => {
        const here = all.slice(line, line + 1)
        return {cell, items: stacked(here, above), notes: notesOf(here)}
      })
    }
  })
}

const notesOf = (lines: readonly LineBox[]): number[] => lines.flatMap(({notes}) => notes ?? [])
const mergedNotes = ({merged}: RowHeight): number[] => merged.flatMap(({lines}) => notesOf(lines))

const stacked = (lines: readonly LineBox[], top: number): Item[] =>
  lines.flatMap(({items}, index) => items.map((item) => moved(item, 0, top + index * pitch + inLine)))

/** Texts in the order of the columns, and at which place among them the merged cells stand. */
function inOrder(
  texts: Slice['texts'],
  owners: Owners,
  besides: ReadonlyMap<PlacedCell, Beside>,
  row: number,
  firstPart: boolean
): {items: Item[]; beside: Membership[]} {
  const byCell = new Map(texts.map(({cell, items}) => [cell, items]))
  const items: Item[] = []
  const beside: Membership[] = []
  for (const owner of new Set(owners)) {
    if (owner === undefined) continue
    const run = besides.get(owner)
    if (run !== undefined) beside.push({beside: run, before: items.length, begins: firstPart && owner.row === row})
    else items.push(...(byCell.get(owner) ?? []))
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
