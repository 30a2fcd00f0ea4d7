/** What an empty result means: a sentence without its subject, unless the author expects it. */
import type {Arguments} from './arguments.js'
import type {RowSet} from './rows.js'

/** Whether there is something to print; nothing is a fault unless `可空="是"`. */
export function mayPrint({rows, what}: RowSet, given: Arguments): boolean {
  if (rows.length > 0) return true
  if (!given.flag('allowEmpty')) {
    const hint = '请核对查询条件；没有时不写这一句，可以用 `{{#if (行 …)}}…{{/if}}`，或写明 `可空="是"`。'
    given.fault('value', `没有查到${what}，印出来就是半句话。`, hint)
  }
  return false
}
