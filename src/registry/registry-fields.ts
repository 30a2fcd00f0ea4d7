/** Values of content/data/registry.yaml and of cells that take more than one line of text to judge. */
import * as z from 'zod/mini'
import {readDate} from '../source/date.js'
import {documentNumber} from '../source/document-number.js'
import {field, quoted, readLine} from '../source/field.js'

/** What is wrong with a value, and how to mend it. */
export interface ValueProblem {
  readonly message: string
  readonly hint?: string | undefined
}

/**
 * Whether 依据 names its document as documents are printed: what looks like a 发文字号 must be one, since queries
 * compare it by character. Other texts (会议纪要, 公告) may stand there as they are.
 */
export function sourceProblem(text: string): ValueProblem | undefined {
  if (!/[[【(〔（〈《]?(?:19|20)\d{2}年?[\]】)〕）〉》]?第?\d+号/u.test(text.normalize('NFKC').replace(/\s/gu, '')))
    return undefined
  const read = documentNumber.safeParse(text)
  const issue = read.success ? undefined : read.error.issues[0]
  if (issue === undefined) return undefined
  const params: Readonly<Record<string, unknown>> = (issue.code === 'custom' ? issue.params : undefined) ?? {}
  return {
    message: issue.message.replace(/^发文字号/u, '依据的发文字号'),
    hint: typeof params['hint'] === 'string' ? params['hint'] : undefined
  }
}

/** 依据 of a key. */
export const source = field((input, refuse): string | undefined => {
  const text = readLine(input, '依据', refuse)
  const problem = text === undefined ? undefined : sourceProblem(text)
  return problem === undefined ? text : refuse(problem.message, {hint: problem.hint})
})

/** A day of a key, as YYYY-MM-DD. */
export const day = (term: string) =>
  field((input, refuse): string | undefined => {
    const text = readLine(input, term, refuse)
    if (text === undefined) return undefined
    const read = readDate(text)
    return 'date' in read ? read.date : refuse(`${term}写的是 ${quoted(text)}，${read.should}。`, {hint: read.hint})
  })

/** A number of units. */
export const count = (term: string) =>
  field((input, refuse): number | undefined => {
    const text = readLine(input, term, refuse)
    if (text === undefined || /^(?:0|[1-9]\d{0,6})$/u.test(text)) return text === undefined ? undefined : Number(text)
    return refuse(`${term}写的是 ${quoted(text)}，应为数字，如 \`100\`。`, {hint: '不写单位、“左右”和千位分隔符。'})
  })

/** Numbers by name: `区域综合: 2`. */
export const counts = (term: string) =>
  field((input, refuse): ReadonlyMap<string, number> | undefined => {
    if (typeof input !== 'object' || input === null || Array.isArray(input))
      return refuse(`${term}应为一组 \`类别: 数\`，现在是 ${quoted(input)}。`, {hint: '如 `区域综合: 2`，一行一类。'})
    const read = new Map<string, number>()
    for (const [name, value] of Object.entries(input)) {
      const result = count(name).safeParse(value)
      if (result.success) read.set(name, result.data)
      else for (const issue of result.error.issues) refuse(issue.message, {at: [name]})
    }
    return read.size === Object.keys(input).length ? read : undefined
  })

/** A value that may be left out. */
export const optional = <Schema extends z.ZodMiniType>(schema: Schema) => z._default(z.nullable(schema), null)
