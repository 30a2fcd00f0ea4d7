/** 表格 — real tables: merged cells, header rows on every page, 表题 and unit above, notes below (8). */
import type * as G from '../../../gongwen/nodes.js'
import {columnShares} from '../../../layout/columns.js'
import {cellText, fractionWidths, roomBehind} from '../../../layout/decimals.js'
import {formLines} from '../../../layout/form-lines.js'
import {landscapePage, page, sizes, tableRule} from '../../../layout/gbt9704.js'
import {type PlacedCell, type PlacedRow, type TableGrid, tableGrid} from '../../../layout/table-grid.js'
import {mmToTwip, type Pt, pt, ptToTwip, twipToPt} from '../../../layout/units.js'
import {textWidth} from '../../../layout/width.js'
import {runs} from '../inline.js'
import {type Content, paragraphOf, type State, turnTo} from '../state.js'
import {extraStyles} from '../styles/ids.js'
import {paragraph} from '../word/paragraph.js'
import {type CellProperties, cellOf, rowOf, tableEnds} from '../word/table.js'
import {element} from '../xml.js'
import {formCell, formCellAlign} from './form-cell.js'

/** Width of 版心 in twips. */
export const fullWidth = mmToTwip(page.typeArea.width)
const landscapeWidth = mmToTwip(landscapePage.typeArea.width)

/** 表格 with its lines; a landscape one in a section of its own, unless the page is turned already. */
export function table(node: G.Table, state: State): readonly Content[] {
  const lead = node.children.filter((child) => child.type === 'caption' || child.type === 'tableUnit')
  const notes = node.children.filter((child) => child.type === 'tableNote')
  const upright: readonly Content[] = [
    ...lead.map((child) => paragraphOf(child.type, runs(child.children, state), true)),
    isLongList(node) ? {pieces: gridPieces(node, state)} : gridOf(node, state),
    ...notes.map((child) => paragraphOf('tableNote', runs(child.children, state))),
    // Without it two tables would run together.
    ...(notes.length === 0 ? [paragraphOf(extraStyles.anchor, '')] : [])
  ]
  if (node.orientation === 'portrait') return upright
  return [...(state.turned ? [] : [turnTo('landscape')]), ...upright, turnTo('portrait')]
}

/** 表题 or 图题 outside its table or figure, which only a hand-made tree has. */
export const caption = (node: G.Caption | G.TableUnit | G.TableNote, state: State): readonly string[] => [
  paragraphOf(node.type, runs(node.children, state))
]

/** A row outside a table: it becomes one. */
export const tableRow = (node: G.TableRow, state: State): readonly string[] => [
  gridOf(
    {
      type: 'table',
      align: node.children.map(() => null),
      widths: null,
      orientation: 'portrait',
      children: [node]
    },
    state
  ),
  paragraphOf(extraStyles.anchor, '')
]

/** A cell outside a row. */
export const tableCell = (node: G.TableCell, state: State): readonly string[] => [
  paragraphOf('tableCell', runs(node.children, state))
]

/** What the cells of a table need to know. */
interface Setting {
  readonly state: State
  readonly align: G.Table['align']
  /** Left edges of the columns and the right edge of the table, in twips. */
  readonly edges: readonly number[]
  readonly fractions: readonly number[]
}

/**
 * The rows of a table.
 * @param heights least heights of the rows, where they are not left to their content
 */
export const gridOf = (node: G.Table, state: State, heights: readonly Pt[] = []): string =>
  [...gridPieces(node, state, heights)].join('')

function* gridPieces(node: G.Table, state: State, heights: readonly Pt[] = []): Generator<string> {
  const grid = tableGrid(node)
  const full = node.orientation === 'landscape' ? landscapeWidth : fullWidth
  const edges = edgesOf(columnShares(node, grid), full)
  const setting: Setting = {state, align: node.align, edges, fractions: fractionWidths(node, grid)}
  const notes = node.children.some((child) => child.type === 'tableNote')
  const columns = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))
  const [start, end] = tableEnds({style: extraStyles.table, columns})
  yield start
  yield* rowsOf(grid, setting, notes, heights)
  yield end
}

/** Rows from which a table is written piece by piece. */
const longList = 1000

/** Whether a table is long, and its cells refer to nothing: what is referred to has to be known before all is packed. */
const isLongList = ({children}: G.Table): boolean =>
  children.length >= longList &&
  children.every(
    (row) =>
      row.type !== 'tableRow' ||
      row.children.every((cell) => cell.children.every(({type}) => type === 'text' || type === 'break'))
  )

