/** Rows → boxes: one a row, or one a line for a row that is too tall for that; merged cells beside them. */
import type {PlacedCell} from '../../layout/table-grid.js'
import {pt} from '../../layout/units.js'
import type {LineBox} from '../box.js'
import type {Item} from '../page-model.js'
import type {ComposedRows} from './cells.js'
import {lineHeight, pitch, type RowHeight, rowHeights} from './heights.js'
import {rowPainter} from './row-painter.js'
import {across, type Owners} from './rules.js'

/** What the rows stand in. */
export interface RowSetting {
  readonly owners: readonly Owners[]
  readonly edges: readonly number[]
  /** Height of 版心. */
  readonly room: number
  /** What the repeated header takes of it. */
  readonly header: number
  /** Rows of the header. */
  readonly headerCount: number
  /** What is repeated on the pages that the table goes on to, made of the header's boxes. */
  readonly repeated: (header: readonly LineBox[]) => readonly LineBox[]
}

/** The boxes of every row. */
export function rowBoxes(composed: ComposedRows, setting: RowSetting): LineBox[][] {
  const flat = new Set<PlacedCell>()
  for (let round = 0; ; round++) {
    const heights = rowHeights(composed.rows, flat, setting.room)
    const bonds = bondsOf(heights)
    const torn = tooLong(heights, bonds, setting.room - setting.header)
    if (torn.length === 0) return boxesOf(heights, bonds, composed, setting)
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

function boxesOf(
  heights: readonly RowHeight[],
  bonds: readonly Bond[],
  {short}: ComposedRows,
  {owners, edges, headerCount, repeated}: RowSetting
): LineBox[][] {
  const bound = new Set(
    bonds.flatMap(({first, last}) => Array.from({length: last - first}, (_, index) => first + index))
  )
  const rulesAt = edgeRules(edges)
  const {painter, partOf} = rowPainter({heights, owners, edges, short})
  const boxes: LineBox[][] = []
  let repeat: readonly LineBox[] = []
  for (const [row, layout] of heights.entries()) {
    if (row === headerCount) repeat = repeated(boxes.flat())
    const end = row === heights.length - 1
    const count = layout.tall ? layout.lines : 1
    const own = Array.from({length: count}, (_, line): LineBox => {
      const last = line === count - 1
      const height = pt(layout.tall ? lineHeight(layout, line) : layout.height)
      const notes = notesOf(layout, layout.tall ? line : null)
      const box: LineBox = {
        kind: 'box',
        height,
        advance: height,
        items: none,
        painter,
        part: partOf(row, layout.tall ? line : null),
        // No page holds a single line of a row that is split.
        keepWithNext: layout.tall && (line === 0 || line === count - 2),
        bound: last && bound.has(row),
        edges: rulesAt(height, last && end),
        repeat
      }
      return notes.length === 0 ? box : {...box, notes}
    })
    boxes.push(own)
  }
  return boxes
}

const none: readonly Item[] = []

/** The footnotes of a row, or of one line of it; those of merged cells are those of its first line. */
function notesOf({own, merged}: RowHeight, line: number | null): readonly number[] {
  if (own.length === 0 && merged.length === 0) return noNotes
  const lines = own.flatMap((entry) => (line === null ? entry.lines : entry.lines.slice(line, line + 1)))
  const beside = line === null || line === 0 ? merged.flatMap((entry) => entry.lines) : []
  return [...lines, ...beside].flatMap(({notes}) => notes ?? [])
}
const noNotes: readonly number[] = []

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
