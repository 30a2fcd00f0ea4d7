/** Options that are typed more than once: what they say is put together, or the second is refused; none is lost. */
import type {Command} from 'commander'
import {UsageError} from '../usage-error.js'

/** For an option that takes several words: typed again, it adds to what was typed before. */
export const joined = (typed: string, before?: string): string => (before === undefined ? typed : `${before},${typed}`)

/** For an option whose value may hold any character: every value, in the order typed. The first is `[]`. */
export const collected = (typed: string, before: readonly string[]): readonly string[] => [...before, typed]

/** Let every option of a command, and of the commands under it, that takes one value refuse a second. */
export function refuseRepeated(command: Command): void {
  for (const option of command.options) {
    if (option.parseArg !== undefined || (!option.required && !option.optional)) continue
    option.argParser((typed: string, before: string | undefined) => {
      if (before === undefined) return typed
      throw new UsageError(
        `选项 \`${option.long ?? option.flags}\` 写了两次。`,
        `前面写的是 \`${before}\`，后面写的是 \`${typed}\`；请只留一个。`
      )
    })
  }
  for (const under of command.commands) refuseRepeated(under)
}