/** Whole twips that add up to the width of the table. */
function edgesOf(shares: readonly number[], full: number): readonly number[] {
  let share = 0
  return [0, ...shares.map((part) => Math.round((share += part) * full))]
}

/** Header rows are repeated; group headings, and the row above a total or the notes, stay with what follows. */
function* rowsOf(grid: TableGrid, setting: Setting, notes: boolean, heights: readonly Pt[]): Generator<string> {
  let above: readonly (PlacedCell | undefined)[] = []
  const first = grid.rows.findIndex(({node}) => node.kind !== 'header')
  const headers = first === -1 ? grid.rows.length : first
  for (const [index, row] of grid.rows.entries()) {
    const owners = Array.from({length: grid.columns}, (_, column) => above[column])
    for (const cell of row.cells) owners.fill(cell, cell.column, cell.column + cell.colSpan)
    above = owners
    const {kind} = row.node
    const next = grid.rows[index + 1]
    // Headers and group headings are bound to what follows by their styles.
    const binds = next?.node.kind === 'total' || (notes && next === undefined) || headsForm(row, next)
    const keep = kind !== 'header' && kind !== 'group' && binds
    const cells = [...new Set(owners)].flatMap((cell) =>
      cell === undefined ? [] : [cellXml(cell, index, row, setting, keep)]
    )
    const least = heights[index]
    const height = least === undefined ? {} : {height: ptToTwip(least)}
    yield rowOf({whole: isShort(row, setting), header: index < headers, ...height}, cells.join(''))
  }
}

/** Labels above the places that they name: the opinions of a form. */
const headsForm = (row: PlacedRow, next: PlacedRow | undefined): boolean =>
  next !== undefined && !isFilledIn(row) && isFilledIn(next)

const isFilledIn = ({cells}: PlacedRow): boolean => cells.some(({node}) => formLines(node.children) !== undefined)

/** Lines up to which a row is kept whole: about half a page. */
const wholeLines = 15

/** A row that may be higher than a page, or may grow so when it is filled in, has to be split, and Word does so only where it is allowed to. */
const isShort = ({cells}: PlacedRow, {edges}: Setting): boolean =>
  cells.every((cell) => {
    if (formLines(cell.node.children)?.some(({long}) => long) === true) return false
    const width = twipToPt((edges[cell.column + cell.colSpan] ?? 0) - (edges[cell.column] ?? 0)) - 2 * tableRule.padding
    return (textWidth(cellText(cell.node)) * sizes.xiaosi) / Math.max(sizes.xiaosi, width) <= wholeLines
  })

function cellXml(cell: PlacedCell, row: number, {node}: PlacedRow, setting: Setting, keepNext: boolean): string {
  const {edges, state} = setting
  const continued = row > cell.row
  const style = styleOf(cell, node.kind, setting)
  const width = (edges[cell.column + cell.colSpan] ?? 0) - (edges[cell.column] ?? 0)
  const properties: CellProperties = {
    width,
    span: cell.colSpan,
    merge: cell.rowSpan === 1 ? null : continued ? 'continue' : 'restart',
    align: 'center'
  }
  if (continued) return cellOf(properties, paragraphOf(style, '', keepNext))
  const lines = formLines(cell.node.children)
  if (lines !== undefined) {
    const room = width - 2 * ptToTwip(tableRule.padding)
    return cellOf({...properties, align: formCellAlign(lines)}, formCell(lines, room, style, state))
  }
  const room = style === extraStyles.tableCellEnd ? behind(cell, setting) : 0
  const indent = room > 0 ? {indent: element('w:ind', {'w:right': room})} : {}
  return cellOf(properties, paragraph({style, keepNext, ...indent}, runs(cell.node.children, state)))
}

/** Twips that a number keeps from the right so that its point stands below those of its column. */
const behind = (cell: PlacedCell, {align, fractions}: Setting): number =>
  align[cell.column] === 'decimal' ? ptToTwip(pt(roomBehind(cell.node, fractions[cell.column] ?? 0) * sizes.xiaosi)) : 0

function styleOf(cell: PlacedCell, kind: G.TableRow['kind'], {align}: Setting): string {
  if (kind === 'header') return 'tableHeader'
  if (kind === 'group') return 'tableGroup'
  const own = cell.node.align ?? align[cell.column] ?? 'left'
  return own === 'center' ? extraStyles.tableCellCenter : own === 'left' ? 'tableCell' : extraStyles.tableCellEnd
}
