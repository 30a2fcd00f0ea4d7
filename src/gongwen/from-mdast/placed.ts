/** A paragraph that is nothing but the mark of blocks → these blocks, with the lines around that belong to their table. */
import type {RootContent} from 'mdast'
import type {Position} from 'unist'
import type * as G from '../nodes.js'
import {placedAt} from '../placed-at.js'
import {childrenOf} from '../walk.js'
import {inFile, type Context} from './context.js'
import type {PhrasingContext} from './phrasing.js'
import {plainText, type Raw} from './raw.js'
import {checkCharacters, settle} from './settle.js'
import {leadNode} from './table.js'
import {placeOf, type Lead} from './table-lines.js'
import {type TableOptions, tableOptions} from './table-options.js'

/** A block that data made: nothing of it opens a section or is read as Markdown. */
export interface PlacedDraft {
  readonly type: 'placed'
  readonly block: G.Block
  readonly position?: Position | undefined
}

/** The blocks that a paragraph stands for; undefined when it is a paragraph. */
export function blocksOf(node: RootContent | undefined, {blocksOf: valueOf}: Context): readonly G.Block[] | undefined {
  const [only, ...others] = node?.type === 'paragraph' ? node.children : []
  return only?.type === 'text' && others.length === 0 ? valueOf?.(only.value) : undefined
}

/**
 * The blocks at their place. Lines above go to the first table, options to every table, notes to the last.
 * @param lead the lines above
 * @param notes the notes below
 */
export function placed(
  node: RootContent,
  blocks: readonly G.Block[],
  lead: readonly Lead[],
  notes: readonly (readonly Raw[])[],
  context: PhrasingContext
): readonly PlacedDraft[] {
  const position = inFile(node.position, context).position ?? {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
  context.onPlaced?.(blocks, position)
  const options = optionsOf(blocks, lead, context)
  const first = blocks.findIndex(({type}) => type === 'table')
  const last = blocks.findLastIndex(({type}) => type === 'table')
  return blocks.map((given, index) => {
    const block = placedAt(given, position)
    // What data holds is printed like what authors type, so it is looked at like it.
    checkTexts(block, position, context)
    if (block.type !== 'table') return {type: 'placed', block, position}
    const above = index === first ? lead.flatMap((line) => leadNode(line, context)) : []
    const below = index === last ? notes.map((pieces) => noteNode(pieces, context)) : []
    return {type: 'placed', block: withLines(withOptions(block, options), above, below), position}
  })
}

function checkTexts(node: G.GongwenNode, position: Position, context: Context): void {
  if (node.type === 'text') checkCharacters(node.value, position, context)
  else for (const child of childrenOf(node)) checkTexts(child, position, context)
}

const noteNode = (pieces: readonly Raw[], context: Context): G.TableNote => ({
  type: 'tableNote',
  children: settle(pieces, context),
  ...placeOf(pieces)
})

/** What the author wrote above takes the place of what the value brought. */
function withLines(
  table: G.Table,
  above: readonly (G.Caption | G.TableUnit)[],
  below: readonly G.TableNote[]
): G.Table {
  const written = new Set<string>(above.map(({type}) => type))
  return {...table, children: [...above, ...table.children.filter(({type}) => !written.has(type)), ...below]}
}

/** What the line of options above asks for; the columns are those of the first table. */
function optionsOf(blocks: readonly G.Block[], lead: readonly Lead[], context: Context): TableOptions | undefined {
  const line = lead.find(({kind}) => kind === 'options')
  const first = blocks.find((block) => block.type === 'table')
  if (line === undefined || first === undefined) return undefined
  const size = {columns: first.align.length, rows: first.children.length}
  return tableOptions(plainText(line.pieces), size, placeOf(line.pieces).position, context)
}

const withOptions = (table: G.Table, options: TableOptions | undefined): G.Table => ({
  ...table,
  ...(options === undefined ? {} : {orientation: options.orientation}),
  ...(options?.widths?.length === table.align.length ? {widths: options.widths} : {})
})
