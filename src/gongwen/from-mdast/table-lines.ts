/**
 * The lines around a table that belong to it. Above: 表题 (`表1 资金安排`, or `表：资金安排` without a number), unit
 * (`单位：万元`) and options (`{横排}`). Below: notes (`注：……`).
 */
import type {Nodes, RootContent} from 'mdast'
import {span} from './context.js'
import {cut} from './lines.js'
import {phrasing, type PhrasingContext} from './phrasing.js'
import {plainText, trim, type Raw} from './raw.js'

/** A line above a table. */
export interface Lead {
  readonly kind: 'caption' | 'unit' | 'options'
  readonly pieces: readonly Raw[]
}

const number = '(?:[0-9０-９]+(?:[-.．—–－][0-9０-９]+)*|[一二三四五六七八九十]+)'
const leads: readonly (readonly [kind: Lead['kind'], pattern: RegExp])[] = [
  // A sentence that begins with 表1 ends in a full stop; a caption never does (GB/T 15834—2011).
  ['caption', new RegExp(`^附?表(?:\\s*${number}(?:\\s*[：:]\\s*|\\s+)|\\s*[：:]\\s*)\\S.*[^。；，：]$`, 'su')],
  ['unit', /^(?:计量|金额)?单位\s*[：:]\s*[^。]{1,24}$/u],
  ['options', /^[{｛][^{}｛｝]*[}｝]$/u]
]
const noteLabel = /^(?:注|备注|说明|资料来源|数据来源|来源)\s*[0-9０-９]*\s*[：:]/u

const kindOf = (text: string): Lead['kind'] | undefined => leads.find(([, pattern]) => pattern.test(text))?.[0]

/** Whether a line begins a note. */
export const isNote = (text: string): boolean => noteLabel.test(text)

/**
 * Whether the paragraph at `index` may end in lines of a table: one follows, with nothing but such lines between.
 * @param isTable whether a node is a table
 */
export function leadsToTable(
  nodes: readonly RootContent[],
  index: number,
  isTable: (node: RootContent) => boolean
): boolean {
  for (const node of nodes.slice(index + 1, index + 4)) {
    if (isTable(node)) return true
    if (
      node.type !== 'paragraph' ||
      !textOf(node)
        .split('\n')
        .every((line) => kindOf(line.trim()) !== undefined)
    )
      return false
  }
  return false
}

const textOf = (node: Nodes): string =>
  'value' in node
    ? node.value
    : node.type === 'break'
      ? '\n'
      : 'children' in node
        ? node.children.map(textOf).join('')
        : ''

/** Cut the lines of a table off the end of the paragraph above it. */
export function splitLead(pieces: readonly Raw[]): {readonly text: readonly Raw[]; readonly lead: readonly Lead[]} {
  const lines = cut(pieces)
  const lead: Lead[] = []
  while (lines.length > 0) {
    const line = trim(lines.at(-1) ?? [])
    const kind = kindOf(plainText(line))
    if (kind === undefined || lead.some((found) => found.kind === kind)) break
    lead.unshift({kind, pieces: line})
    lines.pop()
    if (kind === 'caption') break
  }
  return {text: lines.flat(), lead}
}

/** The notes that the paragraph below a table holds, one a line; undefined when it is running text. */
export function noteLines(node: RootContent | undefined, context: PhrasingContext): Raw[][] | undefined {
  if (node?.type !== 'paragraph' || !isNote(textOf(node))) return undefined
  const notes: Raw[][] = []
  for (const line of cut(phrasing(node.children, context))) {
    if (notes.length === 0 || isNote(plainText(trim(line)))) notes.push(line)
    else notes.at(-1)?.push(...line)
  }
  return notes.map(trim)
}

/** The place of a line. */
export const placeOf = (pieces: readonly Raw[]) => span(pieces)
