/** Parts that many documents have in common: written and packed once. */
import type {Packed} from '../../zip/container.js'

/** What a series of documents shares. */
export interface PartMemory {
  /**
   * The part of this key, packed.
   * @param key its content, or everything that its content depends on
   * @param make asked when the key is new
   */
  readonly packed: (key: string, make: () => Packed) => Packed
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
    }
  }
}
