/** 表格 (clause 8). */
import type {Table, TableCell, TableRow} from '../../../gongwen/nodes.js'
import {concat, escape, type Markup, markup, nothing} from '../markup.js'
import {plainText} from '../plain-text.js'
import {all, type State} from '../state.js'

/**
 * A table in a region of its own, which scrolls sideways where the screen is too narrow and takes the keyboard's focus
 * for it.
 */
export function table(node: Table, state: State): Markup {
  const width = Math.max(0, ...node.children.map((row) => row.children.length))
  const rows = node.children.map((row) => ({header: row.header, cells: cellsOf(row, node.align, width, state)}))
  const first = rows.findIndex((row) => !row.header)
  const split = first === -1 ? rows.length : first
  const section = (name: Markup, part: typeof rows): Markup =>
    part.length === 0
      ? nothing
      : markup`<${name}>\n${concat(part.map((row) => markup`<tr>${row.cells}</tr>\n`))}</${name}>\n`
  const body = markup`${section(markup`thead`, rows.slice(0, split))}${section(markup`tbody`, rows.slice(split))}`
  return markup`<div class="tableRegion" role="region" tabindex="0" aria-label="${label(node, state)}"><table>\n${body}</table></div>\n`
}

/** A row that stands in no table. */
export const tableRow = (node: TableRow, state: State): Markup =>
  markup`<tr>${cellsOf(node, [], node.children.length, state)}</tr>\n`

/** What a cell holds; its row decides whether it heads a column. */
export const tableCell = (node: TableCell, state: State): Markup => all(node.children, state)

/** Cells of a row, filled up so that all rows are equally wide. */
function cellsOf(row: TableRow, align: Table['align'], width: number, state: State): Markup {
  return concat(Array.from({length: width}, (_, column) => cell(row.children[column], column)))

  function cell(node: TableCell | undefined, column: number): Markup {
    const content = node === undefined ? nothing : tableCell(node, state)
    const side = align[column] ?? null
    const name = side === null ? nothing : markup` ${escape(side)}`
    // An empty cell heads nothing.
    return row.header && content !== ''
      ? markup`<th scope="col" class="tableHeader${name}">${content}</th>`
      : markup`<td class="tableCell${name}">${content}</td>`
  }
}

/** 表1：单位名称、试点工作重点内容 — tells a reader who cannot see the table whether to enter it. */
function label(node: Table, state: State): Markup {
  const heads =
    node.children
      .find((row) => row.header)
      ?.children.map(plainText)
      .filter((head) => head !== '') ?? []
  return escape(`表${state.tables.get(node) ?? ''}${heads.length === 0 ? '' : `：${heads.join('、')}`}`)
}
