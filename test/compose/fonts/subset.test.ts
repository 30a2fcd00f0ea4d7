import {describe, expect, it} from 'vitest'
import {openFace} from '../../../src/compose/fonts/face.js'
import {fontFile} from '../../../src/host/font-file.js'
import type {FontFile} from '../../../src/host/host.js'
import {codePoints, fandol, inMemory, nimbus, noto, reference, roboto, subsetOutlines} from './fixtures.js'

const sample = codePoints('关于开展中欧城镇化合作试点申报工作的通知（发改规划〔2014〕1号）“”—…，。ABCxyz é ü ā ①')

const files: [string, FontFile | undefined][] = [
  ['TrueType', noto('400Regular')],
  ['TrueType with composite glyphs', roboto()],
  ['CFF with CIDs: Fandol Fang from the font cache', fandol('FandolFang-Regular.otf')],
  ['CFF with CIDs: Fandol Song Bold from the font cache', fandol('FandolSong-Bold.otf')],
  ['CFF with names and subroutines: Nimbus Roman of the system', nimbus()]
]

describe.each(files)('a subset (%s; skipped where that font is absent)', (_kind, file) => {
  it.skipIf(file === undefined)('holds the outlines of the whole face', () => {
    if (file === undefined) return
    const face = openFace(file)
    const subset = face.subset()
    const present = sample.filter((cp) => face.has(cp))
    const ids = present.map((cp) => subset.include(cp))
    const outlineOf = subsetOutlines(face, subset.encode())
    const expected = reference(file)
    expect(ids.map(outlineOf)).toEqual(present.map((cp) => expected.outline(cp)))
    expect(subset.kind).toBe(face.outline)
  })

  it.skipIf(file === undefined)('numbers glyphs in the order of first inclusion and is the same bytes again', () => {
    if (file === undefined) return
    const once = (): Uint8Array => {
      const subset = openFace(file).subset()
      expect([0x42, 0x41, 0x42, 0x43].map((cp) => subset.include(cp))).toEqual([1, 2, 1, 3])
      expect(subset.glyphs().map(({cp, gid}) => [cp, gid])).toEqual([
        [0x42, 1],
        [0x41, 2],
        [0x43, 3]
      ])
      const first = subset.encode()
      expect(Buffer.from(subset.encode()).equals(first)).toBe(true)
      return first
    }
    expect(Buffer.from(once()).equals(once())).toBe(true)
  })

  it.skipIf(file === undefined)('is the same whether the file is read whole or in parts', () => {
    if (file === undefined) return
    const encoded = (from: FontFile): Uint8Array => {
      const face = openFace(from)
      const subset = face.subset()
      for (const cp of sample) if (face.has(cp)) subset.include(cp)
      return subset.encode()
    }
    const inParts = fontFile(file.path)
    expect(inParts.parts?.()).toBeDefined()
    expect(Buffer.from(encoded(inParts)).equals(encoded(file))).toBe(true)
  })

  it.skipIf(file === undefined)('is a small part of the file', () => {
    if (file === undefined) return
    const subset = openFace(file).subset()
    subset.include(0x41)
    expect(subset.encode().length).toBeLessThan(file.bytes().length / 4)
  })
})

describe('a subset', () => {
  it('gives code points that share a glyph an id each, so that text comes out as it went in', () => {
    const face = openFace(roboto())
    const [omega, ohm] = [0x3a9, 0x2126]
    expect(face.glyph(omega)?.gid).toBe(face.glyph(ohm)?.gid)
    const subset = face.subset()
    expect(subset.include(omega)).not.toBe(subset.include(ohm))
  })

  it('refuses a character that the face lacks', () => {
    expect(() => openFace(roboto()).subset().include(0x4e2d)).toThrow('U+4E2D')
  })

  it('of a font that is written out can be opened again but for its character map', () => {
    const subset = openFace(noto('400Regular')).subset()
    subset.include(0x4e2d)
    expect(() => openFace(inMemory('/subset.ttf', subset.encode()))).toThrow('缺少 cmap 表')
  })

  it('has the sum that the head table promises', () => {
    const subset = openFace(noto('400Regular')).subset()
    subset.include(0x4e2d)
    const bytes = Buffer.from(subset.encode())
    let sum = 0
    for (let offset = 0; offset < bytes.length; offset += 4) sum = (sum + bytes.readUInt32BE(offset)) >>> 0
    expect(sum).toBe(0xb1b0afba)
  })

  it('does not change the face it was cut from', () => {
    const bytes = Buffer.from(roboto().bytes())
    const subset = openFace(inMemory('/fonts/a.ttf', bytes)).subset()
    for (const cp of codePoints('éüÄÖ')) subset.include(cp)
    subset.encode()
    expect(bytes.equals(roboto().bytes())).toBe(true)
  })
})
