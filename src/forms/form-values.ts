/** Values that are filled in beforehand, as people type them: checked like those that come back. */
import {readDate} from '../source/date.js'
import {didYouMean} from '../source/nearest.js'
import type {FormSchema} from './schema.js'
import {type FormSlot, formSlots} from './slots.js'

/** Why a value cannot be filled in. */
export interface ValueProblem {
  readonly message: string
  readonly hint?: string | undefined
}

/**
 * The value of a slot as it is kept, dates as YYYY-MM-DD; or what is wrong with it.
 * @param name of the slot
 */
export function formValue(
  schema: FormSchema,
  name: string,
  typed: string
): {readonly value: string} | {readonly problem: ValueProblem} {
  const slots = formSlots(schema)
  const slot = slots.find((one) => one.name === name)
  const names = slots.map((one) => one.name)
  if (slot === undefined) {
    const hint = didYouMean(name, names) ?? `可以填的有：${names.join('、')}。`
    return {problem: {message: `“${schema.title}”没有 \`${name}\` 这一项。`, hint}}
  }
  return valueOf(slot, typed)
}

function valueOf(
  {kind, label, limit, options}: FormSlot,
  typed: string
): {readonly value: string} | {readonly problem: ValueProblem} {
  const refused = (message: string, hint?: string): {readonly problem: ValueProblem} => ({problem: {message, hint}})
  const {length} = Array.from(typed)
  if (typed.trim() === '') return refused(`${label}是空的。`)
  if (limit !== null && length > limit) return refused(`${label}有 ${length} 字，不能超过 ${limit} 字。`)
  if (kind !== 'longText' && /[\r\n]/u.test(typed)) return refused(`${label}应写在一行里。`)
  if (kind === 'choice' && !options.includes(typed)) {
    return refused(`${label}写的是 \`${typed}\`，应为：${options.join('、')}。`, didYouMean(typed, options))
  }
  if (kind === 'postcode' && !/^\d{6}$/u.test(typed)) return refused(`${label}写的是 \`${typed}\`，应为 6 位数字。`)
  if (kind !== 'date') return {value: typed}
  const date = readDate(typed)
  return 'date' in date ? {value: date.date} : refused(`${label}写的是 \`${typed}\`，${date.should}。`, date.hint)
}
