/**
 * Values on their way past the Markdown parser. An expression leaves a mark in the text, a pair of private-use
 * characters around a number; after parsing the mark is replaced by the value as literal text. So data never becomes
 * markup. This file needs no Handlebars: whoever parses may import it.
 */

const open = '\uE000'
const close = '\uE001'
const mark = /\uE000(\d+)\uE001/gu

/** The values of one expansion. */
export interface ValueStore {
  /** The mark that stands for a value. */
  readonly markOf: (value: string) => string
  /** All values; the number in a mark is the index. */
  readonly values: readonly string[]
}

/** An empty store. Equal values share a mark. */
export function valueStore(): ValueStore {
  const values: string[] = []
  const indices = new Map<string, number>()
  return {
    values,
    markOf: (value) => {
      const index = indices.get(value) ?? values.push(value) - 1
      indices.set(value, index)
      return `${open}${index}${close}`
    }
  }
}

/**
 * Text with its marks replaced by their values. To be applied to every string that the Markdown parser returns
 * (text, code, link targets, titles), once.
 * @param text a string that comes from expanded Markdown
 * @param values as `expand` returned them
 */
export const fillValues = (text: string, values: readonly string[]): string =>
  text.includes(open) ? text.replace(mark, (_, index: string) => values[Number(index)] ?? '') : text

/** The private-use characters that expansion uses for itself. */
export const ownCharacters = /[\uE000-\uE003]/gu

/** The author's own private-use characters become values, so that they can never be taken for a mark. */
export const protect = (text: string, store: ValueStore): string => text.replace(ownCharacters, store.markOf)
