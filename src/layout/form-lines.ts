/** What stands on which line of a form's cell: one arrangement for PDF, DOCX and HTML. */
import type * as G from '../gongwen/nodes.js'
import {tablePitch} from './gbt9704.js'
import {pt, type Pt} from './units.js'

/** A line of a cell with places to fill in. */
export interface FormLine {
  /** Words and fields from left to right; on a line of its own a long text. */
  readonly pieces: readonly G.Phrasing[]
  /** Whether it holds a long text, which takes what the other lines leave of the cell. */
  readonly long: boolean
  /** What closes a cell below its long text stands at the end of its line. */
  readonly align: 'start' | 'end'
}

const isLong = (piece: G.Phrasing): boolean => piece.type === 'formField' && piece.kind === 'longText'

/** The lines of a cell with such content; undefined for a cell without a place to fill in, which is set like any other. */
export function formLines(children: G.TableCell['children']): readonly FormLine[] | undefined {
  if (!children.some(({type}) => type === 'formField')) return undefined
  const lines: G.Phrasing[][] = [[]]
  for (const [index, piece] of children.entries()) {
    const before = children[index - 1]
    // A long text stands alone, whether the author broke the line or not.
    const torn = isLong(piece) || (before !== undefined && isLong(before))
    if (piece.type === 'break' || (torn && lines.at(-1)?.length !== 0)) lines.push([])
    if (piece.type !== 'break') lines.at(-1)?.push(piece)
  }
  const first = lines.findIndex((line) => line.some(isLong))
  return lines
    .map((pieces, index): FormLine => {
      return {pieces, long: pieces.some(isLong), align: first !== -1 && index > first ? 'end' : 'start'}
    })
    .filter(({pieces}) => pieces.length > 0)
}

/** Whether a field takes what is left of its line; a date has the width of its words. */
export const fills = (piece: G.Phrasing): boolean =>
  piece.type === 'formField' && piece.kind !== 'date' && piece.kind !== 'longText'

/** Height of a line of a form. */
export const formPitch: Pt = tablePitch

/** A row of a form's table. */
export interface FormRow {
  /** What its content and its least height need. */
  readonly height: number
  /** Whether it takes what the page leaves free. */
  readonly stretch: boolean
}

/** Heights of rows that together fill `room`: stretched rows share what is left in equal parts. */
export function stretched(rows: readonly FormRow[], room: number): readonly Pt[] {
  const free = room - rows.reduce((sum, {height}) => sum + height, 0)
  const count = rows.filter(({stretch}) => stretch).length
  return rows.map(({height, stretch}) => pt(stretch && free > 0 ? height + free / count : height))
}
