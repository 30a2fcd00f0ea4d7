/**
 * Values on their way past the Markdown parser. An expression leaves a mark in the text, a pair of private-use
 * characters around a number; after parsing the mark is replaced by the value as literal text. So data never becomes
 * markup. This file needs no Handlebars: whoever parses may import it.
 */
import type {BlockValue} from './helper.js'

const open = '\uE000'
const close = '\uE001'
const mark = /\uE000(\d+)\uE001/gu

/** What an expression stands for. */
export type Value = string | BlockValue

/** The values of one expansion. */
export interface ValueStore {
  /** The mark that stands for a value. */
  readonly markOf: (value: Value) => string
  /** All values; the number in a mark is the index. */
  readonly values: readonly Value[]
}

/** A store. Equal values share a mark. @param known values that have a mark already, in their order */
export function valueStore(known: readonly Value[] = []): ValueStore {
  const values = [...known]
  const indices = new Map<Value, number>(values.map((value, index) => [value, index]))
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
 * Text with its marks replaced by their values; blocks are no text and leave nothing. To be applied to every string that the Markdown parser returns
 * (text, code, link targets, titles), once.
 * @param text a string that comes from expanded Markdown
 * @param values as `expand` returned them
 */
export const fillValues = (text: string, values: readonly Value[]): string =>
  text.includes(open)
    ? text.replace(mark, (_, index: string) => {
        const value = values[Number(index)]
        return typeof value === 'string' ? value : ''
      })
    : text

/** The blocks whose mark is all that a text holds, white space aside. */
export function blockValueOf(text: string, values: readonly Value[]): BlockValue | undefined {
  const index = /^\s*\uE000(\d+)\uE001\s*$/u.exec(text)?.[1]
  const value = index === undefined ? undefined : values[Number(index)]
  return typeof value === 'object' ? value : undefined
}

/** Whether a text holds the mark of blocks. */
export const holdsBlocks = (text: string, values: readonly Value[]): boolean =>
  text.includes(open) && [...text.matchAll(mark)].some(([, index]) => typeof values[Number(index)] === 'object')

/** The private-use characters that expansion uses for itself. */
export const ownCharacters = /[\uE000-\uE003]/gu

/** The author's own private-use characters become values, so that they can never be taken for a mark. */
export const protect = (text: string, store: ValueStore): string => text.replace(ownCharacters, store.markOf)

/**
 * Text with its marks replaced by what `write` makes of their values.
 * @param write is given a value, and the text around its mark, which holds marks itself
 */
export const replaceMarks = (
  text: string,
  values: readonly Value[],
  write: (value: string, before: string) => string
): string =>
  text.replace(mark, (_, index: string, at: number) => {
    const value = values[Number(index)]
    return typeof value === 'string' ? write(value, text.slice(0, at)) : ''
  })
