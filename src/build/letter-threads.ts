/** How many threads make the letters of a 邮件合并. */
import {availableParallelism} from 'node:os'
import {threadModule} from './thread-module.js'

/**
 * Letters that are worth a thread. Measured, a thread starts in the processor time of a hundred letters; for two hundred
 * the process itself has a fifth less to do when another helps, for one hundred not even a tenth.
 */
const worthwhile = 100

/**
 * The threads besides the one that asks; undefined when it makes the letters alone.
 * @param jobs letters that are made at a time, at most, as somebody asked for it
 */
export function letterThreads(
  rows: number,
  jobs = Math.min(availableParallelism(), Math.floor(rows / worthwhile))
): {readonly module: URL; readonly size: number} | undefined {
  const size = Math.min(jobs, rows) - 1
  const module = size < 1 ? undefined : threadModule('letter-worker.js')
  return module && {module, size}
}
