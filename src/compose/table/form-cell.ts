/** A cell with places to fill in: its words and fields on their lines, its long text over what they leave of the cell. */
import type * as G from '../../gongwen/nodes.js'
import {fills, type FormLine, formPitch} from '../../layout/form-lines.js'
import {tableRule} from '../../layout/gbt9704.js'
import {type Style, styles} from '../../layout/styles.js'
import {dateParts} from '../../layout/text.js'
import {pt} from '../../layout/units.js'
import {moved} from '../box.js'
import type {Item, StructureElement} from '../page-model.js'
import {spansOf} from '../spans.js'
import type {State} from '../state.js'
import {textLines} from '../text-lines.js'
import {type FieldPart, fieldItem} from './form-field.js'

/** A composed cell. */
export interface FormCell {
  /** The least height that it needs, padding included. */
  readonly least: number
  /** Its items in a cell of a height, with y from the top of the cell. */
  place(height: number): readonly Item[]
}

/** Where the cell stands, in points on the sheet. */
export interface CellPlace {
  /** Edges of its text. */
  readonly left: number
  readonly width: number
  readonly align: Style['align']
}

/** A word or a field of a line: its width is known, or what is left. */
interface Piece {
  readonly width: number | null
  /** Items at `x` and y 0 of the line. */
  items(x: number, width: number, height: number): readonly Item[]
}

interface Row {
  readonly pieces: readonly Piece[]
  readonly long: boolean
  readonly align: Style['align']
}

const {size, face} = styles.tableCell
/** Room of the numbers of a date, in 字: what is written by hand needs more than digits. */
const dateRoom = {年: 3, 月: 2, 日: 2} as const
/** A field that is narrower begins a line of its own. */
const narrowest = 2 * size
/** Half of what a line has above and below its characters. */
const inLine = (formPitch - size) / 2
/** Room between a field and the lines beside it. */
const margin = 1

/**
 * Compose the cell of a form.
 * @param element tags its words; the elements of its fields are returned, to stand below it
 */
export function composeFormCell(
  lines: readonly FormLine[],
  place: CellPlace,
  element: StructureElement,
  state: State
): {readonly cell: FormCell; readonly elements: readonly StructureElement[]} {
  const elements: StructureElement[] = []
  const context: PieceContext = {element, state, elements}
  const hasLong = lines.some(({long}) => long)
  const rows = lines.flatMap((line): Row[] => {
    const align = line.align === 'end' ? 'end' : hasLong ? 'start' : place.align
    return rowsOf(
      line,
      line.pieces.flatMap((piece) => piecesOf(piece, place, context)),
      place.width,
      align
    )
  })
  return {
    elements,
    cell: {least: rows.length * formPitch + 2 * tableRule.padding, place: (height) => placed(rows, place, height)}
  }
}

/** Rows one below the other: a long text takes what is left of the height, without one they stand in its middle. */
function placed(rows: readonly Row[], {left, width}: CellPlace, height: number): Item[] {
  const free = Math.max(0, height - 2 * tableRule.padding - rows.length * formPitch)
  const long = rows.filter((row) => row.long).length
  let y = long === 0 ? (height - rows.length * formPitch) / 2 : tableRule.padding
  return rows.flatMap((row) => {
    const rowHeight = row.long ? formPitch + free / long : formPitch
    const items = rowItems(row, left, width, rowHeight).map((item) => moved(item, 0, y))
    y += rowHeight
    return items
  })
}

function rowItems({pieces, align}: Row, left: number, width: number, height: number): Item[] {
  const free = Math.max(0, width - known(pieces))
  const open = pieces.filter((piece) => piece.width === null).length
  let x = left + (open > 0 || align === 'start' ? 0 : align === 'center' ? free / 2 : free)
  return pieces.flatMap((piece) => {
    const own = piece.width ?? free / open
    const items = piece.items(x, own, height)
    x += own
    return items
  })
}

const known = (pieces: readonly Piece[]): number => pieces.reduce((sum, {width}) => sum + (width ?? 0), 0)

/** One row where its words leave its fields room, else one for each piece. */
function rowsOf({long}: FormLine, pieces: readonly Piece[], width: number, align: Style['align']): Row[] {
  const open = pieces.filter((piece) => piece.width === null).length
  if (width - known(pieces) >= open * narrowest) return [{pieces, long, align}]
  return pieces.map((piece) => ({pieces: [piece], long, align}))
}

interface PieceContext {
  readonly element: StructureElement
  readonly state: State
  readonly elements: StructureElement[]
}

function piecesOf(node: G.Phrasing, place: CellPlace, context: PieceContext): readonly Piece[] {
  if (node.type !== 'formField') return wordPieces([node], place, context)
  if (node.kind !== 'date') return [fieldPiece(node, {}, fills(node) || node.kind === 'longText' ? null : 0, context)]
  const values = node.value?.split('-').map(Number) ?? []
  return dateParts.flatMap(({key, digits}, index) => {
    const value = values[index]
    const part: FieldPart = {key, digits, value: value === undefined ? null : String(value)}
    const unit: G.Text = {type: 'text', value: key}
    return [fieldPiece(node, {part}, dateRoom[key] * size, context), ...wordPieces([unit], place, context)]
  })
}

/** Words: one piece for each line that they take. */
function wordPieces(
  nodes: readonly G.Phrasing[],
  {width}: CellPlace,
  {element, state, elements}: PieceContext
): Piece[] {
  const spans = spansOf(nodes, face, state)
  elements.push(...spans.links.map((link) => link.element))
  const node = nodes[0]
  if (node === undefined) return []
  const setting = {style: {...styles.tableCell, align: 'start'}, left: 0, width, node, element: element.id} as const
  return textLines(spans, setting, state).map(({items}) => ({
    width: Math.max(0, ...items.map((item) => (item.kind === 'text' ? item.x + item.width : 0))),
    items: (x) => items.map((item) => moved(item, x, inLine))
  }))
}

function fieldPiece(
  node: G.FormField,
  {part}: {readonly part?: FieldPart},
  width: number | null,
  {state, elements}: PieceContext
): Piece {
  const element = state.element('Form')
  elements.push(element)
  return {
    width,
    items: (x, own, height) => {
      const box = {x: pt(x), y: pt(margin), width: pt(own), height: pt(height - 2 * margin)}
      return [fieldItem(node, part ?? null, box, element, state)]
    }
  }
}
