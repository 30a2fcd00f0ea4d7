/** The `yinfa` command: connects the process with the program, and loads nothing that a command does not need. */
import {homedir} from 'node:os'
import {exitCodes} from './commands/exit-codes.js'
import {runProgram} from './commands/program.js'

const controller = new AbortController()
for (const [signal, exit] of [
  ['SIGINT', 'interrupted'],
  ['SIGTERM', 'terminated']
] as const) {
  process.on(signal, () => {
    // Once: finish the document in hand, so that nothing is left half done. Twice: now.
    if (controller.signal.aborted) process.exit(exitCodes[exit].code)
    controller.abort(exit)
  })
}
for (const stream of [process.stdout, process.stderr]) {
  // Whoever listened has gone (`yinfa build | head`): the work is finished all the same.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

async function run(): Promise<void> {
  try {
    const exit = await runProgram(process.argv.slice(2), {
      env: process.env,
      cwd: process.cwd(),
      platform: process.platform,
      homedir: homedir(),
      out: process.stdout,
      err: process.stderr,
      // Opened when something is asked: to touch it keeps the process alive.
      get input() {
        return process.stdin
      },
      screen: process.stderr,
      signal: controller.signal
    })
    process.exitCode = exitCodes[exit].code
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(`错误 程序内部出错，这是 yinfa 的缺陷，请把下面的内容报告给维护者：\n${detail}\n`)
    process.exitCode = exitCodes.internal.code
  }
}

// Nothing is left to be done: the memory need not be taken apart piece by piece before the system takes it back.
process.once('beforeExit', () => process.exit())

// Until it has ended well: whatever keeps it from its end must not pass for success.
process.exitCode = exitCodes.internal.code
void run()
