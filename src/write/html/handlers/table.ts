/** 表格 (clause 8). */
import type * as G from '../../../gongwen/nodes.js'
import {fractionWidths, roomBehind} from '../../../layout/decimals.js'
import {formLines} from '../../../layout/form-lines.js'
import {type PlacedCell, type PlacedRow, type TableGrid, tableGrid} from '../../../layout/table-grid.js'
import {isLongList} from '../list/long-list.js'
import {concat, escape, type Markup, markup, nothing} from '../markup.js'
import {plainText} from '../plain-text.js'
import {all, type State} from '../state.js'
import {deepestRoom} from '../style/tables.js'
import {formCell} from './form.js'

/** A table that is being written. */
interface Setting {
  readonly table: G.Table
  readonly grid: TableGrid
  readonly fractions: readonly number[]
  readonly state: State
  /** Whether the page's script searches it. */
  readonly list: boolean
}

/**
 * A table in a region of its own, which scrolls sideways where the screen is too narrow and takes the keyboard's focus
 * for it. Its notes stand below the region, so that they are read without scrolling.
 */
export function table(node: G.Table, state: State): Markup {
  const grid = tableGrid(node)
  const setting: Setting = {table: node, grid, fractions: fractionWidths(node, grid), state, list: isLongList(node)}
  // Only widths that the author gave are stated; else a browser fits the columns to its own fonts.
  const own = node.widths === null ? nothing : markup` class="table${escape(String(state.tables.get(node) ?? ''))}"`
  const columns =
    node.widths === null
      ? nothing
      : markup`<colgroup>${concat(Array.from({length: grid.columns}, () => markup`<col>`))}</colgroup>\n`
  const region = markup`<div class="tableRegion" role="region" tabindex="0" aria-label="${label(node, state)}"${setting.list ? markup` data-list=""` : nothing}><table${own}>\n${captionOf(node, state)}${columns}${sections(setting)}</table></div>\n`
  const notes = all(
    node.children.filter((child) => child.type === 'tableNote'),
    state
  )
  return node.orientation === 'landscape'
    ? markup`<div class="landscape">\n${region}${notes}</div>\n`
    : markup`${region}${notes}`
}

/** 表题 and unit are the caption, which is all that may stand above the rows. */
function captionOf(node: G.Table, state: State): Markup {
  const lines = node.children.filter((child) => child.type === 'caption' || child.type === 'tableUnit')
  return lines.length === 0 ? nothing : markup`<caption>${all(lines, state)}</caption>\n`
}

/** 表题 or 图题. */
export const caption = (node: G.Caption, state: State): Markup =>
  markup`<span class="caption">${all(node.children, state)}</span>`

/** The unit line. */
export const tableUnit = (node: G.TableUnit, state: State): Markup =>
  markup`<span class="tableUnit">${all(node.children, state)}</span>`

/** A note below a table. */
export const tableNote = (node: G.TableNote, state: State): Markup =>
  markup`<p class="tableNote">${all(node.children, state)}</p>\n`

/** A row that stands in no table. */
export const tableRow = (node: G.TableRow, state: State): Markup =>
  markup`<tr>${concat(node.children.map((cell) => markup`<td>${tableCell(cell, state)}</td>`))}</tr>\n`

/** What a cell holds; its row decides whether it heads others. */
export function tableCell(node: G.TableCell, state: State): Markup {
  const lines = formLines(node.children)
  return lines === undefined ? all(node.children, state) : formCell(lines, state)
}

/** The header, then a section for each group: a group heading heads the rows of its own. */
function sections(setting: Setting): Markup {
  const {rows} = setting.grid
  const first = rows.findIndex(({node}) => node.kind !== 'header')
  const header = rows.slice(0, first === -1 ? undefined : first)
  const bodies: PlacedRow[][] = []
  for (const row of rows.slice(header.length)) {
    if (bodies.length === 0 || row.node.kind === 'group') bodies.push([row])
    else bodies.at(-1)?.push(row)
  }
  const head = header.length === 0 ? nothing : section(markup`thead`, header, setting)
  return concat([head, ...bodies.map((part) => section(markup`tbody`, part, setting))])
}

const section = (name: Markup, rows: readonly PlacedRow[], setting: Setting): Markup =>
  markup`<${name}>\n${concat(rows.map((row) => rowOf(row, setting)))}</${name}>\n`

const rowOf = (row: PlacedRow, setting: Setting): Markup =>
  markup`<tr${setting.list && row.node.kind === 'total' ? markup` data-total=""` : nothing}>${concat(row.cells.map((cell) => cellOf(cell, row.node.kind, setting)))}</tr>\n`

function cellOf(placed: PlacedCell, kind: G.TableRow['kind'], setting: Setting): Markup {
  const {node, colSpan} = placed
  const content = tableCell(node, setting.state)
  const spans = spansOf(placed)
  // An empty cell heads nothing.
  if (kind === 'header' && content !== '') {
    const scope = colSpan > 1 ? markup`colgroup` : markup`col`
    return markup`<th scope="${scope}"${spans} class="tableHeader">${content}</th>`
  }
  if (kind === 'group' && content !== '') {
    return markup`<th scope="rowgroup"${spans} class="tableGroup">${content}</th>`
  }
  return markup`<td${spans} class="${escape(['tableCell', ...alignment(placed, setting)].join(' '))}">${content}</td>`
}

function spansOf({colSpan, rowSpan}: PlacedCell): Markup {
  const columns = colSpan > 1 ? markup` colspan="${escape(String(colSpan))}"` : nothing
  return rowSpan > 1 ? markup`${columns} rowspan="${escape(String(rowSpan))}"` : columns
}

/** Classes of a cell: its column's side, and how far a shorter fraction keeps its point from the edge. */
function alignment({node, column}: PlacedCell, {table: {align}, fractions}: Setting): readonly string[] {
  const own = node.align ?? align[column] ?? null
  const lines = formLines(node.children)
  // What closes a long text stands at the foot of its cell, the text above it.
  if (lines?.some(({long}) => long) === true) return [lines.at(-1)?.long === true ? 'top' : 'foot']
  if (own === null || own === 'left') return []
  const room = own === 'decimal' ? roomBehind(node, fractions[column] ?? 0) * 2 : 0
  return [own, ...(room > 0 ? [`behind${Math.min(deepestRoom, room)}`] : [])]
}

/** 表1 资金安排; without a caption 表1：单位名称、试点工作重点内容 — tells who cannot see it whether to enter. */
function label(node: G.Table, state: State): Markup {
  const own = node.children.find((child) => child.type === 'caption')
  if (own !== undefined && plainText(own).trim() !== '') return escape(plainText(own))
  const header = node.children.find((child) => child.type === 'tableRow' && child.kind === 'header')
  const heads = header?.type === 'tableRow' ? header.children.map(plainText).filter((head) => head !== '') : []
  return escape(`表${state.tables.get(node) ?? ''}${heads.length === 0 ? '' : `：${heads.join('、')}`}`)
}
