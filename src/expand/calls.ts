/** Calls of helpers, the same for the check and for the run: equal calls are made once. */
import {blockBox, blocksIn, boxed, textOf, unboxed} from './boxes.js'
import type {HelperFault, HelperResult, Helpers, HelperValue} from './helper.js'

/** The helpers of one expansion. */
export interface Calls {
  readonly helpers: Helpers
  /**
   * Make a call.
   * @param name of a known helper
   * @param positional parameters as templates hold them, in boxes or not
   * @param named the same, by their names
   */
  readonly make: (name: string, positional: readonly unknown[], named: ReadonlyMap<string, unknown>) => HelperResult
  /** A value as templates hold it: blocks in a box, and rows whose texts are in boxes. */
  readonly held: (value: HelperValue) => unknown
  /** Whether a helper had neither a value nor a fault to tell: its data is wrong, which was told where it was found. */
  readonly isSilent: () => boolean
}

/** Helpers that remember what they said. */
export function helperCalls(helpers: Helpers): Calls {
  const results = new Map<string, HelperResult>()
  const rows = new Map<HelperValue, unknown>()
  let silent = false
  return {
    helpers,
    make: (name, positional, named) => {
      const faults: HelperFault[] = []
      const texts = positional.map((value, index) => plain(value, `第 ${index + 1} 个参数`, faults))
      const pairs = [...named].map(([key, value]): [string, unknown] => [key, plain(value, `参数 \`${key}\` `, faults)])
      if (faults.length > 0) return {faults}
      const key = JSON.stringify([name, texts, pairs])
      const result = results.get(key) ??
        helpers.get(name)?.call({positional: texts, named: new Map(pairs)}) ?? {faults: []}
      results.set(key, result)
      if ('faults' in result && result.faults.length === 0) silent = true
      return result
    },
    held: (value) => {
      if (typeof value === 'string') return value
      const held = rows.get(value) ?? ('blocks' in value ? blockBox(value) : boxed(value))
      rows.set(value, held)
      return held
    },
    isSilent: () => silent
  }
}

/** A parameter without boxes; numbers and truth values become texts. */
function plain(given: unknown, name: string, faults: HelperFault[]): unknown {
  const value = unboxed(given)
  if (blocksIn(given) !== undefined) {
    faults.push({about: 'value', message: `${name}是整张表，不能作参数。`, hint: '请改用文字或列表。'})
    return null
  }
  if (value === null || value === undefined) {
    faults.push({about: 'value', message: `${name}没有值。`, hint: '请核对这个字段，没有时就不要用它来查。'})
    return null
  }
  return inner(value)
}

/** Texts, and lists and mappings of texts. */
function inner(given: unknown): unknown {
  const value = unboxed(given)
  if (Array.isArray(value)) return value.map(inner)
  if (typeof value !== 'object' || value === null) return textOf(value) ?? ''
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner(item)]))
}
