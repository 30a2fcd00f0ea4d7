/** A cell with places to fill in: one paragraph for each of its lines. */
import {fills, type FormLine} from '../../../layout/form-lines.js'
import {runs} from '../inline.js'
import {paragraphOf, type State} from '../state.js'
import {extraStyles} from '../styles/ids.js'
import {paragraph, tabStop} from '../word/paragraph.js'
import {tab} from '../word/run.js'
import type {CellAlign} from '../word/table.js'

/** Where the lines of a cell stand: what closes a long text stays at the foot, and the text grows above it. */
export function formCellAlign(lines: readonly FormLine[]): CellAlign {
  if (!lines.some(({long}) => long)) return 'center'
  return lines.at(-1)?.long === true ? 'top' : 'bottom'
}

/**
 * The paragraphs of a cell.
 * @param width of its text, in twips
 * @param style of a line that stands as its column says
 */
export function formCell(lines: readonly FormLine[], width: number, style: string, state: State): string {
  const start = lines.some(({long}) => long) ? 'tableCell' : style
  const paragraphs = lines.map(({pieces, align}) => {
    const last = pieces.findLastIndex(fills)
    // A field in its middle fills the line: what stands behind it stands at the end.
    const [before, after] = last === -1 ? [pieces, []] : [pieces.slice(0, last + 1), pieces.slice(last + 1)]
    if (after.length > 0) {
      const tabs = tabStop('right', width)
      return paragraph({style: 'tableCell', tabs}, runs(before, state) + tab + runs(after, state))
    }
    const own = align === 'end' && last === -1 ? extraStyles.tableCellEnd : start
    return paragraphOf(own, runs(before, state))
  })
  return paragraphs.join('')
}
