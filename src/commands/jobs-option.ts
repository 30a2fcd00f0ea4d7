/** `--jobs`: how many documents are made at a time. */
import {UsageError} from './usage-error.js'

/** Threads that a machine may be asked for. */
const most = 256

/** The number that was typed; undefined when none was. Throws `UsageError`. */
export function jobsOf(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined
  const jobs = /^\d+$/u.test(typed) ? Number(typed) : 0
  if (jobs >= 1 && jobs <= most) return jobs
  throw new UsageError(
    `--jobs 后面写的是 \`${typed}\`，应当是 1 至 ${most} 的整数。`,
    '请写同时生成几份公文，如 `--jobs 4`；不写就按这台机器的处理器数量和公文多少决定。'
  )
}
