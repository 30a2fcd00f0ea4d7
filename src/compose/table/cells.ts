/** The lines of every cell, in the column of its table. */
import {isNumber} from '../../gongwen/decimal.js'
import type * as G from '../../gongwen/nodes.js'
import {cellText, fractionOf, fractionWidths} from '../../layout/decimals.js'
import {tableRule} from '../../layout/gbt9704.js'
import {formLines} from '../../layout/form-lines.js'
import {type Style, styles} from '../../layout/styles.js'
import type {PlacedCell, TableGrid} from '../../layout/table-grid.js'
import {mm, mmToPt} from '../../layout/units.js'
import type {LineBox} from '../box.js'
import {atomsOf} from '../line/atoms.js'
import {widthOf as widthOfAtoms} from '../line/fit.js'
import type {StructureElement} from '../page-model.js'
import {spansOf} from '../spans.js'
import type {State} from '../state.js'
import {textLines} from '../text-lines.js'
import {composeFormCell, type FormCell} from './form-cell.js'

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
  readonly cells: readonly CellLines[]
  readonly element: StructureElement
  /** The height that the row has at least, in points. */
  readonly least: number
}

const rowStyles: Readonly<Record<G.TableRow['kind'], Style>> = {
  header: styles.tableHeader,
  group: styles.tableGroup,
  body: styles.tableCell,
  total: styles.tableCell
}
const alignment = {left: 'start', center: 'center', right: 'end', decimal: 'end'} as const

/**
 * Compose the cells of a table.
 * @param edges left edges of the columns and the right edge of the table, in points on the sheet
 */
export function composeCells(table: G.Table, grid: TableGrid, edges: readonly number[], state: State): ComposedRow[] {
  const measure = widthOf(state)
  const fractions = fractionWidths(table, grid, measure)
  return grid.rows.map(({node, cells}) => {
    const style = rowStyles[node.kind]
    const composed = cells.map((cell) => {
      const own = cell.node.align ?? table.align[cell.column] ?? 'left'
      const align = node.kind === 'header' ? 'center' : node.kind === 'group' ? style.align : alignment[own]
      const [left = 0, right = 0] = [edges[cell.column], edges[cell.column + cell.colSpan]]
      const width = right - left - 2 * tableRule.padding
      const plain = own === 'decimal' && align === 'end' ? cellText(cell.node) : ''
      const behind = isNumber(plain) ? Math.max(0, (fractions[cell.column] ?? 0) - measure(fractionOf(plain))) : 0
      // A number that leaves no room behind it stands at the edge.
      const shift = behind > 0 && measure(plain) + behind <= width ? behind : 0
      const element = cellElement(cell, node.kind, state)
      const inForm = formLines(cell.node.children)
      if (inForm !== undefined) {
        const place = {left: left + tableRule.padding, width, align: alignment[cell.node.align ?? 'left']}
        const {cell: form, elements: children} = composeFormCell(inForm, place, element, state)
        return {cell, lines: [], form, element: {...element, children}}
      }
      const spans = spansOf(cell.node.children, style.face, state)
      const lines = textLines(
        spans,
        {
          style: {...style, align},
          left: left + tableRule.padding,
          width: width - shift,
          node: cell.node,
          element: element.id
        },
        state
      )
      return {cell, lines, element: {...element, children: spans.links.map((link) => link.element)}}
    })
    const elements = composed.map(({element}) => element)
    return {
      kind: node.kind,
      cells: composed.map(({element: _element, ...entry}) => entry),
      element: state.element('TR', elements),
      least: typeof node.height === 'number' ? mmToPt(mm(node.height)) : 0
    }
  })
}

function cellElement({rowSpan, colSpan}: PlacedCell, kind: G.TableRow['kind'], state: State): StructureElement {
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
