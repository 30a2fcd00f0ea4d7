/** A folder of returned forms: every planted fault is told at its file and field, and none is invented. */
import {createHash} from 'node:crypto'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {collectFolder, type CollectRequest} from '../../src/build/collect-folder.js'
import type {JudgedFile} from '../../src/collect/model.js'
import {type Folder, plantedCount, plantedFolder} from './planted.js'

const root = path.dirname(path.dirname(import.meta.dirname))
/** The slow script raises it to 500. */
const size = Number(process.env['YINFA_COLLECT_FILES'] ?? 60)
const base = mkdtempSync(path.join(tmpdir(), 'yinfa-collect-'))
const folder = path.join(base, 'in')
let planted: Folder
const hashes = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...planted.files.keys()].map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex')
    ])
  )

beforeAll(async () => {
  planted = await plantedFolder(size, (index) => `河南省第${index + 1}实验区教育局`)
  for (const [name, bytes] of planted.files) {
    mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
    writeFileSync(path.join(folder, name), bytes)
  }
}, 300_000)
afterAll(() => rmSync(base, {recursive: true, force: true}))

const collect = (more: Partial<CollectRequest> = {}) =>
  collectFolder({root, folder, to: path.join(base, 'out'), signal: new AbortController().signal, ...more})

const told = (files: readonly JudgedFile[]) =>
  files.flatMap(({path: file, findings}) => findings.map(({field, message}) => ({file, field, message})))

describe('a folder of forms', () => {
  test(`has every fault told at its file and field, and no other`, {timeout: 300_000}, async () => {
    const before = hashes()
    const started = performance.now()
    const {files, diagnostics, known} = await collect()
    const seconds = (performance.now() - started) / 1000
    expect(diagnostics).toEqual([])
    expect(known).toBe(0)
    expect(files).toHaveLength(size)
    expect(plantedCount).toBe(40)
    const findings = told(files)
    expect(findings.map(({file, field}) => ({file, field}))).toEqual(
      planted.planted
        .map(({path: file, field}) => ({file, field}))
        .toSorted((one, other) => (one.file < other.file ? -1 : 1))
    )
    for (const {path: file, says} of planted.planted) {
      expect(findings.find((one) => one.file === file)?.message).toContain(says)
    }
    expect(files.filter(({verdict}) => verdict === 'refused')).toHaveLength(plantedCount)
    expect(files.filter(({verdict}) => verdict === 'accepted')).toHaveLength(size - plantedCount)
    expect(hashes()).toEqual(before)
    expect(seconds).toBeLessThan(60)
    if (size > 60) process.stderr.write(`${size} files in ${seconds.toFixed(1)} s\n`)
  })

  test('is known when it is collected again, and gives the same bytes', async () => {
    const outputs = ['applications.json', 'applications.xlsx', 'collect-state.json']
    const before = outputs.map((name) => readFileSync(path.join(base, 'out', name)))
    const {known} = await collect()
    expect(known).toBe(size)
    expect(outputs.map((name) => readFileSync(path.join(base, 'out', name)))).toEqual(before)
  })

  test('reads a file again that has changed, and no other', async () => {
    const name = [...planted.files.keys()].find((file) => file.startsWith('其他/')) ?? ''
    const bytes = planted.files.get(name) ?? new Uint8Array()
    writeFileSync(path.join(folder, name), bytes.subarray(0, 2000))
    const {known, files} = await collect()
    writeFileSync(path.join(folder, name), bytes)
    expect(known).toBe(size - 1)
    expect(files.find((file) => file.path === name)?.verdict).toBe('refused')
  })

  test('goes on where a run was interrupted or killed', async () => {
    const to = path.join(base, 'again')
    const controller = new AbortController()
    const interrupted = await collect({
      to,
      signal: controller.signal,
      onFile: (done) => done === 20 && controller.abort()
    })
    expect(interrupted).toMatchObject({interrupted: true, files: []})
    const killed = collect({
      to,
      onFile: (done) => {
        if (done === size) throw new Error('killed')
      }
    })
    await expect(killed).rejects.toThrow('killed')
    const {known, files} = await collect({to})
    // The state was written at the interruption, and every 50 new files.
    expect(known).toBe(20 + Math.floor((size - 20) / 50) * 50)
    const {files: whole} = await collect()
    expect(files).toEqual(whole)
  })
})
