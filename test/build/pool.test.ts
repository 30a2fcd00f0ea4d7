import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterEach, describe, expect, it} from 'vitest'
import {createPool, type Pool, type PoolOptions} from '../../src/build/pool.js'
import type {JobResult} from '../../src/build/job.js'
import {createMemoryHost} from '../../src/host/memory.js'

const pools: Pool[] = []
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close()
})

function poolOf(options: Partial<PoolOptions> = {}): Pool {
  const pool = createPool({
    module: pathToFileURL(path.join(import.meta.dirname, 'hostile-thread.mjs')),
    size: 2,
    setup: {fontFolders: [], knownFonts: {}},
    host: createMemoryHost({}),
    seconds: 30,
    mebibytes: 256,
    learn: () => undefined,
    ...options
  })
  pools.push(pool)
  return pool
}

/** What became of documents: their names, or the ids of what was found. */
async function fates(pool: Pool, ...paths: readonly string[]): Promise<readonly string[]> {
  const results = await Promise.all(paths.map((one) => pool.run({path: one, formats: ['html']}, () => undefined)))
  return results.map(fate)
}
const fate = (result: JobResult | undefined): string =>
  result === undefined ? 'not begun' : (result.title ?? result.diagnostics.map(({id}) => id).join())

describe('a pool of threads', () => {
  it('makes documents, each result to whoever asked for it, with no more threads than it may have', async () => {
    const pool = poolOf()
    const wanted = Array.from({length: 12}, (_, index) => `good:${index}`)
    const results = await Promise.all(wanted.map((one) => pool.run({path: one, formats: ['html']}, () => undefined)))
    expect(results.map(fate)).toEqual(wanted)
    expect(new Set(results.map((result) => result?.documentNumber)).size).toBeLessThanOrEqual(2)
  })

  it('tells when the turn of a document has come, and not before', async () => {
    const pool = poolOf({size: 1})
    const told: string[] = []
    const wanted = ['good:1', 'good:2', 'good:3']
    await Promise.all(
      wanted.map(async (one) => {
        await pool.run({path: one, formats: ['html']}, () => void told.push(`${one} begins`))
        told.push(`${one} ends`)
      })
    )
    // The thread takes the next one up before whoever waited for the last hears of it.
    expect(told.indexOf('good:2 begins')).toBeGreaterThan(told.indexOf('good:1 begins'))
    expect(told.indexOf('good:3 begins')).toBeGreaterThan(told.indexOf('good:1 ends'))
    expect(told).toHaveLength(6)
  })

  it('tells what threads have learnt about fonts', async () => {
    const learnt: object[] = []
    await fates(poolOf({learn: (fonts) => void learnt.push(fonts)}), 'good:1')
    expect(learnt).toEqual([{'good:1': 'hash'}])
  })

  it('refuses a document that hangs, and that one alone', async () => {
    // Long enough for the others, whatever else the machine does.
    const pool = poolOf({seconds: 6})
    const wanted = ['good:1', 'hang', 'good:2', 'good:3']
    const results = await Promise.all(wanted.map((one) => pool.run({path: one, formats: ['html']}, () => undefined)))
    expect(results.map(fate)).toEqual(['good:1', 'build-bounds', 'good:2', 'good:3'])
    expect(results[1]?.diagnostics[0]?.message).toContain('6 秒')
    expect(results[1]?.files).toEqual([])
  })

  it.each(['heap', 'buffers'])('refuses a document that fills the memory with %s, and that one alone', async (what) => {
    expect(await fates(poolOf(), 'good:1', what, 'good:2', 'good:3')).toEqual([
      'good:1',
      'build-bounds',
      'good:2',
      'good:3'
    ])
  })

  it('finds out which of two documents fills the memory', async () => {
    const pool = poolOf({seconds: 6})
    const wanted = ['hang', 'buffers', 'good:1'].map((one) => pool.run({path: one, formats: ['html']}, () => undefined))
    const [hung, big, good] = await Promise.all(wanted)
    expect(hung?.diagnostics[0]?.message).toContain('时限')
    expect(big?.diagnostics[0]?.message).toContain('内存')
    expect(good?.title).toBe('good:1')
  })

  it.each(['exit', 'throw'])('tells that it is a fault when a thread dies of a document again: %s', async (how) => {
    expect(await fates(poolOf(), 'good:1', how, 'good:2')).toEqual(['good:1', 'internal-fault', 'good:2'])
  })

  it('gives a document whose thread has died to another thread', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'yinfa-pool-'))
    const file = path.join(folder, 'been-here')
    expect(await fates(poolOf(), `once:${file}`)).toEqual([`once:${file}`])
    rmSync(folder, {recursive: true})
  })

  it('begins nothing after the signal, and finishes what is in hand', async () => {
    const controller = new AbortController()
    const pool = poolOf({size: 1, signal: controller.signal})
    const all = fates(pool, 'good:1', 'good:2', 'good:3')
    controller.abort()
    expect(await all).toEqual(['good:1', 'not begun', 'not begun'])
  })

  it('tells that it is a fault when its module is not there', async () => {
    const pool = poolOf({module: pathToFileURL(path.join(import.meta.dirname, 'no-such-thread.mjs'))})
    expect(await fates(pool, 'good:1')).toEqual(['internal-fault'])
  })

  it('can be closed while a document hangs', async () => {
    const pool = poolOf()
    const hung = pool.run({path: 'hang', formats: ['html']}, () => undefined)
    await pool.run({path: 'good:1', formats: ['html']}, () => undefined)
    await pool.close()
    expect(await hung).toBeUndefined()
  })
})
