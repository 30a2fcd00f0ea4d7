/** 签发人 and 发文字号 of an upward document in 字 of the 28-character grid (7.2.5, 7.2.6). */
import type * as G from '../gongwen/nodes.js'
import {grid, upward} from './gbt9704.js'
import {signatoriesLabel} from './text.js'
import {chars, type Chars} from './units.js'
import {textWidth} from './width.js'

/** Where the names stand: all on the left edges of their columns. */
export interface SignatoryGeometry {
  /** Left edge of 签发人：. */
  readonly labelLeft: Chars
  /** Left edges of the columns, as many as there are names in a row. */
  readonly columns: readonly Chars[]
  /** The names, row by row. */
  readonly rows: readonly (readonly G.Signatory[])[]
}

/**
 * Columns that end 1 字 from the right edge; two names in a row, one where two would come too near to 发文字号, which stands
 * in the last row.
 * @param number 发文字号 as printed, or empty
 */
export function signatoryGeometry({children}: G.Signatories, number: string): SignatoryGeometry {
  const room =
    grid.chars - upward.signatoriesRight - (number === '' ? 0 : upward.numberLeft + textWidth(number) + upward.apart)
  const perRow = Math.min(upward.perRow, Math.max(1, children.length))
  const wide = geometry(children, perRow)
  return perRow === 1 || grid.chars - upward.signatoriesRight - wide.labelLeft <= room ? wide : geometry(children, 1)
}

function geometry(names: readonly G.Signatory[], perRow: number): SignatoryGeometry {
  const rows = Array.from({length: Math.ceil(names.length / perRow)}, (_, row) =>
    names.slice(row * perRow, (row + 1) * perRow)
  )
  const widths = Array.from({length: perRow}, (_, column) =>
    Math.max(0, ...rows.map((row) => textWidth(row[column]?.value ?? '')))
  )
  const total = widths.reduce((sum, width) => sum + width, 0) + (perRow - 1) * upward.between
  const first = Math.max(textWidth(signatoriesLabel), grid.chars - upward.signatoriesRight - total)
  let left = first
  const columns = widths.map((width) => {
    const place = chars(left)
    left += width + upward.between
    return place
  })
  return {labelLeft: chars(first - textWidth(signatoriesLabel)), columns, rows}
}
