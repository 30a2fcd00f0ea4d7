/** 表格: 表题 and unit above, notes below, all bound to the rows; a landscape table turns its pages (8). */
import type * as G from '../../gongwen/nodes.js'
import {columnShares} from '../../layout/columns.js'
import {stretched} from '../../layout/form-lines.js'
import {rowPitch, tableRule} from '../../layout/gbt9704.js'
import {styles} from '../../layout/styles.js'
import {rowsOf, type TableGrid, tableGrid} from '../../layout/table-grid.js'
import {pt} from '../../layout/units.js'
import {bodyText} from '../blocks/body-text.js'
import type {Beside, Box, GapBox, LineBox} from '../box.js'
import type {StructureElement} from '../page-model.js'
import {type Sheet, sheets} from '../sheet.js'
import {spansOf} from '../spans.js'
import type {Composed, State} from '../state.js'
import {keptWithNext, withLast} from '../text-lines.js'
import {composeCells, type ComposedRow, type ComposedRows} from './cells.js'
import {rowHeights} from './heights.js'
import {furniture} from './row-painter.js'
import {rowBoxes} from './rows.js'
import {ownersOf} from './rules.js'

/** Compose a table over the whole width of 版心; a landscape one on pages of its own, unless they are turned already. */
export function composeTable(node: G.Table, state: State): Composed {
  if (state.sheet.orientation === node.orientation) {
    const composed = setTable(node, state)
    return node.orientation === 'portrait' ? composed : {...composed, boxes: [...composed.boxes, upright]}
  }
  const composed = setTable(node, {...state, sheet: sheets[node.orientation]})
  return {...composed, boxes: [{kind: 'pageBreak', orientation: node.orientation}, ...composed.boxes, upright]}
}

/** What follows a landscape table stands on an upright page again. */
const upright: Box = {kind: 'pageBreak', orientation: 'portrait'}

function setTable(node: G.Table, state: State): Composed {
  const {lead, body, notes, elements} = partsOf(node, state, null)
  const room: GapBox = {kind: 'gap', advance: pt(rowPitch - styles.tableCell.size), keepWithNext: false}
  return {boxes: [{...room, keepWithNext: true}, ...lead, ...body, ...notes, room], elements}
}

/**
 * Compose the table of a form.
 * @param room the height that it takes when it has rows which stretch, in points
 */
export function composeFormTable(node: G.Table, room: number, state: State): Composed {
  const {lead, body, notes, elements} = partsOf(node, state, room)
  return {boxes: [...lead, ...body, ...notes], elements}
}

interface TableParts {
  readonly lead: readonly LineBox[]
  readonly body: readonly LineBox[]
  readonly notes: readonly Box[]
  readonly elements: readonly StructureElement[]
}

function partsOf(node: G.Table, state: State, room: number | null): TableParts {
  const above = node.children
    .filter((child) => child.type === 'caption' || child.type === 'tableUnit')
    .map((child) => furnitureLines(child, state))
  const below = node.children.filter((child) => child.type === 'tableNote').map((child) => furnitureLines(child, state))
  const grid = tableGrid(node)
  const edges = edgesOf(columnShares(node, grid), state.sheet)
  const composed = composeCells(node, grid, edges, state)
  const caption = above.map(({element}) => element)
  const table = state.element('Table', [
    ...(caption.length === 0 ? [] : [state.element('Caption', caption)]),
    ...composed.rows.map(({element}) => element)
  ])
  const toNotes: GapBox = {kind: 'gap', advance: pt(tableRule.padding), keepWithNext: true}
  const lead = above.flatMap(({boxes}) => keptWithNext(boxes))
  const lines = withLast(keptWithNext(below.flatMap(({boxes}) => boxes)), {keepWithNext: false})
  const notes = lines.length === 0 ? [] : [toNotes, ...lines]
  const free = room === null ? null : room - heightOf(lead) - heightOf(notes)
  const rows = free === null ? composed : {...composed, rows: stretchedRows(node, composed.rows, free)}
  const body = bodyBoxes(rows, grid, edges, state.sheet)
  return {
    lead,
    body: notes.length === 0 ? body : withLast(body, {keepWithNext: true}),
    notes,
    elements: [table, ...below.map(({element}) => element)]
  }
}

const heightOf = (boxes: readonly (LineBox | GapBox)[]): number => boxes.reduce((sum, {advance}) => sum + advance, 0)

/** Rows that stretch get what the others leave of `room`. */
function stretchedRows(node: G.Table, rows: readonly ComposedRow[], room: number): readonly ComposedRow[] {
  const kinds = rowsOf(node)
  const natural = rowHeights(rows, new Set(), room)
  const heights = stretched(
    natural.map(({height}, index) => ({height, stretch: kinds[index]?.height === 'stretch'})),
    room
  )
  return rows.map((row, index) => ({...row, least: heights[index] ?? row.least}))
}

/** Lines above or below the rows. */
function furnitureLines(
  node: G.Caption | G.TableUnit | G.TableNote,
  state: State
): {boxes: readonly LineBox[]; element: StructureElement} {
  const style = styles[node.type]
  const spans = spansOf(node.children, style.face, state)
  const element = state.element(
    'P',
    spans.links.map((link) => link.element)
  )
  return {boxes: bodyText(spans, style, node, element, state), element}
}

function edgesOf(shares: readonly number[], {left, right}: Sheet): readonly number[] {
  const edges: number[] = [left]
  for (const share of shares) edges.push((edges.at(-1) ?? 0) + share * (right - left))
  return edges
}

/** The header may take this part of a page; a taller one is not repeated. */
const headerPart = 1 / 3

/** All rows: the header bound to the first of the body and repeated, group headings and totals with their rows. */
function bodyBoxes(composed: ComposedRows, grid: TableGrid, edges: readonly number[], {top, bottom}: Sheet): LineBox[] {
  const {rows} = composed
  const room = bottom - top
  const first = rows.findIndex(({kind}) => kind !== 'header')
  const headerCount = first === -1 ? rows.length : first
  const owners = ownersOf(grid)
  // The header's own height is not known before its rows are set: what it may take at most is kept free for it.
  const most = room * headerPart
  const header = headerCount === 0 ? 0 : most
  const boxes = rowBoxes(composed, {
    owners,
    edges,
    room,
    header,
    headerCount,
    repeated: (lines) => (heightOf(lines) <= most ? repeated(lines) : [])
  })
  return boxes.flatMap((row, index) => {
    const kind = rows[index]?.kind
    const kept = kind === 'header' || kind === 'group' || rows[index + 1]?.kind === 'total'
    return kept ? withLast(row, {keepWithNext: true}) : row
  })
}

/** The header as it stands on the pages after the first: nothing of it is read again. */
function repeated(header: readonly LineBox[]): LineBox[] {
  const copies = new Map<Beside, Beside>()
  const copyOf = (beside: Beside): Beside => {
    const copy = copies.get(beside) ?? {place: (height) => beside.place(height, true)}
    copies.set(beside, copy)
    return copy
  }
  return header.map((box) => ({
    ...box,
    painter: (part, y) => {
      const {items, beside} = box.painter?.(part, y) ?? {items: box.items, beside: []}
      return {
        items: furniture(items),
        beside: beside.map((member) => ({...member, beside: copyOf(member.beside)}))
      }
    },
    notes: []
  }))
}
