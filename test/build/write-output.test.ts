import {execFileSync} from 'node:child_process'
import * as disk from 'node:fs'
import {lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {OutputError} from '../../src/build/output-error.js'
import type {Disk} from '../../src/build/stage-file.js'
import {writeSet} from '../../src/build/write-output.js'
import {filesIn} from './workspace.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yinfa-write-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const set = (content: string, names = ['x.pdf', 'x.docx', 'x.html']): {path: string; bytes: Uint8Array}[] =>
  names.map((name) => ({path: join(folder, name), bytes: bytes(`${content} ${name}`)}))
const contents = (content: string): Record<string, string> => ({
  'x.docx': `${content} x.docx`,
  'x.html': `${content} x.html`,
  'x.pdf': `${content} x.pdf`
})

/** A disk whose n-th call fails, counting from 0; `calls` tells how many there were. */
function failingDisk(failing: number): {fs: Disk; calls: () => number} {
  let count = 0
  const full = (): Error => Object.assign(new Error('no space'), {code: 'ENOSPC'})
  const step =
    <Input extends unknown[], Result>(call: (...input: Input) => Result) =>
    (...input: Input): Result => {
      if (count++ === failing) throw full()
      return call(...input)
    }
  const fs = {
    openSync: step(disk.openSync),
    writeSync: step((file: number, data: Uint8Array, offset: number) => disk.writeSync(file, data, offset)),
    fstatSync: step((file: number) => disk.fstatSync(file)),
    fsync: (file: number, done: disk.NoParamCallback) =>
      count++ === failing ? setImmediate(done, full()) : disk.fsync(file, done),
    closeSync: disk.closeSync,
    renameSync: step(disk.renameSync),
    rmSync: disk.rmSync
  } as Disk
  return {fs, calls: () => count}
}

describe('writing a set of files', () => {
  it('makes them all and leaves nothing else', async () => {
    const results = await writeSet(set('one'))
    expect(results.map(({changed}) => changed)).toEqual([true, true, true])
    expect(filesIn(folder)).toEqual(contents('one'))
  })

  it('does not touch a file whose bytes are there already', async () => {
    await writeSet(set('one'))
    const before = lstatSync(join(folder, 'x.pdf'), {bigint: true})
    const results = await writeSet([...set('one', ['x.pdf']), ...set('two', ['x.html'])])
    const after = lstatSync(join(folder, 'x.pdf'), {bigint: true})
    expect(results.map(({changed}) => changed)).toEqual([false, true])
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino])
  })

  it('leaves the whole old set when any one call fails, whichever it is', async () => {
    for (const old of ['one', undefined]) {
      let failing = 0
      for (; ; failing++) {
        rmSync(folder, {recursive: true})
        mkdirSync(folder)
        if (old !== undefined) await writeSet(set(old))
        const {fs, calls} = failingDisk(failing)
        const outcome = await writeSet(set('two'), fs).catch((error: unknown) => error)
        if (calls() <= failing) break
        expect(outcome, `call ${failing}`).toBeInstanceOf(OutputError)
        expect(outcome).toMatchObject({code: 'ENOSPC'})
        expect(filesIn(folder), `call ${failing}`).toEqual(old === undefined ? {} : contents(old))
      }
      // For each file: open, write, force out, measure, rename; and the folder twice.
      expect(failing).toBeGreaterThanOrEqual(3 * 5 + 2)
      expect(filesIn(folder)).toEqual(contents('two'))
    }
  })

  it('lets no file take its place before its turn, and then tells which folders have to be forced out', async () => {
    await writeSet(set('one'))
    const told: (readonly string[])[] = []
    const turn = async (): Promise<void> => {
      const present = filesIn(folder)
      for (const [name, content] of Object.entries(contents('one'))) expect(present[name]).toBe(content)
      // The new ones are all on the disk already, under other names.
      expect(Object.values(present).toSorted()).toEqual(
        [...Object.values(contents('one')), ...Object.values(contents('two'))].toSorted()
      )
    }
    await writeSet(set('two'), disk, {turn, placed: (folders) => void told.push(folders)})
    expect(told).toEqual([[folder]])
    expect(filesIn(folder)).toEqual(contents('two'))
  })

  it('leaves the old set when its turn never comes, because the set before it is not durable', async () => {
    await writeSet(set('one'))
    const turn = (): Promise<void> => Promise.reject(new OutputError(folder, 'EIO'))
    await expect(writeSet(set('two'), disk, {turn, placed: () => undefined})).rejects.toMatchObject({code: 'EIO'})
    expect(filesIn(folder)).toEqual(contents('one'))
  })

  it('notices that fewer bytes arrived than were sent', async () => {
    await writeSet(set('one'))
    // A disk that says that it took everything.
    const writeSync = (file: number, data: Uint8Array): number => 1 + disk.writeSync(file, data.subarray(1))
    await expect(writeSet(set('two'), {...disk, writeSync: writeSync as typeof disk.writeSync})).rejects.toMatchObject({
      code: 'ESHORT'
    })
    expect(filesIn(folder)).toEqual(contents('one'))
  })

  it('replaces a symlink and leaves what it points to alone', async () => {
    const precious = join(folder, 'precious.txt')
    writeFileSync(precious, 'precious')
    symlinkSync(precious, join(folder, 'x.pdf'))
    await writeSet(set('one', ['x.pdf']))
    expect(readFileSync(precious, 'utf8')).toBe('precious')
    expect(lstatSync(join(folder, 'x.pdf')).isFile()).toBe(true)
  })

  it('refuses to replace a folder, and then writes none of the others', async () => {
    mkdirSync(join(folder, 'x.docx'))
    await expect(writeSet(set('one'))).rejects.toMatchObject({code: 'EISDIR'})
    expect(filesIn(folder)).toEqual({})
  })

  it('keeps the old set on a disk that is full', async (context) => {
    const small = join(folder, 'small')
    mkdirSync(small)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small], {stdio: 'pipe'})
    } catch {
      return context.skip('needs root and the right to mount a small disk')
    }
    try {
      const path = join(small, 'x.pdf')
      writeFileSync(path, 'old')
      await expect(writeSet([{path, bytes: new Uint8Array(200_000)}])).rejects.toMatchObject({path, code: 'ENOSPC'})
      expect(filesIn(small)).toEqual({'x.pdf': 'old'})
    } finally {
      execFileSync('umount', [small])
    }
  })
})
