/** The ZIP container, against one that knows nothing of ours. */
import {crc32, inflateRawSync} from 'node:zlib'
import fc from 'fast-check'
import {unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {deflated, deflatedPieces, joinZip, stored} from '../../../src/write/zip/container.js'

const entries = fc.uniqueArray(
  fc.record({
    name: fc.string({unit: fc.constantFrom(...'a/教育.𠮷'), minLength: 1, maxLength: 8}),
    bytes: fc.uint8Array({maxLength: 300}),
    packs: fc.boolean()
  }),
  {selector: ({name}) => name, maxLength: 6}
)
const packed = (given: {name: string; bytes: Uint8Array; packs: boolean}) => ({
  name: given.name,
  packed: given.packs ? deflated(given.bytes) : stored(given.bytes)
})

test('everything that goes in comes out', () => {
  fc.assert(
    fc.property(entries, (given) => {
      const read = unzipSync(joinZip(given.map(packed)))
      expect(Object.keys(read).toSorted()).toEqual(given.map(({name}) => name).toSorted())
      for (const {name, bytes} of given) expect(Buffer.compare(read[name] ?? new Uint8Array(), bytes)).toBe(0)
    })
  )
})

test.each([
  ['none', {os: 0, attrs: 0}],
  ['readable', {os: 3, attrs: 0o100_644 << 16}]
] as const)('what is stored makes the bytes of another ZIP writer, rights: %s', (rights, options) => {
  fc.assert(
    fc.property(entries, (given) => {
      const files = Object.fromEntries(given.map(({name, bytes}) => [name, bytes]))
      const expected = zipSync(files, {level: 0, mtime: new Date(1980, 0, 1), ...options})
      const plain = given.map((entry) => packed({...entry, packs: false}))
      expect(Buffer.compare(joinZip(plain, rights), expected)).toBe(0)
    })
  )
})

describe('a text that comes in pieces', () => {
  test('has the bytes of the whole text as long as it is short', () => {
    expect(deflatedPieces(['<a>', '文字', '</a>'])).toEqual(deflated('<a>文字</a>'))
  })

  test('unpacks to the whole text, however long its pieces are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 900_000}), {maxLength: 6}), (lengths) => {
        const pieces = lengths.map((length, index) => `<行 ${index}>${'甲乙丙丁'.repeat(Math.floor(length / 4))}</行>`)
        const {crc, size, bytes} = deflatedPieces(pieces)
        const whole = Buffer.from(pieces.join(''))
        expect(inflateRawSync(bytes).equals(whole)).toBe(true)
        expect({crc, size}).toEqual({crc: crc32(whole), size: whole.length})
      }),
      {numRuns: 20}
    )
  })
})
