/** Files written one after the other that take their places together. */
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {OutputError} from '../../src/build/output-error.js'
import {stagedSet} from '../../src/build/staged-set.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'yinfa-staged-'))
})
afterEach(() => rmSync(folder, {recursive: true}))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const placeOf = (name: string): Promise<string> => Promise.resolve(path.join(folder, name))
const put = (name: string, text: string): void => writeFileSync(path.join(folder, name), text)
const get = (name: string): string => readFileSync(path.join(folder, name), 'utf8')
const visible = (): readonly string[] => readdirSync(folder).toSorted()

it('shows nothing before the end, then everything, and says what changed', async () => {
  put('a', '旧')
  put('same', '同')
  const {ino} = statSync(path.join(folder, 'same'))
  const set = stagedSet(placeOf)
  await Promise.all([set.add('a', bytes('新')), set.add('b', bytes('乙')), set.add('same', bytes('同'))])
  expect([get('a'), visible().includes('b')]).toEqual(['旧', false])
  expect([...(await set.commit())].toSorted()).toEqual(['a', 'b'])
  expect([get('a'), get('b'), visible()]).toEqual(['新', '乙', ['a', 'b', 'same']])
  expect(statSync(path.join(folder, 'same')).ino).toBe(ino)
})

it('leaves everything as it was when it is discarded', async () => {
  put('a', '旧')
  const set = stagedSet(placeOf)
  await set.add('a', bytes('新'))
  await set.add('b', bytes('乙'))
  await set.discard()
  expect([get('a'), visible()]).toEqual(['旧', ['a']])
})

it('puts the old files back when one cannot take its place', async () => {
  put('a', '旧')
  const set = stagedSet(placeOf)
  await set.add('a', bytes('新'))
  await set.add('b', bytes('乙'))
  await set.add('c', bytes('丙'))
  // Somebody makes a folder there in the meantime.
  mkdirSync(path.join(folder, 'c', 'x'), {recursive: true})
  await expect(set.commit()).rejects.toThrow(OutputError)
  expect([get('a'), visible()]).toEqual(['旧', ['a', 'c']])
})
