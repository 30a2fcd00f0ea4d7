/** What the cells of a table say, in the column of each. */
import {isNumber} from '../../gongwen/decimal.js'
import type * as G from '../../gongwen/nodes.js'
import {cellText, fractionOf, fractionWidths} from '../../layout/decimals.js'
import {tableRule} from '../../layout/gbt9704.js'
import {formLines} from '../../layout/form-lines.js'
import {type Style, styles} from '../../layout/styles.js'
import type {PlacedCell, PlacedRow, TableGrid} from '../../layout/table-grid.js'
import {mm, mmToPt, pt} from '../../layout/units.js'
import type {LineBox} from '../box.js'
import {atomsOf} from '../line/atoms.js'
import {widthOf as widthOfAtoms} from '../line/fit.js'
import type {StructureElement, TextItem} from '../page-model.js'
import {spansOf} from '../spans.js'
import type {State} from '../state.js'
import {textLines} from '../text-lines.js'
import {composeFormCell, type FormCell} from './form-cell.js'
import {type ShortText, shortTexts} from './short-text.js'

/** A cell with its lines, which stand at their x on the sheet and at y 0. */
export interface CellLines {
  readonly cell: PlacedCell
  readonly lines: readonly LineBox[]
  /** In place of lines, where there is something to fill in. */
  readonly form?: FormCell
}

/** A row with what its cells say and the element that tags it. */
export interface ComposedRow {
  readonly kind: G.TableRow['kind']
  /** The cells whose lines are kept, by column: all but the empty ones and those of one row and one short line. */
  readonly kept: readonly CellLines[]
  readonly element: StructureElement
  /** The height that the row has at least, in points. */
  readonly least: number
}

/** The rows of a table. */
export interface ComposedRows {
  readonly rows: readonly ComposedRow[]
  /** Makes the line of a cell that is not kept, with its baseline as if it stood at y 0; undefined for an empty one. */
  readonly short: (cell: PlacedCell) => TextItem | undefined
}

/** How the text of each kind of row is set. */
const rowStyles: Readonly<Record<G.TableRow['kind'], Style>> = {
  header: styles.tableHeader,
  group: styles.tableGroup,
  body: styles.tableCell,
  total: styles.tableCell
}
const alignment = {left: 'start', center: 'center', right: 'end', decimal: 'end'} as const

/** Where the text of a cell stands. */
interface CellPlace {
  readonly left: number
  readonly width: number
  readonly align: Style['align']
}

/**
 * Compose the cells of a table.
 * @param edges left edges of the columns and the right edge of the table, in points on the sheet
 */
