/** Building blocks of the schemas: a value of front matter is read once, and refused with a sentence that helps. */
import * as z from 'zod/mini'
import type {DiagnosticId} from '../diagnostics/diagnostic.js'
import {didYouMean} from './nearest.js'
import {shortened} from './shortened.js'

/** More about a refusal than its message. */
export interface RefusalDetail {
  readonly hint?: string | undefined
  /** Catalogue id when it is not `front-matter-value`. */
  readonly id?: DiagnosticId
  /** Path below the field: list index or key. */
  readonly at?: readonly (string | number)[]
}

/** Refuse a value; may be called several times for one value. */
export type Refuse = (message: string, detail?: RefusalDetail) => undefined

/**
 * A schema from a plain reading function.
 * @param read returns the value, or refuses it and returns undefined
 */
export function field<Output>(read: (input: unknown, refuse: Refuse) => Output | undefined) {
  return z.pipe(
    z.unknown(),
    z.transform((input: unknown, context): Output => {
      const refuse: Refuse = (message, {hint, id, at = []} = {}) => {
        context.issues.push({code: 'custom', message, input, params: {hint, id}, path: [...at]})
        return undefined
      }
      const value = read(input, refuse)
      if (value !== undefined) return value
      // A reader that gives no value must have said why; zod would take the silence for success.
      if (context.issues.length === 0) refuse('这个值无法使用。')
      return z.NEVER
    })
  )
}

const kindOf = (input: unknown): string =>
  typeof input === 'string' ? '文字' : Array.isArray(input) ? '列表' : '一组 `键: 值`'

/** How a value is quoted in a message; of lists and mappings only the kind is told. */
export const quoted = (input: unknown): string =>
  typeof input !== 'string' ? kindOf(input) : `\`${shortened(input, 60)}\``

/** One line of text that is not empty, or a refusal. */
export function readLine(
  input: unknown,
  term: string,
  refuse: Refuse,
  at: RefusalDetail['at'] = []
): string | undefined {
  if (input === undefined) return refuse(`缺少${term}。`, {at})
  if (typeof input !== 'string') return refuse(`${term}应为一行文字，现在是${kindOf(input)}。`, {at})
  if (input === '') return refuse(`${term}是空的。`, {hint: '请填写，或删去这一项。', at})
  if (input.includes('\n')) return refuse(`${term}应写在一行里，现在有 ${input.split('\n').length} 行。`, {at})
  return input
}

/** Lines of text: one, or a list of them. */
export function readLines(input: unknown, term: string, refuse: Refuse): readonly string[] | undefined {
  if (!Array.isArray(input)) {
    const line = readLine(input, term, refuse)
    return line === undefined ? undefined : [line]
  }
  if (input.length === 0) return refuse(`${term}是空列表。`, {hint: '请填写，或删去这一项。'})
  const lines = input.map((item, index) => readLine(item, `${term}第 ${index + 1} 项`, refuse, [index]))
  return lines.some((line) => line === undefined) ? undefined : lines.filter((line) => line !== undefined)
}

/** One line of text. */
export const line = (term: string) => field((input, refuse) => readLine(input, term, refuse))

/** A list of lines, or one line. */
export const lines = (term: string) => field((input, refuse) => readLines(input, term, refuse))

/**
 * One of a table of values, by code name or Chinese term.
 * @param table code name → term
 */
export function choice<Key extends string>(term: string, table: Readonly<Record<Key, string>>) {
  const words = new Map<string, Key>()
  for (const key of Object.keys(table) as Key[]) words.set(key, key).set(table[key], key)
  return field((input, refuse): Key | undefined => {
    const text = readLine(input, term, refuse)
    if (text === undefined) return undefined
    const all = Object.values<string>(table).join('、')
    return (
      words.get(text) ??
      refuse(`${term}写的是 ${quoted(text)}，应为：${all}。`, {hint: didYouMean(text, [...words.keys()].toReversed())})
    )
  })
}

/** One of a few Chinese words. */
export function word<const Word extends string>(term: string, words: readonly Word[]) {
  return field((input, refuse): Word | undefined => {
    const text = readLine(input, term, refuse)
    if (text === undefined) return undefined
    return (
      words.find((candidate) => candidate === text) ??
      refuse(`${term}写的是 ${quoted(text)}，应为：${words.join('、')}。`, {hint: didYouMean(text, words)})
    )
  })
}
