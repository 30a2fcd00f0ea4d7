import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {pathToFileURL} from 'node:url'
import {afterEach, describe, expect, it} from 'vitest'
import {createLetterCrew, type LetterCrew, type LetterCrewOptions} from '../../src/build/letter-crew.js'
import type {LetterSetup, MadeLetter} from '../../src/build/make-letter.js'
import {createMemoryHost} from '../../src/host/memory.js'

const crews: LetterCrew[] = []
afterEach(async () => {
  for (const crew of crews.splice(0)) await crew.close()
})

/** Rows that this thread made bear this number. */
const self = 0
const letterOf = (row: number): MadeLetter => ({
  findings: [],
  files: [{name: String(row), bytes: new Uint8Array([self, row]), pages: null}],
  pages: 0,
  number: null
})

interface Merged {
  /** Rows of the letters as they were given. */
  readonly given: readonly number[]
  /** Who made them. */
  readonly makers: readonly number[]
  /** The most that a thread was ahead. */
  readonly ahead: number
}

/** Merge rows of these names; this thread makes its first letter when the others have taken up some rows. */
async function merged(names: readonly string[], options: Partial<LetterCrewOptions> = {}, some = 1): Promise<Merged> {
  const module = pathToFileURL(path.join(import.meta.dirname, 'letter-thread.mjs'))
  const crew = createLetterCrew({module, size: 1, rows: names.length, host: createMemoryHost({}), ...options})
  crews.push(crew)
  const counts = new Int32Array(new SharedArrayBuffer(12))
  const rows = names.map((name) => ({name, values: []}))
  crew.brief({setup: counts as unknown as LetterSetup, columns: [], rows, fontFolders: undefined})
  const make = async (row: number): Promise<MadeLetter> => {
    while (Atomics.load(counts, 0) < some) await setTimeout(1)
    return letterOf(row)
  }
  const letters: MadeLetter[] = []
  for (let row = 0; row < names.length; row++) {
    Atomics.store(counts, 1, row)
    const letter = await crew.letter(row, make)
    if (letter === undefined) break
    letters.push(letter)
  }
  const files = letters.flatMap((letter) => letter.files)
  return {
    given: files.map(({name}) => Number(name)),
    makers: files.map(({bytes}) => bytes[0] ?? -1),
    ahead: Atomics.load(counts, 2)
  }
}

const rows = (count: number, name = 'good'): readonly string[] => Array.from({length: count}, () => name)
const inOrder = (count: number): readonly number[] => Array.from({length: count}, (_, row) => row)

describe('a crew', () => {
  it.each([1, 2, 5])('of %i more threads gives the letter of each row once, in their order', async (size) => {
    const {given, makers} = await merged(rows(120), {size})
    expect(given).toEqual(inOrder(120))
    expect(makers).toContain(self)
    expect(makers.some((who) => who !== self)).toBe(true)
  })

  it('has letters wait for their turn only so far ahead of it', async () => {
    const {given, ahead} = await merged(rows(3000), {size: 2}, 40)
    expect(given).toEqual(inOrder(3000))
    expect(ahead).toBeGreaterThan(10)
    expect(ahead).toBeLessThan(100)
  })

  it.each(['exit', 'throw'])('makes what a thread had in hand when it died: %s', async (how) => {
    const {given, makers} = await merged(rows(60, how), {size: 2}, 2)
    expect(given).toEqual(inOrder(60))
    expect(new Set(makers)).toEqual(new Set([self]))
  })

  it('makes all letters itself when no thread can start', async () => {
    const module = pathToFileURL(path.join(import.meta.dirname, 'no-such-thread.mjs'))
    expect((await merged(rows(20), {module}, 0)).given).toEqual(inOrder(20))
  })

  it('gives no letter after the signal, and can be closed while a thread hangs', async () => {
    const controller = new AbortController()
    const waiting = merged(rows(60, 'hang'), {signal: controller.signal})
    void setTimeout(200).then(() => controller.abort())
    const {given} = await waiting
    expect(given.length).toBeLessThan(60)
  })
})
