/** The parameters of one call, read by name and kind; what is wrong with them is collected. */
import type {HelperCall, HelperFault} from '../expand/helper.js'
import {readDate} from '../source/date.js'
import {didYouMean} from '../source/nearest.js'
import {type Parameter, parameterNamed, termOf} from './parameters.js'

/** Parameters as a helper asks for them. What is absent or wrong is undefined; what is wrong is a fault as well. */
export interface Arguments {
  /** Texts without a name, in their order. */
  readonly positional: readonly string[]
  readonly text: (name: Parameter) => string | undefined
  /** Several texts: a list, or one text whose parts are separated by `，`, `,` or `、`. */
  readonly texts: (name: Parameter) => readonly string[]
  /** 是 or 否; absent is 否. */
  readonly flag: (name: Parameter) => boolean
  /** One of some words; the first where the call does not say. */
  readonly choice: <Word extends string>(name: Parameter, words: readonly [Word, ...Word[]]) => Word
  /** YYYY-MM-DD of a date in either form. */
  readonly date: (name: Parameter) => string | undefined
  /** Parameters that the call gives. */
  readonly names: readonly Parameter[]
  /** The same call with another value for a parameter; its faults are noted here. */
  readonly replacing: (name: Parameter, value: string) => Arguments
  /** Names that are no parameter of this helper: columns of its source. */
  readonly others: ReadonlyMap<string, string>
  /** Note what is wrong. */
  readonly fault: (about: HelperFault['about'], message: string, hint?: string) => undefined
  readonly faults: readonly HelperFault[]
}

/** Words that mean yes and no. */
const yes = new Set(['是', '有', 'true', 'yes'])
const no = new Set(['否', '无', 'false', 'no', ''])

/**
 * Read the parameters of a call.
 * @param allowed what the helper understands; every other name is left in `others`
 */
export function readArguments(call: HelperCall, allowed: readonly Parameter[]): Arguments {
  const faults: HelperFault[] = []
  const fault: Arguments['fault'] = (about, message, hint) => {
    faults.push({about, message, hint})
    return undefined
  }
  const named = new Map<Parameter, readonly string[]>()
  const others = new Map<string, string>()
  for (const [name, value] of call.named) {
    const key = parameterNamed(name)
    const texts = textsOf(value)
    if (texts === undefined) fault('name', `参数 \`${name}\` 应是文字。`, '请写成 `参数="文字"`，文字用半角引号。')
    else if (key === undefined || !allowed.includes(key)) others.set(name, texts.join('、'))
    else if (named.has(key)) fault('name', `参数 \`${termOf(key)}\` 写了两遍。`, '中文名和英文名只写一个。')
    else named.set(key, texts)
  }
  const positional = call.positional.map((value) => textsOf(value)?.join('、') ?? '')
  return argumentsOf({positional, named, others, fault, faults})
}

interface Given extends Pick<Arguments, 'positional' | 'others' | 'fault' | 'faults'> {
  readonly named: ReadonlyMap<Parameter, readonly string[]>
}

function argumentsOf(given: Given): Arguments {
  const {named, fault, ...rest} = given
  const text = (name: Parameter): string | undefined => named.get(name)?.join('、')
  return {
    ...rest,
    fault,
    text,
    names: [...named.keys()],
    replacing: (name, value) => argumentsOf({...given, named: new Map([...named, [name, [value]]])}),
    texts: (name) => (named.get(name) ?? []).flatMap(partsOf),
    flag: (name) => {
      const value = text(name)
      if (value === undefined || no.has(value)) return false
      if (!yes.has(value)) fault('name', `参数 \`${termOf(name)}\` 应是“是”或“否”，现在是“${value}”。`)
      return true
    },
    choice: (name, words) => {
      const value = text(name)
      const found = words.find((word) => word === value)
      if (value !== undefined && found === undefined) {
        const listed = words.map((word) => `“${word}”`).join('、')
        const message = `参数 \`${termOf(name)}\` 应是${listed}之一，现在是“${value}”。`
        fault('name', message, didYouMean(value, words))
      }
      return found ?? words[0]
    },
    date: (name) => {
      const value = text(name)
      return value === undefined ? undefined : dateIn(value, `参数 \`${termOf(name)}\` `, fault)
    }
  }
}

/** YYYY-MM-DD of a text; what is no date is a fault. @param what what the text is, for the message */
export function dateIn(text: string, what: string, fault: Arguments['fault']): string | undefined {
  const read = readDate(text.trim())
  return 'date' in read ? read.date : fault('name', `${what}的“${text}”不是日期，${read.should}。`, read.hint)
}

/** Parts of a text that names several things; a name that holds a separator itself is found by whoever knows names. */
export const partsOf = (text: string): readonly string[] =>
  text
    .split(/[，,、]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const textsOf = (value: unknown): readonly string[] | undefined => {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined
}

/**
 * Tell names that nobody understands.
 * @param columns columns that may be named in place of parameters
 */
export function refuseOthers(
  {others, fault}: Arguments,
  parameters: readonly Parameter[],
  columns: readonly string[] = []
): void {
  const known = [...parameters.map(termOf), ...columns]
  for (const name of others.keys()) {
    if (columns.includes(name)) continue
    const hint = didYouMean(name, [...known, ...parameters]) ?? `这里可以写：${known.slice(0, 30).join('、')}。`
    fault('name', `没有 \`${name}\` 这个参数。`, hint)
  }
}