export function composeCells(table: G.Table, grid: TableGrid, edges: readonly number[], state: State): ComposedRows {
  const measure = widthOf(state)
  const fractions = fractionWidths(table, grid, measure)
  const shortOf = {header: shortTexts(rowStyles.header, state), group: shortTexts(rowStyles.group, state)}
  const ofBody = shortTexts(rowStyles.body, state)
  const shortIn = (kind: G.TableRow['kind']): ((text: string) => ShortText | undefined) =>
    kind === 'header' || kind === 'group' ? shortOf[kind] : ofBody

  const placeOf = (cell: PlacedCell, kind: G.TableRow['kind']): CellPlace => {
    const own = cell.node.align ?? table.align[cell.column] ?? 'left'
    const align = kind === 'header' ? 'center' : kind === 'group' ? rowStyles.group.align : alignment[own]
    const [left = 0, right = 0] = [edges[cell.column], edges[cell.column + cell.colSpan]]
    const width = right - left - 2 * tableRule.padding
    const plain = own === 'decimal' && align === 'end' ? cellText(cell.node) : ''
    const behind = isNumber(plain) ? Math.max(0, (fractions[cell.column] ?? 0) - measure(fractionOf(plain))) : 0
    // A number that leaves no room behind it stands at the edge.
    const shift = behind > 0 && measure(plain) + behind <= width ? behind : 0
    return {left: left + tableRule.padding, width: width - shift, align}
  }
  /** Whether the text of a cell need not be kept. */
  const isShort = (cell: PlacedCell, kind: G.TableRow['kind']): boolean => {
    if (cell.rowSpan > 1) return false
    const text = onlyText(cell)
    if (text === undefined || text === '') return text === ''
    const run = shortIn(kind)(text)
    return run !== undefined && run.width <= placeOf(cell, kind).width
  }
  const short = (cell: PlacedCell): TextItem | undefined => {
    const row = grid.rows[cell.row]
    const element = row === undefined ? undefined : rows[cell.row]?.element.children[row.cells.indexOf(cell)]
    const kind = row?.node.kind ?? 'body'
    const text = onlyText(cell) ?? ''
    const run = shortIn(kind)(text)
    if (run === undefined || element === undefined) return undefined
    const {size, color} = rowStyles[kind]
    const {left, width, align} = placeOf(cell, kind)
    const spare = width - run.width
    return {
      kind: 'text',
      text,
      face: run.face,
      size,
      x: pt(left + (align === 'center' ? spare / 2 : align === 'end' ? spare : 0)),
      baseline: pt(run.face.emAscent * size),
      spacing: run.spacing,
      width: run.width,
      ink: color,
      element: element.id
    }
  }
  const keep = (cell: PlacedCell, kind: G.TableRow['kind']): {entry: CellLines; element: StructureElement} => {
    const element = cellElement(cell, kind, state)
    const place = placeOf(cell, kind)
    const inForm = formLines(cell.node.children)
    if (inForm !== undefined) {
      const own = {...place, align: alignment[cell.node.align ?? 'left']}
      const {cell: form, elements: children} = composeFormCell(inForm, own, element, state)
      return {entry: {cell, lines: [], form}, element: {...element, children}}
    }
    const style = {...rowStyles[kind], align: place.align}
    const spans = spansOf(cell.node.children, style.face, state)
    const lines = textLines(spans, {...place, style, node: cell.node, element: element.id}, state)
    const children = spans.links.map((link) => link.element)
    return {entry: {cell, lines}, element: children.length === 0 ? element : {...element, children}}
  }
  const rowOf = ({node, cells}: PlacedRow): ComposedRow => {
    const {kind} = node
    const kept: CellLines[] = []
    const elements = cells.map((cell) => {
      if (isShort(cell, kind)) return cellElement(cell, kind, state)
      const {entry, element} = keep(cell, kind)
      kept.push(entry)
      return element
    })
    return {
      kind,
      kept: kept.length === 0 ? none : kept,
      element: state.element('TR', elements),
      least: typeof node.height === 'number' ? mmToPt(mm(node.height)) : 0
    }
  }
  const rows = grid.rows.map(rowOf)
  return {rows, short}
}

/** One for all rows without. */
const none: readonly CellLines[] = []

/** The text of a cell that holds nothing else. */
function onlyText({node: {children}}: PlacedCell): string | undefined {
  const [first] = children
  if (first === undefined) return ''
  return children.length === 1 && first.type === 'text' ? first.value : undefined
}

function cellElement({rowSpan, colSpan}: PlacedCell, kind: G.TableRow['kind'], state: State): StructureElement {
  if (kind === 'body' && rowSpan === 1 && colSpan === 1) return state.element('TD')
  const spans = {...(rowSpan > 1 ? {rowSpan} : {}), ...(colSpan > 1 ? {colSpan} : {})}
  if (kind === 'header') return state.element('TH', [], {scope: 'Column', ...spans})
  return kind === 'group' ? state.element('TH', [], {scope: 'Row', ...spans}) : state.element('TD', [], spans)
}

/** Width of a text in a table, in points. */
const widthOf =
  ({atoms}: State) =>
  (text: string): number =>
    widthOfAtoms(atomsOf([{text, role: styles.tableCell.face, mark: null}], setting, atoms, () => {}))
const setting = {size: styles.tableCell.size, cell: styles.tableCell.size} as const
