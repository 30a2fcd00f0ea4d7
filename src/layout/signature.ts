/** 署名、成文日期和印章 in 字 of the 28-character grid (7.3.5.1–7.3.5.3). */
import type * as G from '../gongwen/nodes.js'
import {grid, signature} from './gbt9704.js'
import {dateText} from './text.js'
import {chars, type Chars, rows, type Rows} from './units.js'
import {textWidth} from './width.js'

/** One piece of the block: its text ends `right` 字 from the right edge of 版心. */
export interface SignatureLine {
  readonly node: G.IssuerSignature | G.Signer | G.DocumentDate
  /** 职务 of a signer is a piece of its own, before the one with the name. */
  readonly part: 'office' | 'name'
  readonly text: string
  readonly right: Chars
  /** Rows below the first of the block; pieces of one row stand beside each other, from left to right. */
  readonly row: Rows
}

/** The block: how many rows stay empty above, then its pieces in order of print. */
export interface SignatureGeometry {
  readonly rowsAbove: Rows
  readonly lines: readonly SignatureLine[]
}

/** Where the lines of a signature block stand. */
export function signatureGeometry(block: G.SignatureBlock): SignatureGeometry {
  const names = block.children.filter((child) => child.type === 'issuerSignature')
  if (block.children.some((child) => child.type === 'signer')) return stamped(block)
  return block.seal !== 'none' && names.length > 1 ? jointSealed(block, names) : single(block, names)
}

/** One 署名 sealed or not, or several that are not sealed: below each other, the lead agency first. */
function single(block: G.SignatureBlock, names: readonly G.IssuerSignature[]): SignatureGeometry {
  const widest = Math.max(0, ...names.map(({value}) => textWidth(value)))
  const dateWidth = dateWidthOf(block)
  const place = block.seal === 'none' ? unsealed(widest, dateWidth) : sealed(widest, dateWidth)
  return {
    rowsAbove: block.seal === 'none' ? signature.plainRowsAbove : sealedRows(block),
    lines: block.children.flatMap((node, index) => {
      if (node.type === 'signer') return []
      const text = printed(node)
      const right = node.type === 'documentDate' ? place.dateRight : place.nameRight(textWidth(text))
      return [{node, part: 'name', text, right: chars(right), row: rows(index)}]
    })
  }
}

const sealedRows = ({tight}: G.SignatureBlock): Rows =>
  tight === true ? signature.tightRowsAbove : signature.sealedRowsAbove

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

/** Columns of a sealed 联合行文 and the places that its last row leaves empty on the left; null for any other block. */
export function sealColumns(block: G.SignatureBlock): {readonly columns: number; readonly missing: number} | null {
  const names = block.children.filter((child) => child.type === 'issuerSignature')
  if (block.seal === 'none' || names.length < 2 || block.children.some(({type}) => type === 'signer')) return null
  const columns = columnCentres(names, dateWidthOf(block)).length
  return {columns, missing: Math.ceil(names.length / columns) * columns - names.length}
}

/**
 * 联合行文, sealed (7.3.5.1): names in rows of equal columns, each under a seal of its own; rows are filled evenly and the
 * last one from the right, so that the last agency stands over the date, which its seal covers too.
 */
function jointSealed(block: G.SignatureBlock, names: readonly G.IssuerSignature[]): SignatureGeometry {
  const dateWidth = dateWidthOf(block)
  const centres = columnCentres(names, dateWidth)
  const count = Math.ceil(names.length / centres.length)
  const missing = count * centres.length - names.length
  const row = (index: number): number => Math.floor(index / centres.length)
  const lines = names.map((node, index): SignatureLine => {
    const inLastRow = row(index) === count - 1
    const column = (index % centres.length) + (inLastRow ? missing : 0)
    const centre = centres[column] ?? grid.chars / 2
    const width = textWidth(node.value)
    return {
      node,
      part: 'name',
      text: node.value,
      right: chars(grid.chars - centre - width / 2),
      row: rows(row(index) * signature.sealRows)
    }
  })
  const dateRow = rows((count - 1) * signature.sealRows + 1)
  const last = centres.at(-1) ?? grid.chars / 2
  const dates = block.children.filter((child) => child.type === 'documentDate')
  return {
    rowsAbove: signature.sealedRowsAbove,
    lines: [
      ...lines,
      ...dates.map((node): SignatureLine => {
        const right = chars(grid.chars - last - dateWidth / 2)
        return {node, part: 'name', text: printed(node), right, row: dateRow}
      })
    ]
  }
}

/** Middles of the columns: as many as names and seals allow, no more than fill the rows evenly. */
function columnCentres(names: readonly G.IssuerSignature[], dateWidth: number): readonly number[] {
  const widths = names.map(({value}) => textWidth(value))
  const widest = Math.max(0, ...widths)
  const right = grid.chars - signature.sealedDateRight - dateWidth / 2
  const most = signature.sealsPerRow
  const evenly = Math.ceil(names.length / Math.ceil(names.length / most))
  const cell = grid.chars / most
  if (
    evenly === most &&
    widest <= cell &&
    widths.every((width, index) => (width + (widths[index + 1] ?? 0)) / 2 < cell - leastGap)
  )
    return Array.from({length: most}, (_, column) => (column + 0.5) * cell)
  if (widest + leastGap <= 2 * right - grid.chars && widest / 2 <= grid.chars - right)
    return [grid.chars - right, right]
  return [Math.min(right, grid.chars - widest / 2)]
}

/** 字 that two names beside each other keep between them. */
const leastGap = 0.5

/** 签名章 (7.3.5.3): one signer in a row, 职务 2 字 before the name, all below each other. */
function stamped(block: G.SignatureBlock): SignatureGeometry {
  const signers = block.children.filter((child) => child.type === 'signer')
  const widest = Math.max(0, ...signers.map(({value}) => textWidth(value)))
  const step = signature.stampRowsBelow + 1
  const lines = signers.flatMap((node, index): readonly SignatureLine[] => {
    const row = rows(index * step)
    const left = signature.stampRight + widest
    const office = chars(left + signature.officeBeforeStamp)
    const name = chars(left - textWidth(node.value))
    return [
      {node, part: 'office', text: node.office, right: office, row},
      {node, part: 'name', text: node.value, right: name, row}
    ]
  })
  const dates = block.children.filter((child) => child.type === 'documentDate')
  return {
    rowsAbove: signature.stampRowsAbove,
    lines: [
      ...lines,
      ...dates.map((node): SignatureLine => {
        const row = rows(signers.length * step)
        return {node, part: 'name', text: printed(node), right: signature.stampRight, row}
      })
    ]
  }
}

const printed = (node: G.IssuerSignature | G.DocumentDate): string =>
  node.type === 'documentDate' ? dateText(node.date, node.form) : node.value

function dateWidthOf(block: G.SignatureBlock): number {
  const date = block.children.find((child) => child.type === 'documentDate')
  return date === undefined ? 0 : textWidth(dateText(date.date, date.form))
}
