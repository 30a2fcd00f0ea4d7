/** What handlers are told beyond their node. Passed down, never changed. */
import {dispatch, type Handlers} from '../../gongwen/dispatch.js'
import {noPictures, type Pictures} from '../../gongwen/picture.js'
import type {Attachment, Footnote, FootnoteReference, Gongwen, GongwenNode, Table} from '../../gongwen/nodes.js'
import {walk} from '../../gongwen/walk.js'
import {concat, type Markup} from './markup.js'
import type {HtmlMemory} from './options.js'
import {headingRanks, type Rank} from './outline.js'

/** State of one run. */
export interface State {
  readonly handlers: Handlers<State, Markup>
  readonly variant: Gongwen['variant']
  readonly ranks: ReadonlyMap<GongwenNode, Rank>
  /** Place of each table in the document, from 1: it tells their regions apart. */
  readonly tables: ReadonlyMap<Table, number>
  /** The attachment of each number, the first where a number occurs twice: places that 附件说明 leads to. */
  readonly attachments: ReadonlyMap<Attachment['number'], Attachment>
  readonly pictures: Pictures
  /** The first mark and the first note of each number: places that lead to each other. */
  readonly references: ReadonlyMap<number, FootnoteReference>
  readonly footnotes: ReadonlyMap<number, Footnote>
  readonly memory: HtmlMemory | undefined
  /** Links cannot hold links. */
  readonly insideLink: boolean
}

/** State at the root of `tree`. */
export function createState(
  handlers: Handlers<State, Markup>,
  tree: Gongwen,
  pictures: Pictures = noPictures,
  memory?: HtmlMemory
): State {
  const tables = new Map<Table, number>()
  const attachments = new Map<Attachment['number'], Attachment>()
  const references = new Map<number, FootnoteReference>()
  const footnotes = new Map<number, Footnote>()
  walk(tree, (node) => {
    if (node.type === 'footnoteReference' && !references.has(node.number)) references.set(node.number, node)
    if (node.type === 'footnote' && !footnotes.has(node.number)) footnotes.set(node.number, node)
    if (node.type === 'table') tables.set(node, tables.size + 1)
    if (node.type === 'attachment' && !attachments.has(node.number)) attachments.set(node.number, node)
  })
  const ranks = headingRanks(tree)
  const {variant} = tree
  return {handlers, variant, ranks, tables, attachments, pictures, references, footnotes, memory, insideLink: false}
}

/** Markup of one node. */
export const one = (node: GongwenNode, state: State): Markup => dispatch(state.handlers, node, state)

/** Markup of nodes in order. */
export const all = (nodes: readonly GongwenNode[], state: State): Markup =>
  concat(nodes.map((node) => one(node, state)))

/** Name of an attachment as a place of the page. */
export const anchorOf = (number: Attachment['number']): string =>
  number === null ? 'attachment' : `attachment-${number}`
