/** Loaded before the program: each of its processes notes, when it ends, what it used. */
import {appendFileSync} from 'node:fs'
import {isMainThread} from 'node:worker_threads'

if (isMainThread) {
  process.on('exit', () => {
    const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage()
    const used = {seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024}
    appendFileSync(process.env.YINFA_USAGE, `${JSON.stringify(used)}\n`)
  })
}
