/** One body with queries → what it prints, or what is said about it. */
import path from 'node:path'
import type {BlockValue} from '../../src/expand/helper.js'
import type * as G from '../../src/gongwen/nodes.js'
import {createNodeHost} from '../../src/host/node.js'
import {queryHelpers} from '../../src/query/index.js'
import {loadRegistry} from '../../src/registry/load.js'
import type {Registry} from '../../src/registry/model.js'
import {expanding} from '../expand/expanding.js'
import {plain} from '../gongwen/read.js'

/** The registry of this repository. */
export const programme: Registry = loadRegistry(
  createNodeHost({root: path.join(import.meta.dirname, '../..'), fontFolders: []}),
  ({message}) => {
    throw new Error(message)
  }
)

/** Who asks, unless a test says otherwise: the bulletin of seed 001. */
export const bulletin = {date: '2014-02-24', ownNumber: '教技厅函〔2014〕13号'}

/** What came of it: the text with its values, the findings as `id message → hint`, the blocks. */
export interface Asked {
  readonly text: string | undefined
  readonly said: readonly string[]
  readonly blocks: readonly BlockValue[]
}

/** Ask in the name of a document. */
export async function asking(
  body: string,
  registry: Registry = programme,
  asker: {readonly date: string; readonly ownNumber: string | null} = bulletin
): Promise<Asked> {
  const helpers = queryHelpers(() => registry, asker)
  const {expanded, text, findings} = await expanding(body, {}, {}, helpers)
  return {
    text,
    said: findings.map(({id, message, hint}) => `${id} ${message}${hint === undefined ? '' : ` → ${hint}`}`),
    blocks: (expanded?.values ?? []).filter((value) => typeof value === 'object')
  }
}

/** The rows of a table as texts, each with its kind unless it is `body`. */
export const shownRows = (table: G.Block | undefined): readonly string[] =>
  (table?.type === 'table' ? table.children : []).flatMap((row) =>
    row.type === 'tableRow' ? [`${row.kind === 'body' ? '' : `${row.kind}: `}${row.children.map(plain).join('|')}`] : []
  )
