import {mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {type Chunks, openChunks} from '../../src/start/chunks.js'
import {codeBytes, codeFile} from '../../src/start/code-file.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'yinfa-chunks-'))
  mkdirSync(path.join(folder, 'program'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

const fileOf = (name: string): string => path.join(folder, 'program', name)
const put = (name: string, body: string): void =>
  writeFileSync(fileOf(name), `(function(exports,require,module,__dirname,yinfaUrl){${body}})`)
const open = (): Chunks => openChunks(pathToFileURL(path.join(folder, 'cli.js')).href)

/** Run both chunks, and leave their code as a bundle does. */
function makeCode(): Buffer {
  put('one.js', 'const {double} = require("./two.js"); exports.answer = () => double(21)')
  put('two.js', 'exports.double = (value) => 2 * value')
  const chunks = open()
  call(chunks)
  const bytes = Buffer.from(codeBytes(chunks.scripts))
  writeFileSync(fileOf(codeFile), bytes)
  return bytes
}
const call = ({load}: Chunks): unknown => (load('one.js')['answer'] as () => unknown)()
const taken = ({scripts}: Chunks): readonly (boolean | undefined)[] =>
  [...scripts.values()].map(({cachedDataRejected}) =>
    cachedDataRejected === undefined ? undefined : !cachedDataRejected
  )

describe('chunks', () => {
  it('run once, in the order in which they are asked for, and get modules of Node', () => {
    put('one.js', 'const {order} = require("./two.js"); order.push("one"); exports.order = order')
    put('two.js', 'exports.order = [require("node:path").basename("/a/two")]')
    const {load} = open()
    expect(load('one.js')['order']).toEqual(['two', 'one'])
    expect(load('two.js')['order']).toBe(load('one.js')['order'])
    expect(load('one.js')).toBe(load('one.js'))
  })

  it('are not read before they are asked for', () => {
    put('one.js', 'exports.later = () => require("./absent.js")')
    const later = open().load('one.js')['later'] as () => unknown
    expect(later).toThrow(/absent\.js/u)
  })

  it('know the address of the file that started them', () => {
    put('one.js', 'exports.url = yinfaUrl')
    expect(open().load('one.js')['url']).toBe(pathToFileURL(path.join(folder, 'cli.js')).href)
  })

  it('are whole however long they are, between short ones', () => {
    const long = '一二三'.repeat(400_000)
    put('one.js', `exports.text = '${long}' + require('./two.js').text`)
    put('two.js', "exports.text = '四'")
    expect(open().load('one.js')['text']).toBe(`${long}四`)
  })

  it('are read as UTF-8, for texts and patterns may be Chinese', () => {
    put('one.js', 'exports.raw = String.raw`省份\\u4e00`; exports.found = /^[省区]/u.test("区域")')
    const {raw, found} = open().load('one.js')
    expect([raw, found]).toEqual([String.raw`省份\u4e00`, true])
  })

  it('tell apart a default export and all exports', () => {
    put('one.js', 'exports.default = 1')
    expect(open().load('one.js')).toHaveProperty('__esModule', true)
  })

  it('are named in stack traces without the folder of the machine', () => {
    put('one.js', 'exports.fail = () => { throw new Error("here") }')
    const fail = open().load('one.js')['fail'] as () => never
    let stack = ''
    try {
      fail()
    } catch (error) {
      stack = error instanceof Error ? (error.stack ?? '') : ''
    }
    expect(stack).toContain('program/one.js:1:')
    expect(stack).not.toContain(path.join(folder, 'program'))
  })
})

describe('the code file', () => {
  it('is taken by V8 for each chunk', () => {
    makeCode()
    const chunks = open()
    expect(call(chunks)).toBe(42)
    expect(taken(chunks)).toEqual([true, true])
  })

  it('may be missing', () => {
    makeCode()
    rmSync(fileOf(codeFile))
    const chunks = open()
    expect(call(chunks)).toBe(42)
    expect(taken(chunks)).toEqual([undefined, undefined])
  })

  it('may be cut off anywhere', () => {
    const {length} = makeCode()
    for (const left of [0, 3, 4, 20, length - 1000, length - 1]) {
      makeCode()
      truncateSync(fileOf(codeFile), left)
      expect(call(open()), `${left} bytes`).toBe(42)
    }
  })

  it('of another Node is left alone', () => {
    const bytes = makeCode().toString('latin1').replace(process.version, 'v00.00.0'.slice(0, process.version.length))
    writeFileSync(fileOf(codeFile), bytes, 'latin1')
    const chunks = open()
    expect(call(chunks)).toBe(42)
    expect(taken(chunks)).toEqual([undefined, undefined])
  })

  it('of another text is refused by V8', () => {
    makeCode()
    put('two.js', 'exports.double = (value) => value + 100000')
    const chunks = open()
    expect(call(chunks)).toBe(100021)
    expect(taken(chunks)).toEqual([true, false])
  })
})
