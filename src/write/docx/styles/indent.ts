/** Indents in 字, stated twice: in hundredths of a character as Word counts, and in twips for readers that cannot. */
import {cell} from '../../../layout/gbt9704.js'
import {type Chars, pt, type Pt, ptToTwip} from '../../../layout/units.js'
import {element} from '../xml.js'

/** Indents of a paragraph in 字. */
export interface CharIndent {
  readonly left?: Chars
  readonly right?: Chars
  readonly firstLine?: Chars
  readonly hanging?: Chars
  /** The place is one of the grid: not to grow with the size of the type, as Word lets hundredths of characters do. */
  readonly onGrid?: boolean
}

/** w:ind. `width` is that of one 字: a cell of the grid, or the size of smaller type. */
export function indentXml({left, right, firstLine, hanging, onGrid}: CharIndent, width: Pt = cell): string {
  const hundredths = (value: Chars | undefined): number | undefined =>
    value === undefined || onGrid === true ? undefined : Math.round(value * 100)
  const twips = (value: Chars | undefined): number | undefined =>
    value === undefined ? undefined : ptToTwip(pt(value * width))
  return element('w:ind', {
    'w:leftChars': hundredths(left),
    'w:left': twips(left),
    'w:rightChars': hundredths(right),
    'w:right': twips(right),
    'w:hangingChars': hundredths(hanging),
    'w:hanging': twips(hanging),
    'w:firstLineChars': hundredths(firstLine),
    'w:firstLine': twips(firstLine)
  })
}
