/** The styles of a workbook, and which cell takes which. */
import {part, spreadsheet} from './xml.js'

/** What a cell is, as far as its look goes. `number` and `date` are for cells that staff fill in. */
export type CellKind = 'text' | 'quoted' | 'number' | 'date' | 'header' | 'heading' | 'note'

const kinds: readonly CellKind[] = ['text', 'quoted', 'number', 'date', 'header', 'heading', 'note']

/**
 * Number of the style of a cell.
 * @param open whether it can be filled in while its sheet is protected
 */
export const styleOf = (kind: CellKind, open = false): number => 1 + kinds.indexOf(kind) * 2 + (open ? 1 : 0)

/** `@`: Excel keeps 010020 and 2012-11 as they were typed. */
const textFormat = 49
/** First number that a workbook may give to formats of its own. */
const dateFormat = 164

const thin = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)

/** The part xl/styles.xml. */
export const stylesXml = (): string =>
  part(`<styleSheet xmlns="${spreadsheet}">
<numFmts count="1"><numFmt numFmtId="${dateFormat}" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="3">${font(11)}${font(11, true)}${font(16, true)}</fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${thin.join('')}<diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${1 + kinds.length * 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${kinds.map((kind) => format(kind, false) + format(kind, true)).join('')}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`)

const font = (size: number, bold = false): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="宋体"/><family val="0"/><charset val="134"/></font>`

/** One entry of cellXfs. */
function format(kind: CellKind, open: boolean): string {
  const bare = kind === 'heading' || kind === 'note'
  const number = kind === 'number' ? 0 : kind === 'date' ? dateFormat : textFormat
  const fontId = kind === 'heading' ? 2 : kind === 'header' ? 1 : 0
  const horizontal = kind === 'heading' || kind === 'header' ? ' horizontal="center"' : ''
  // quotePrefix is the ' that staff type before =: the cell stays text also when somebody edits it.
  const quote = kind === 'quoted' ? ' quotePrefix="1"' : ''
  return (
    `<xf numFmtId="${number}" fontId="${fontId}" fillId="${kind === 'header' ? 2 : 0}" borderId="${bare ? 0 : 1}" xfId="0"${quote}` +
    ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
    `<alignment${horizontal} vertical="center" wrapText="1"/><protection locked="${open ? 0 : 1}"/></xf>`
  )
}
