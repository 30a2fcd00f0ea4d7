/**
 * Styles of lines whose place depends on their text: 附件说明 hangs behind its number (7.3.4), 署名 and 成文日期 stand by
 * each other's width (7.3.5). A document gets as many named styles as it has different places.
 */
import type * as G from '../../gongwen/nodes.js'
import {attachmentNoteRowsAbove, grid, indent} from '../../layout/gbt9704.js'
import {signatureGeometry} from '../../layout/signature.js'
import type {Role} from '../../layout/styles.js'
import {attachmentNoteLabel, attachmentNoteNumber} from '../../layout/text.js'
import {chars, rows, type Rows} from '../../layout/units.js'
import {textWidth} from '../../layout/width.js'
import type {CharIndent} from './styles/indent.js'

/** A place: the role of the line, its indents and the empty rows above it. */
export interface Placement {
  readonly id: string
  readonly role: Role
  readonly indent: CharIndent
  readonly rowsAbove: Rows
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
    if (child.type !== 'mainBody') continue
    for (const block of child.children) {
      if (block.type === 'attachmentNote') noteLines(block)
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

  function signatureLines(block: G.SignatureBlock): void {
    const {rowsAbove, lines} = signatureGeometry(block)
    for (const [index, line] of lines.entries()) {
      // Unsealed, the date is measured from its first character, which keeps its place whatever the digits' width.
      const left = chars(grid.chars - line.right - textWidth(line.text))
      const byLeft = block.seal === 'none' && line.node.type === 'documentDate'
      const edge: CharIndent = byLeft ? {left} : {right: line.right}
      place(line.node, line.node.type, index === 0 ? rowsAbove : rows(0), {...edge, onGrid: true})
    }
  }

  function place(node: G.GongwenNode, role: Role, rowsAbove: Rows, edges: CharIndent): void {
    const key = JSON.stringify([role, rowsAbove, edges])
    let placement = found.get(key)
    if (placement === undefined) {
      const serial = (serials.get(role) ?? 0) + 1
      serials.set(role, serial)
      placement = {id: serial === 1 ? role : `${role}${serial}`, role, indent: edges, rowsAbove, serial}
      found.set(key, placement)
    }
    placed.set(node, placement)
  }
}
