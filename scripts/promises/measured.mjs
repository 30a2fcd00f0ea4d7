/** Runs of the program that tell what they used. */
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {root, run} from './workshop.mjs'

/** The promise: CPU seconds and megabytes that no input makes a build exceed. */
export const bounds = {seconds: 10, megabytes: 1024}

/** Run the program to its end: how it ended, and seconds of CPU and peak megabytes of all its processes together. */
export function measured(program, args, {cwd}) {
  const usage = join(cwd, 'usage.jsonl')
  const ended = run(program, [process.execPath, join(program, 'cli.js'), ...args], {
    cwd,
    env: {YINFA_USAGE: usage, NODE_OPTIONS: `--import=file://${join(root, 'scripts/promises/usage.mjs')}`},
    timeout: 120_000
  })
  const lines = existsSync(usage)
    ? readFileSync(usage, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : []
  const sum = (key) => lines.reduce((whole, line) => whole + line[key], 0)
  return {...ended, seconds: sum('seconds'), megabytes: sum('megabytes')}
}
