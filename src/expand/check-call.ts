/**
 * A call of a helper is made in the check already, for all values that its parameters can have there: what is wrong
 * with it is told where it was written, whether or not the document comes to that place.
 */
import type {Expression, Path, SubExpression} from './ast.js'
import {blockBox} from './boxes.js'
import type {Calls} from './calls.js'
import type {Helper, HelperFault, HelperResult} from './helper.js'
import type {Values} from './scope.js'

/** Calls beyond these are left to the run: a loop in a loop has more combinations than anyone reads. */
const mostCombinations = 500

/** A call and the values that its parameters can have. */
export interface PossibleCalls {
  readonly name: string
  readonly positional: readonly Values[]
  readonly named: ReadonlyMap<string, Values>
  /** Whether the document comes to this place in any case, so that a value that cannot be printed is an error now. */
  readonly certain: boolean
}

/** Make the calls; faults are told once each. */
export function checkCalls(
  {name, positional, named, certain}: PossibleCalls,
  calls: Calls,
  tell: (fault: HelperFault) => void
): Values {
  const found = new Set<unknown>()
  const keys = [...named.keys()]
  const sets = [...positional, ...named.values()]
  const only = sets.every(({size}) => size === 1)
  for (const combination of combinations(sets.map((set) => [...set]))) {
    const pairs = keys.map((key, index): [string, unknown] => [key, combination[positional.length + index]])
    const result = calls.make(name, combination.slice(0, positional.length), new Map(pairs))
    if ('faults' in result) {
      for (const fault of result.faults) if (fault.about === 'name' || (certain && only)) tell(fault)
    } else found.add(seen(result))
  }
  return found
}

/** A result as the check looks at it: where there are no rows, one that shows their names. */
function seen({value, fields}: Extract<HelperResult, {readonly value: unknown}>): unknown {
  if (typeof value === 'string') return value
  if ('blocks' in value) return blockBox(value)
  if (value.length > 0 || fields === undefined) return value
  return [Object.fromEntries(fields.map((field) => [field, '']))]
}

/** How many calls `checkCalls` makes for parameters that can have these values. */
export const combinationsOf = (sets: readonly Values[]): number =>
  sets.reduce((product, {size}) => Math.min(mostCombinations, product * size), 1)

function combinations(lists: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return lists.reduce<readonly (readonly unknown[])[]>(
    (heads, list) => {
      const longer: unknown[][] = []
      for (const head of heads)
        for (const value of list) if (longer.length < mostCombinations) longer.push([...head, value])
      return longer
    },
    [[]]
  )
}

/** The text that a bare word stands for: 试点 in `{{数量 试点}}`. */
export const wordOf = (node: Expression, {words}: Helper): string | undefined =>
  node.type === 'PathExpression' && isPlainName(node) && words.has(node.original) ? node.original : undefined

/** Whether a path is one name and nothing else. */
export const isPlainName = ({data, depth, original}: Path): boolean =>
  !data && depth === 0 && !/^\.|^this\b/u.test(original)

/** What a parameter can be; of what the data says, only what is there. */
export const presentOf = (node: Expression | Path | SubExpression, values: Values): Values =>
  node.type === 'PathExpression' || node.type === 'SubExpression'
    ? new Set([...values].filter((value) => value !== null && value !== undefined && value !== ''))
    : values
