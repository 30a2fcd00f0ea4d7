/** GitHub's tables → 表格, with the lines around it, merged cells, group headings and totals. */
import type {Table, TableCell, TableRow} from 'mdast'
import {isNumber} from '../decimal.js'
import type * as G from '../nodes.js'
import {inFile, note} from './context.js'
import {mergeCells, type Mark} from './merge.js'
import {markup, phrasing, type PhrasingContext} from './phrasing.js'
import {dropStart, plainText, trim, wholeStrong, type Raw} from './raw.js'
import {settle, textOf} from './settle.js'
import {isNote, placeOf, type Lead} from './table-lines.js'
import {noOptions, tableOptions, type TableOptions} from './table-options.js'

/**
 * A table; short rows are filled up with empty cells, so that every row has as many as the longest.
 * @param lead the lines above it
 * @param notes the notes below it
 */
export function table(
  node: Table,
  lead: readonly Lead[],
  notes: readonly (readonly Raw[])[],
  context: PhrasingContext
): G.Table {
  const {rows, swallowed} = splitRows(node, context)
  checkLengths(rows, context)
  const columns = Math.max(1, ...rows.map((row) => row.children.length))
  const options = optionsOf(lead, {columns, rows: rows.length}, context)
  const built = tableRows(rows, columns, options, context)
  return {
    type: 'table',
    align: alignments(node, columns, built),
    widths: options.widths,
    orientation: options.orientation,
    children: [
      ...lead.flatMap((line) => leadNode(line, context)),
      ...built,
      ...[...swallowed, ...notes].map((pieces): G.TableNote => ({
        type: 'tableNote',
        children: settle(pieces, context),
        ...placeOf(pieces)
      }))
    ],
    ...inFile(node.position, context)
  }
}

/** Markdown takes the lines right below a table for rows of it; a note among them is told by its label. */
function splitRows(node: Table, context: PhrasingContext): {rows: readonly TableRow[]; swallowed: readonly Raw[][]} {
  const first = node.children.findIndex((row) => {
    const [only] = row.children
    return (
      row.children.length === 1 && !sourceOf(row, context).includes('|') && isNote(plainText(piecesOf(only, context)))
    )
  })
  if (first < 1) return {rows: node.children, swallowed: []}
  return {
    rows: node.children.slice(0, first),
    swallowed: node.children.slice(first).map((row) => row.children.flatMap((cell) => piecesOf(cell, context)))
  }
}

function checkLengths(rows: readonly TableRow[], context: PhrasingContext): void {
  const columns = rows[0]?.children.length ?? 0
  for (const row of rows) {
    if (row.children.length === columns) continue
    markup(
      context,
      row,
      `表头有 ${columns} 列，这一行有 ${row.children.length} 列。`,
      '请检查这一行的“|”；单元格里的竖线写作“\\|”，表格后的正文前要空一行。'
    )
  }
}

function optionsOf(
  lead: readonly Lead[],
  size: {readonly columns: number; readonly rows: number},
  context: PhrasingContext
): TableOptions {
  const line = lead.find(({kind}) => kind === 'options')
  if (line === undefined) return noOptions
  return tableOptions(context.fill(plainText(line.pieces)), size, placeOf(line.pieces).position, context)
}

/** What stands above the rows: 表题 or unit line; options print nothing. */
export function leadNode({kind, pieces}: Lead, context: PhrasingContext): (G.Caption | G.TableUnit)[] {
  if (kind === 'options') return []
  const plain = wholeStrong(pieces) ?? pieces
  // 表： only says that the line is a caption; 表1 is printed.
  const mark = kind === 'caption' ? (/^表\s*[：:]\s*/u.exec(plainText(plain))?.[0].length ?? 0) : 0
  const children = settle(dropStart(plain, mark), context)
  return [{type: kind === 'caption' ? 'caption' : 'tableUnit', children, ...placeOf(pieces)}]
}

function tableRows(
  rows: readonly TableRow[],
  columns: number,
  {headerRows}: TableOptions,
  context: PhrasingContext
): G.TableRow[] {
  const marks = rows.map((row) => Array.from({length: columns}, (_, column) => markOf(row.children[column], context)))
  const merged = mergeCells(marks, headerRows)
  for (const {row, column, message} of merged.faults) {
    const place = inFile((rows[row]?.children[column] ?? rows[row])?.position, context).position
    note(
      context,
      'table-merge',
      place,
      message,
      '“^”接上面的单元格，“<”接左边的单元格；要印这两个字符本身，请写“\\^”“\\<”。'
    )
  }
  return rows.map((row, index): G.TableRow => {
    const places = merged.rows[index] ?? []
    const cells = places.map(({column, colSpan, rowSpan}): G.TableCell => {
      const cell = row.children[column]
      const children = settle(piecesOf(cell, context), context)
      return {type: 'tableCell', colSpan, rowSpan, children, ...inFile(cell?.position, context)}
    })
    return {
      type: 'tableRow',
      kind: index < headerRows ? 'header' : kindOf(cells, columns),
      children: cells,
      ...inFile(row.position, context)
    }
  })
}

function kindOf(cells: readonly G.TableCell[], columns: number): G.TableRow['kind'] {
  const [first] = cells
  const text = textOf(first?.children ?? []).replace(/\s/gu, '')
  if (columns > 1 && first?.colSpan === columns && first.rowSpan === 1 && text !== '') return 'group'
  return /^(?:合|总|小|共)计$/u.test(text) ? 'total' : 'body'
}

/** Right-aligned columns of numbers are set point below point. */
function alignments(node: Table, columns: number, rows: readonly G.TableRow[]): G.ColumnAlign[] {
  const numbers = Array.from({length: columns}, () => 0)
  const others = Array.from({length: columns}, () => 0)
  for (const {kind, children} of rows) {
    if (kind === 'header' || kind === 'group') continue
    // Which column a cell stands in is not needed for rows that have all: merged ones count for no column.
    if (children.length !== columns) continue
    for (const [column, cell] of children.entries()) {
      const text = textOf(cell.children)
      if (isNumber(text)) numbers[column] = (numbers[column] ?? 0) + 1
      else if (!/^[-—－…]*$/u.test(text)) others[column] = (others[column] ?? 0) + 1
    }
  }
  return Array.from({length: columns}, (_, column) => {
    const align = node.align?.[column] ?? null
    return align === 'right' && (numbers[column] ?? 0) > 0 && others[column] === 0 ? 'decimal' : align
  })
}

const piecesOf = (cell: TableCell | undefined, context: PhrasingContext): Raw[] =>
  trim(phrasing(cell?.children ?? [], context))

/** What the author typed. */
const sourceOf = (node: TableCell | TableRow | undefined, {markdown}: PhrasingContext): string =>
  markdown.slice(node?.position?.start.offset ?? 0, node?.position?.end.offset ?? 0)

/** The marks are read from the source, where `\^` differs from `^` and no value of an expression stands. */
function markOf(cell: TableCell | undefined, context: PhrasingContext): Mark {
  const typed = sourceOf(cell, context)
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '')
    .trim()
  return typed === '^' ? 'above' : typed === '<' ? 'left' : 'own'
}
