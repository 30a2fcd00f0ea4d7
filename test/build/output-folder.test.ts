import {spawn} from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {hostname, tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {openOutput} from '../../src/build/output-folder.js'
import {lockName, OutputBusyError} from '../../src/build/output-lock.js'

let home = ''
let out = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'yinfa-output-'))
  out = join(home, 'out')
})
afterEach(() => rmSync(home, {recursive: true, force: true}))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('an output folder', () => {
  it('is made with the folders that its files need, and is left without a trace of the build', async () => {
    const output = await openOutput(out)
    await output.write([{name: '2012/一/x.html', bytes: bytes('x')}])
    await output.close()
    expect(readFileSync(join(out, '2012/一/x.html'), 'utf8')).toBe('x')
    expect(readdirSync(out)).toEqual(['2012'])
  })

  it('is swept of what a killed build left, and of nothing else', async () => {
    mkdirSync(join(out, '2012'), {recursive: true})
    for (const name of ['.yinfa-0123456789abcdef.tmp', '.gitkeep', 'mine.tmp', '.yinfa-notes.tmp']) {
      writeFileSync(join(out, '2012', name), '')
    }
    await (await openOutput(out)).close()
    expect(readdirSync(join(out, '2012')).toSorted()).toEqual(['.gitkeep', '.yinfa-notes.tmp', 'mine.tmp'])
  })

  it('is not left through a symlink, whether writing, reading or removing', async () => {
    const outside = join(home, 'outside')
    mkdirSync(outside)
    mkdirSync(out)
    writeFileSync(join(outside, 'x.html'), 'precious')
    symlinkSync(outside, join(out, '2012'))
    const output = await openOutput(out)
    for (const name of ['2012/x.html', '2012/below/x.html', '../outside/x.html', '/x.html']) {
      await expect(output.write([{name, bytes: bytes('new')}])).rejects.toMatchObject({code: 'EOUTSIDE'})
    }
    for (const name of ['2012/x.html', '../outside/x.html']) {
      await expect(output.read(name)).rejects.toMatchObject({code: 'EOUTSIDE'})
      await expect(output.remove(name)).rejects.toMatchObject({code: 'EOUTSIDE'})
    }
    await output.close()
    expect(readdirSync(outside)).toEqual(['x.html'])
    expect(readFileSync(join(outside, 'x.html'), 'utf8')).toBe('precious')
  })

  it('may itself be reached by a symlink', async () => {
    mkdirSync(join(home, 'elsewhere'))
    symlinkSync(join(home, 'elsewhere'), out)
    const output = await openOutput(out)
    await output.write([{name: 'x.html', bytes: bytes('x')}])
    await output.close()
    expect(readdirSync(join(home, 'elsewhere'))).toEqual(['x.html'])
  })

  it('loses folders that become empty with the files that are removed', async () => {
    const output = await openOutput(out)
    await output.write([
      {name: '2011/a/x.html', bytes: bytes('x')},
      {name: '2012/y.html', bytes: bytes('y')}
    ])
    writeFileSync(join(out, '2012/other.txt'), '')
    await output.remove('2011/a/x.html')
    await output.remove('2012/y.html')
    await output.remove('2013/never.html')
    await output.close()
    expect(readdirSync(out)).toEqual(['2012'])
    expect(readdirSync(join(out, '2012'))).toEqual(['other.txt'])
  })
})

describe('the lock of an output folder', () => {
  const holder = (values: object): string => JSON.stringify({pid: 1, host: hostname(), started: '0', ...values})

  it('refuses a second build while the first one lives, and names its process', async () => {
    const first = await openOutput(out)
    const refusal = await openOutput(out).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(OutputBusyError)
    expect(refusal).toMatchObject({holder: {pid: process.pid}})
    await first.close()
    await (await openOutput(out)).close()
    expect(existsSync(join(out, lockName))).toBe(false)
  })

  it('lets only one of many builds in at a time', async () => {
    mkdirSync(out)
    // A process that has ended: its lock is dead.
    const child = spawn(process.execPath, ['-e', ''])
    await new Promise((resolve) => child.on('exit', resolve))
    writeFileSync(join(out, lockName), holder({pid: child.pid}))
    const opened = await Promise.allSettled(Array.from({length: 8}, () => openOutput(out)))
    const inside = opened.filter(({status}) => status === 'fulfilled')
    expect(inside).toHaveLength(1)
    for (const outcome of opened) if (outcome.status === 'fulfilled') await outcome.value.close()
    expect(readdirSync(out)).toEqual([])
  })

  it.each([
    ['of a process whose number another process has now', holder({pid: process.pid, started: 'earlier'})],
    ['that is no lock', 'what is this'],
    ['of another form', '{"pid": "7"}']
  ])('does not block when it is one %s', async (_, text) => {
    mkdirSync(out)
    writeFileSync(join(out, lockName), text)
    await (await openOutput(out)).close()
    expect(readdirSync(out)).toEqual([])
  })

  it('does not block when it is one that a killed build left before it said whose it is', async () => {
    mkdirSync(out)
    const path = join(out, lockName)
    writeFileSync(path, '')
    const before = new Date(Date.now() - 6000)
    utimesSync(path, before, before)
    await (await openOutput(out)).close()
    expect(readdirSync(out)).toEqual([])
  })

  it('is waited for while it is being made, and then respected', async () => {
    mkdirSync(out)
    const path = join(out, lockName)
    writeFileSync(path, '')
    const refusal = openOutput(out).catch((error: unknown) => error)
    setTimeout(() => writeFileSync(path, holder({host: 'another-machine'})), 50)
    expect(await refusal).toMatchObject({name: 'OutputBusyError', holder: {host: 'another-machine'}})
  })

  it('of another machine counts while it is refreshed, and not for ever', async () => {
    mkdirSync(out)
    const path = join(out, lockName)
    writeFileSync(path, holder({host: 'another-machine'}))
    await expect(openOutput(out)).rejects.toThrow(OutputBusyError)
    const old = new Date(Date.now() - 120_000)
    utimesSync(path, old, old)
    await (await openOutput(out)).close()
    expect(readdirSync(out)).toEqual([])
  })
})
