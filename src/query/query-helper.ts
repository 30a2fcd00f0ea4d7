/** A helper of the query language, before it knows the data: its names, its parameters, its answer. */
import type {Helper, HelperResult} from '../expand/helper.js'
import type {Registry} from '../registry/model.js'
import {type Arguments, readArguments} from './arguments.js'
import type {Asker, Desk} from './desk.js'
import type {Parameter} from './parameters.js'

/** What a helper says: undefined after a fault. */
export type Answer = Extract<HelperResult, {readonly value: unknown}> | undefined

/** One helper; each has a file of its own. */
export interface QueryHelper {
  readonly chinese: string
  readonly english: string
  /** Parameters that it understands. */
  readonly parameters: readonly Parameter[]
  /** Words that may stand without quotes. */
  readonly words: (registry: Registry) => readonly string[]
  readonly answer: (given: Arguments, desk: Desk) => Answer
}

/** While the data is wrong no word can be called unknown. */
const everyWord: ReadonlySet<string> = Object.assign(new Set<string>(), {has: () => true})

/** The helper for one document. The registry is asked for when the helper is first called. */
export function helperOf(
  {parameters, words, answer}: QueryHelper,
  registry: () => Registry | undefined,
  asker: Asker
): Helper {
  return {
    get words() {
      const data = registry()
      return data === undefined ? everyWord : new Set(words(data))
    },
    call: (call) => {
      const data = registry()
      // What is wrong with the data was told where it was found.
      if (data === undefined) return {faults: []}
      const given = readArguments(call, parameters)
      const result = answer(given, {...asker, registry: data})
      return given.faults.length > 0 || result === undefined ? {faults: given.faults} : result
    }
  }
}
