/**
 * How high the rows of a form are where no page of ours sets them: word processors and browsers are told, counted on the
 * grid, so that the form reaches to the foot of its page there too.
 */
import type * as G from '../gongwen/nodes.js'
import {columnShares} from './columns.js'
import {type FormLine, formLines, formPitch, stretched} from './form-lines.js'
import {attachmentTitleRow, line, page, rowPitch, sizes, tableRule, titlePitch} from './gbt9704.js'
import {type PlacedCell, rowsOf, tableGrid} from './table-grid.js'
import {cellText} from './decimals.js'
import {formFieldText} from './text.js'
import {titleLines} from './title.js'
import {mm, mmToPt, pt, type Pt} from './units.js'
import {textWidth} from './width.js'

/** A field that is narrower begins a line of its own, in 字. */
const narrowest = 2
/** Room that is kept free: others set lines and rules a little higher than we do. */
const spare = 12

/**
 * Room for the table of a form on its page.
 * @param below whether it stands below the label of its attachment
 */
export function formRoom(node: G.Form, below: boolean): Pt {
  const title = node.children.find((child) => child.type === 'title')
  const count = title === undefined ? 0 : titleLines(title).length
  const above = below ? (attachmentTitleRow - 1) * rowPitch : 0
  const head = count === 0 ? 0 : (count - 1) * titlePitch + sizes.er + mmToPt(line)
  // The text goes on on a row of the page.
  const rows = Math.ceil(head / rowPitch) * rowPitch
  return pt(mmToPt(page.typeArea.height) - above - rows - spare)
}

/** Heights of the rows of a form's table, which together fill `room` where rows stretch. */
export function formRowHeights(table: G.Table, room: Pt): readonly Pt[] {
  const grid = tableGrid(table)
  const shares = columnShares(table, grid)
  const width = mmToPt(page.typeArea.width)
  const rows = rowsOf(table)
  const natural = grid.rows.map(({cells}, index) => {
    const own = cells.filter(({rowSpan}) => rowSpan === 1)
    const lines = Math.max(1, ...own.map((cell) => linesOf(cell, shares, width)))
    const least = rows[index]?.height
    const height = Math.max(
      lines * formPitch + 2 * tableRule.padding,
      typeof least === 'number' ? mmToPt(mm(least)) : 0
    )
    return {height, stretch: least === 'stretch'}
  })
  return stretched(natural, room)
}

/** Lines that a cell takes. */
function linesOf({node, column, colSpan}: PlacedCell, shares: readonly number[], full: number): number {
  const share = shares.slice(column, column + colSpan).reduce((sum, part) => sum + part, 0)
  const measure = (share * full - 2 * tableRule.padding) / sizes.xiaosi
  const lines = formLines(node.children)
  if (lines === undefined) return wrapped(cellText(node), measure)
  return lines.reduce((sum, one) => sum + linesOfLine(one, measure), 0)
}

function linesOfLine({pieces}: FormLine, measure: number): number {
  const words = pieces.map((piece) => (piece.type === 'formField' ? formFieldText(piece) : cellText(piece)))
  const blanks = pieces.filter((piece, index) => piece.type === 'formField' && words[index] === '').length
  const width = words.reduce((sum, text) => sum + textWidth(text), 0)
  if (!words.some((text) => text.includes('\n')) && width + blanks * narrowest <= measure) return 1
  return words.reduce((sum, text) => sum + wrapped(text, measure), 0)
}

const wrapped = (text: string, measure: number): number =>
  text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(textWidth(part) / Math.max(1, measure))), 0)
