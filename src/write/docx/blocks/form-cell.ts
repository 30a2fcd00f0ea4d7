/** A cell with places to fill in: one paragraph for each of its lines. */
import {Paragraph, type ParagraphChild, Tab, TabStopType, TextRun, VerticalAlignTable} from 'docx'
import {fills, type FormLine} from '../../../layout/form-lines.js'
import {runs} from '../inline.js'
import {extraStyles} from '../styles/ids.js'

/** Where the lines of a cell stand: what closes a long text stays at the foot, and the text grows above it. */
export function formCellAlign(
  lines: readonly FormLine[]
): (typeof VerticalAlignTable)[keyof typeof VerticalAlignTable] {
  if (!lines.some(({long}) => long)) return VerticalAlignTable.CENTER
  return lines.at(-1)?.long === true ? VerticalAlignTable.TOP : VerticalAlignTable.BOTTOM
}

/**
 * The paragraphs of a cell.
 * @param width of its text, in twips
 * @param style of a line that stands as its column says
 */
export function formCell(lines: readonly FormLine[], width: number, style: string): readonly Paragraph[] {
  const start = lines.some(({long}) => long) ? 'tableCell' : style
  return lines.map(({pieces, align}) => {
    const last = pieces.findLastIndex(fills)
    // A field in its middle fills the line: what stands behind it stands at the end.
    const [before, after] = last === -1 ? [pieces, []] : [pieces.slice(0, last + 1), pieces.slice(last + 1)]
    if (after.length === 0) {
      const own = align === 'end' && last === -1 ? extraStyles.tableCellEnd : start
      return new Paragraph({style: own, children: runs(before)})
    }
    const children: ParagraphChild[] = [...runs(before), new TextRun({children: [new Tab()]}), ...runs(after)]
    return new Paragraph({style: 'tableCell', children, tabStops: [{type: TabStopType.RIGHT, position: width}]})
  })
}
