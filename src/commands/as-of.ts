/** 截至: the day that a command line names. */
import {readDay} from '../source/date.js'
import {UsageError} from './usage-error.js'

/** `--as-of` as YYYY-MM-DD; undefined when it was not given. Throws `UsageError`. */
export function readAsOf(typed: string | undefined): string | undefined {
  const date = typed === undefined ? undefined : readDay(typed)
  if (typed !== undefined && date === undefined)
    throw new UsageError(`\`${typed}\` 不是日期。`, '请写成年月日，如 `--as-of 2012-11-30`。')
  return date
}
