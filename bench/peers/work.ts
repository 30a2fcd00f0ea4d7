/**
 * The frame of every peer: `node peer.js <job.json> <folder for outputs> [times]`. Done several times, it tells on
 * standard output how long each took, so that a process that stays can be measured. Each time the documents have another
 * last sentence: a program that remembers the layout of a text has none to remember.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {PeerJob} from './job.js'

/** Writes one output. */
export type Put = (name: string, bytes: Uint8Array) => void

/** Do the job of this process. */
export async function work(run: (job: PeerJob, put: Put, path: string) => Promise<void> | void): Promise<void> {
  const [path = '', out = '', times = '1'] = process.argv.slice(2)
  const job = JSON.parse(readFileSync(path, 'utf8')) as PeerJob
  const took: number[] = []
  for (let time = 0; time < Number(times); time++) {
    const edited = time === 0 ? job : editedJob(job, time)
    const start = performance.now()
    await run(edited, (name, bytes) => writeFileSync(join(out, name), bytes), path)
    took.push(performance.now() - start)
  }
  process.stdout.write(`${JSON.stringify(took)}\n`)
}

const editedJob = (job: PeerJob, time: number): PeerJob => ({
  ...job,
  documents: job.documents.map((document) => ({
    ...document,
    blocks: [...document.blocks, {type: 'paragraph', text: `第${time}次修改。`}]
  }))
})
