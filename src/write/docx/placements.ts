/**
 * Styles of lines whose place depends on their text: 附件说明 hangs behind its number (7.3.4), 署名 and 成文日期 stand by
 * each other's width (7.3.5). A document gets as many named styles as it has different places.
 */
import type * as G from '../../gongwen/nodes.js'
import {attachmentNoteRowsAbove, grid, indent, minutes, signature} from '../../layout/gbt9704.js'
import {sealColumns, signatureGeometry, type SignatureLine} from '../../layout/signature.js'
import type {Role} from '../../layout/styles.js'
import {attachmentNoteLabel, attachmentNoteNumber, attendanceLabel} from '../../layout/text.js'
import {type Chars, chars, rows, type Rows} from '../../layout/units.js'
import {textWidth} from '../../layout/width.js'
import type {CharIndent} from './styles/indent.js'

/** A place in a line, in 字 from the left edge of 版心. */
export interface TabStop {
  readonly align: 'left' | 'center' | 'right'
  readonly at: Chars
}

/** A place: the role of the line, its indents and the empty rows above it. */
export interface Placement {
  readonly id: string
  readonly role: Role
  readonly indent: CharIndent
  readonly rowsAbove: Rows
  /** Where the pieces of a line that holds several begin, end or have their middle. */
  readonly tabs?: readonly TabStop[]
  /** 1 for the first style of its role, whose name carries no number. */
  readonly serial: number
}

/** The placement of every line that has one. */
export type Placements = ReadonlyMap<G.GongwenNode, Placement>

/** All placements of a tree; lines at equal places share one. */
export function placementsOf(tree: G.Gongwen): Placements {
  const found = new Map<string, Placement>()
  const serials = new Map<Role, number>()
  const placed = new Map<G.GongwenNode, Placement>()
  for (const child of tree.children) {
    if (child.type !== 'mainBody' && child.type !== 'enclosure' && child.type !== 'attachment') continue
    for (const block of child.children) {
      if (block.type === 'attachmentNote') noteLines(block)
      if (block.type === 'attendance') attendanceLines(block)
      if (block.type === 'signatureBlock') signatureLines(block)
    }
  }
  return placed

  function noteLines(note: G.AttachmentNote): void {
    for (const [index, item] of note.children.entries()) {
      const number = textWidth(attachmentNoteNumber(item))
      const label = textWidth(attachmentNoteLabel)
      place(item, 'attachmentNote', index === 0 ? attachmentNoteRowsAbove : rows(0), {
        left: chars(indent.attachmentNote + label + number),
        hanging: chars(index === 0 ? label + number : number)
      })
    }
  }

  function attendanceLines({children}: G.Attendance): void {
    for (const [index, list] of children.entries()) {
      const hanging = textWidth(attendanceLabel(list))
      const left = chars(indent.attendance + hanging)
      place(list, 'attendanceList', index === 0 ? minutes.attendanceRowsAbove : rows(0), {left, hanging})
    }
  }

  function signatureLines(block: G.SignatureBlock): void {
    for (const {pieces, rowsAbove} of signatureRows(block)) {
      const [first, ...others] = pieces
      if (first === undefined) continue
      const {node, right, text} = first
      const edge = chars(grid.chars - right)
      if (others.length > 0 || sealColumns(block) !== null) {
        place(node, node.type, rowsAbove, {left: chars(0)}, pieces.map(tabOf))
        continue
      }
      // Unsealed, the date is measured from its first character, which keeps its place whatever the digits' width.
      const byLeft = block.seal === 'none' && node.type === 'documentDate' && !signed(block)
      place(node, node.type, rowsAbove, {...(byLeft ? {left: chars(edge - textWidth(text))} : {right}), onGrid: true})
    }
  }

  function place(node: G.GongwenNode, role: Role, rowsAbove: Rows, edges: CharIndent, tabs?: readonly TabStop[]): void {
    const key = JSON.stringify([role, rowsAbove, edges, tabs])
    let placement = found.get(key)
    if (placement === undefined) {
      const serial = (serials.get(role) ?? 0) + 1
      serials.set(role, serial)
      const id = serial === 1 ? role : `${role}${serial}`
      placement = {id, role, indent: edges, rowsAbove, serial, ...(tabs === undefined ? {} : {tabs})}
      found.set(key, placement)
    }
    placed.set(node, placement)
  }
}

const signed = (block: G.SignatureBlock): boolean => block.children.some(({type}) => type === 'signer')

/** Names of a 联合行文 are centred on their seals; 职务 ends and the name begins at their places. */
function tabOf({node, part, text, right}: SignatureLine): TabStop {
  const end = grid.chars - right
  const width = textWidth(text)
  if (node.type !== 'signer') return {align: 'center', at: chars(end - width / 2)}
  return part === 'office' ? {align: 'right', at: chars(end)} : {align: 'left', at: chars(end - width)}
}

/** A line of a signature block with its pieces from left to right, and the empty rows above it. */
export interface SignatureRow {
  readonly pieces: readonly SignatureLine[]
  readonly rowsAbove: Rows
  /** Rows of seals follow each other at a distance; between them a page may end. */
  readonly keepNext: boolean
}

/** The lines of a signature block. */
export function signatureRows(block: G.SignatureBlock): readonly SignatureRow[] {
  const {rowsAbove, lines} = signatureGeometry(block)
  const order = [...new Set(lines.map(({row}) => row))].toSorted((a, b) => a - b)
  return order.map((row, index) => {
    const before = order[index - 1]
    const next = order[index + 1]
    return {
      pieces: lines.filter((line) => line.row === row),
      rowsAbove: before === undefined ? rowsAbove : rows(row - before - 1),
      keepNext: next !== undefined && next - row < signature.sealRows
    }
  })
}
