/** Blocks that helpers made, from their marks to their places in the document, with what comes along: pictures, rows. */
import type {Position} from 'unist'
import type {Block, Gongwen} from '../gongwen/nodes.js'
import type {Picture, Pictures} from '../gongwen/picture.js'
import type {BlockValue, OpenSheet} from './helper.js'
import {blockValueOf, type Value} from './values.js'

/** 开放数据 of a document, and where its list stands. */
export interface PlacedSheet extends OpenSheet {
  /** The 附件 that holds the list, by its number (null for the only one); null where it stands elsewhere. */
  readonly attachment: {readonly number: number | null} | null
}

/** The blocks of one document, over all its texts. */
export interface PlacedBlocks {
  /** For one text: the blocks that a mark in it stands for. */
  readonly reader: (values: readonly Value[]) => (text: string) => readonly Block[] | undefined
  /** Told where blocks were set. */
  readonly onPlaced: (blocks: readonly Block[], position: Position) => void
  /** The rows of the lists in a finished tree, in its order. */
  readonly sheets: (tree: Gongwen) => readonly PlacedSheet[]
  /** The pictures of all blocks that were set. */
  readonly pictures: () => Pictures
}

/** Nothing is placed yet. */
export function placedBlocks(): PlacedBlocks {
  const values = new Map<readonly Block[], BlockValue>()
  const places = new Map<Position, BlockValue>()
  return {
    reader: (known) => (text) => {
      const value = blockValueOf(text, known)
      if (value !== undefined) values.set(value.blocks, value)
      return value?.blocks
    },
    onPlaced: (blocks, position) => {
      const value = values.get(blocks)
      if (value !== undefined) places.set(position, value)
    },
    sheets: (tree) => {
      const found = new Set<PlacedSheet>()
      const seen = new Set<Position>()
      for (const part of tree.children) {
        const attachment = part.type === 'attachment' ? {number: part.number} : null
        for (const {position} of 'children' in part ? part.children : []) {
          const sheet = position === undefined ? undefined : places.get(position)?.sheet
          if (position === undefined || sheet === undefined || seen.has(position)) continue
          seen.add(position)
          found.add({...sheet, attachment})
        }
      }
      return [...found]
    },
    pictures: () =>
      new Map([...places.values()].flatMap(({pictures}): (readonly [string, Picture])[] => [...(pictures ?? [])]))
  }
}
