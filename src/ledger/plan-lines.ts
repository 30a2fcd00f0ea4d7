/** A part of a document as lines: its headings with their numbers and its paragraphs, run-in headings taken apart. */
import type {Place} from '../diagnostics/diagnostic.js'
import type {Attachment, Enclosure, GongwenNode, Level, MainBody, Ordinal} from '../gongwen/nodes.js'
import {childrenOf} from '../gongwen/walk.js'

/** A heading or a paragraph of a plan. */
export interface PlanLine {
  /** A paragraph that begins with a number is `numbered`; a run-in heading is a heading, with its text as paragraph. */
  readonly kind: 'heading' | 'numbered' | 'paragraph'
  readonly ordinal: Ordinal | null
  /** Of headings and numbered paragraphs; 0 of others. */
  readonly level: Level | 0
  readonly text: string
  readonly place: Place
}

/** The lines of a part, in order. Tables and figures hold no tasks. */
export const planLines = (
  part: MainBody | Enclosure | Attachment,
  fileOf: (node: GongwenNode) => string
): readonly PlanLine[] => childrenOf(part).flatMap((node) => linesOf(node, fileOf))

function linesOf(node: GongwenNode, fileOf: (node: GongwenNode) => string): readonly PlanLine[] {
  const place: Place = {path: fileOf(node), line: node.position?.start.line}
  if (node.type === 'heading') {
    return [{kind: 'heading', ordinal: node.ordinal, level: node.level, text: textOf(node), place}]
  }
  if (node.type !== 'paragraph') return []
  const [first, ...rest] = node.children
  if (first?.type === 'runInHeading') {
    const text = rest.map(textOf).join('')
    const heading: PlanLine = {
      kind: 'heading',
      ordinal: first.ordinal,
      level: first.level,
      text: textOf(first),
      place
    }
    return [heading, {kind: 'paragraph', ordinal: null, level: 0, text, place}]
  }
  const {ordinal} = node
  const kind = ordinal === null ? 'paragraph' : 'numbered'
  return [{kind, ordinal, level: ordinal?.level ?? 0, text: textOf(node), place}]
}

/** The words of a node; a break and the mark of a footnote are nothing. */
const textOf = (node: GongwenNode): string =>
  node.type === 'text' ? node.value : childrenOf(node).map(textOf).join('')
