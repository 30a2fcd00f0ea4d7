/** The ZIP container, against one that knows nothing of ours. */
import fc from 'fast-check'
import {unzipSync, zipSync} from 'fflate'
import {expect, test} from 'vitest'
import {deflated, joinZip, stored} from '../../../src/write/zip/container.js'

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
