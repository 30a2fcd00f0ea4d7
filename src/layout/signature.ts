/** 署名、成文日期和印章 in 字 of the 28-character grid (7.3.5.1, 7.3.5.2). */
import type * as G from '../gongwen/nodes.js'
import {grid, signature} from './gbt9704.js'
import {dateText} from './text.js'
import {chars, type Chars, type Rows} from './units.js'
import {textWidth} from './width.js'

/** One line of the block: its text ends `right` 字 from the right edge of 版心. */
export interface SignatureLine {
  readonly node: G.IssuerSignature | G.DocumentDate
  readonly text: string
  readonly right: Chars
}

/** The block: how many rows stay empty above, then its lines. */
export interface SignatureGeometry {
  readonly rowsAbove: Rows
  readonly lines: readonly SignatureLine[]
}

/** Where the lines of a signature block stand. */
export function signatureGeometry(block: G.SignatureBlock): SignatureGeometry {
  const date = block.children.find((child) => child.type === 'documentDate')
  const dateWidth = date === undefined ? 0 : textWidth(dateText(date.date, date.form))
  const widest = Math.max(
    0,
    ...block.children.map((child) => (child.type === 'issuerSignature' ? textWidth(child.value) : 0))
  )
  const place = block.seal === 'none' ? unsealed(widest, dateWidth) : sealed(widest, dateWidth)
  return {
    rowsAbove: block.seal === 'none' ? signature.plainRowsAbove : signature.sealedRowsAbove,
    lines: block.children.map((node) =>
      node.type === 'documentDate'
        ? {node, text: dateText(node.date, node.form), right: chars(place.dateRight)}
        : {node, text: node.value, right: chars(place.nameRight(textWidth(node.value)))}
    )
  }
}

interface Placement {
  readonly dateRight: number
  readonly nameRight: (width: number) => number
}

/** The date ends 4 字 from the edge and names are centred on it; a long name may come nearer to the edge, not over it. */
function sealed(widest: number, dateWidth: number): Placement {
  const dateRight = Math.max(signature.sealedDateRight, (widest - dateWidth) / 2)
  return {dateRight, nameRight: (width) => dateRight + (dateWidth - width) / 2}
}

/**
 * The name ends 2 字 from the edge and the date begins 2 字 right of the name's first character. Where that would bring
 * the date nearer to the edge than 2 字, the date ends 2 字 from the edge and the name moves left instead.
 */
function unsealed(widest: number, dateWidth: number): Placement {
  const least = signature.plainNameRight
  const nameRight = Math.max(least, least + dateWidth + signature.dateShift - widest)
  const left = Math.max(0, grid.chars - nameRight - widest)
  return {
    dateRight: grid.chars - left - signature.dateShift - dateWidth,
    nameRight: (width) => grid.chars - left - width
  }
}
