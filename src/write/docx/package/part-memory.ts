/** Parts that many documents have in common: written and packed once. */
import {type NodeMemory, nodeMemory} from '../../../gongwen/node-memory.js'
import type {Packed} from '../../zip/container.js'

/** What a series of documents shares. */
export interface PartMemory {
  /**
   * The part of this key, packed.
   * @param key its content, or everything that its content depends on
   * @param make asked when the key is new
   */
  readonly packed: (key: string, make: () => Packed) => Packed
  /** Forms, which are seldom changed. */
  readonly forms: NodeMemory<WrittenForm>
}

/** A form as it stands in a document. */
export interface WrittenForm {
  readonly xml: readonly string[]
  /** Bookmarks that it numbers. */
  readonly bookmarks: number
}

/** Parts that are kept; those of a few kinds of documents. */
const most = 128

/** An empty memory. */
export function partMemory(): PartMemory {
  const known = new Map<string, Packed>()
  return {
    packed: (key, make) => {
      const found = known.get(key)
      if (found !== undefined) return found
      const packed = make()
      if (known.size < most) known.set(key, packed)
      return packed
    },
    forms: nodeMemory()
  }
}
