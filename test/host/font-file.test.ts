import {mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {fontFile} from '../../src/host/font-file.js'
import type {FontFile} from '../../src/host/host.js'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-font-file-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(root, {recursive: true, force: true})
})

const path = (): string => join(root, 'simfang.ttf')
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString()

/** A file that was written long ago, as far as anybody can tell. */
function settled(content: string): FontFile {
  writeFileSync(path(), content)
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 10_000)
  return fontFile(path())
}

describe('a font file in parts', () => {
  it('gives the bytes between offsets, in the order in which they are asked for', () => {
    const parts = settled('0123456789').parts?.()
    expect(parts?.size).toBe(10)
    const pieces = [
      [7, 10],
      [0, 2],
      [4, 4]
    ] as const
    expect(parts?.read(pieces).map(text)).toEqual(['789', '01', ''])
  })

  it.each([
    ['overwritten', () => writeFileSync(path(), 'abcdefghij')],
    ['cut off', () => writeFileSync(path(), '01234')],
    [
      'replaced',
      () => {
        writeFileSync(join(root, 'new'), '0123456789')
        renameSync(join(root, 'new'), path())
      }
    ]
  ])('is not read on when it was %s, for its parts would not belong together', async (_, change) => {
    const file = settled('0123456789')
    const parts = file.parts?.()
    expect(parts?.read([[0, 2]]).map(text)).toEqual(['01'])
    // A clock that does not go on would give both versions the same time.
    await new Promise((resolve) => setTimeout(resolve, 20))
    change()
    expect(() => parts?.read([[2, 4]])).toThrow(`ECHANGING: ${path()}`)
    expect(() => file.bytes()).toThrow(`ECHANGING: ${path()}`)
  })

  it('is no choice for a file that has only just changed: it is read whole, and kept', () => {
    writeFileSync(path(), 'old')
    const file = fontFile(path())
    expect(file.parts?.()).toBeUndefined()
    expect(text(file.bytes())).toBe('old')
    writeFileSync(path(), 'new')
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 10_000)
    expect(text(file.bytes())).toBe('old')
    expect(file.parts?.()).toBeUndefined()
  })

  it('says which file is gone', () => {
    const file = settled('0123456789')
    const parts = file.parts?.()
    rmSync(path())
    expect(() => parts?.read([[0, 2]])).toThrow(`ENOENT: ${path()}`)
  })
})
