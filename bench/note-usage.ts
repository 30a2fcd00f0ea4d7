/**
 * Preloaded into every process that is measured: on leaving it notes what the process used. A process of many threads
 * notes once, for all of them; a process that starts others leaves a note for each.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {isMainThread} from 'node:worker_threads'

const folder = process.env['YINFA_BENCH_NOTES']

/** Peak of resident memory in MB. What `resourceUsage` says begins with the memory of the process that started this one. */
function peakMb(): number {
  try {
    const peak = /^VmHWM:\s*(\d+) kB/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    if (peak !== undefined) return Number(peak) / 1024
  } catch {
    // Only Linux has that file.
  }
  return process.resourceUsage().maxRSS / 1024
}

if (isMainThread && folder !== undefined) {
  process.on('exit', () => {
    const {user, system} = process.cpuUsage()
    const note = {cpuMs: (user + system) / 1000, peakMb: peakMb()}
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(note))
  })
}
