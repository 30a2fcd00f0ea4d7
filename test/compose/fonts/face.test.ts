import {describe, expect, it} from 'vitest'
import {openFace} from '../../../src/compose/fonts/face.js'
import {FontError} from '../../../src/compose/fonts/font-error.js'
import type {FontFile} from '../../../src/host/host.js'
import {codePoints, collection, fandol, inMemory, nimbus, noto, reference, roboto} from './fixtures.js'

const sample = codePoints('关于开展2011年度中欧城镇化合作试点申报工作的通知〔〕“”—…，。ABCxyz éüā①㎡〇𠮷')

const refusal = (file: FontFile, name?: string): string => {
  try {
    openFace(file, name)
  } catch (error) {
    if (error instanceof FontError) return error.message
    throw error
  }
  return ''
}

describe('a face', () => {
  const files: [string, FontFile | undefined][] = [
    ['TrueType', noto('400Regular')],
    ['TrueType with composite glyphs', roboto()],
    ['CFF with CIDs', fandol('FandolFang-Regular.otf')],
    ['CFF with names', nimbus()]
  ]
  for (const [kind, file] of files) {
    it.skipIf(file === undefined)(
      `gives the widths that fontkit gives (${kind}; needs a font that may be absent)`,
      () => {
        if (file === undefined) return
        const face = openFace(file)
        const expected = reference(file)
        const present = sample.filter((cp) => face.has(cp))
        expect(present.length).toBeGreaterThan(10)
        expect(present.map((cp) => face.glyph(cp)?.advance)).toEqual(present.map((cp) => expected.advance(cp)))
      }
    )
  }

  it('tells what a PDF writer must know of it', () => {
    const face = openFace(noto('400Regular'))
    expect(face.name).toBe('NotoSerifSC-Regular')
    expect(face.family).toBe('Noto Serif SC')
    expect(face.id).toBe('NotoSerifSC_400Regular.ttf')
    expect(face.outline).toBe('truetype')
    expect(face.unitsPerEm).toBe(1000)
    expect(face.descriptor).toEqual({
      bbox: [-997, -1049, 2929, 1809],
      italicAngle: 0,
      ascent: 880,
      descent: -120,
      capHeight: 729,
      stemV: 88,
      flags: 4
    })
  })

  it('does not have what its character map lacks', () => {
    const face = openFace(noto('400Regular'))
    expect(face.glyph(0x10fffd)).toBeUndefined()
    expect(face.has(0x2611)).toBe(false)
    expect(face.has(0x3000)).toBe(true)
  })

  it('does not count an empty glyph as a character that has a shape', () => {
    const bytes = Buffer.from(noto('400Regular').bytes())
    const record = bytes.indexOf('loca', 12, 'latin1')
    const loca = bytes.readUInt32BE(record + 8)
    const gid = openFace(noto('400Regular')).glyph(0x4e2d)?.gid ?? 0
    bytes.copyWithin(loca + 4 * gid + 4, loca + 4 * gid, loca + 4 * gid + 4)
    const face = openFace(inMemory('/fonts/holes.ttf', bytes))
    expect(face.has(0x4e2d)).toBe(false)
    expect(face.has(0x3000)).toBe(true)
  })
})

describe('a collection', () => {
  const bytes = collection(noto('400Regular').bytes(), roboto().bytes())

  it('is opened by PostScript name', () => {
    const face = openFace(inMemory('/fonts/both.ttc', bytes), 'Roboto-Regular')
    expect(face.id).toBe('both.ttc#Roboto-Regular')
    expect(face.glyph(0x41)).toEqual(openFace(roboto()).glyph(0x41))
    const subset = face.subset()
    subset.include(0xe9)
    const alone = openFace(roboto()).subset()
    alone.include(0xe9)
    expect(Buffer.from(subset.encode()).equals(alone.encode())).toBe(true)
  })

  it('without the face that is wanted is an error', () => {
    expect(refusal(inMemory('/fonts/both.ttc', bytes), 'SimSun')).toBe(
      '字体文件 /fonts/both.ttc 不能用：字体集里没有 SimSun'
    )
  })
})

describe('a file that cannot be used is an error with path and reason', () => {
  const whole = Buffer.from(roboto().bytes())

  it('when it is a web font', () => {
    const bytes = Buffer.from(whole)
    bytes.write('wOFF', 0, 'latin1')
    expect(refusal(inMemory('/fonts/a.woff', bytes))).toContain('/fonts/a.woff 不能用：WOFF 网页字体')
    bytes.write('wOF2', 0, 'latin1')
    expect(refusal(inMemory('/fonts/a.woff2', bytes))).toContain('WOFF2 网页字体')
  })

  it('when it is empty, cut off anywhere, or no font at all', () => {
    expect(refusal(inMemory('/fonts/a.ttf', new Uint8Array()))).toContain('文件是空的')
    expect(refusal(inMemory('/fonts/a.ttf', Buffer.from('<html>not found</html>')))).toContain('不是 TrueType')
    for (const length of [5, 12, 100, 1000, whole.length >> 1, whole.length - 4]) {
      expect(refusal(inMemory('/fonts/a.ttf', whole.subarray(0, length))), `${length} bytes`).toMatch(
        /文件不完整|已损坏/u
      )
    }
  })

  it('when it cannot be read', () => {
    const file: FontFile = {
      path: '/fonts/a.ttf',
      bytes: () => {
        throw Object.assign(new Error('denied'), {code: 'EACCES'})
      }
    }
    expect(refusal(file)).toBe('字体文件 /fonts/a.ttf 不能用：文件读不出来（EACCES）')
  })

  it('when a table is missing', () => {
    const bytes = Buffer.from(whole)
    bytes.write('xxxx', bytes.indexOf('cmap', 12, 'latin1'), 'latin1')
    expect(refusal(inMemory('/fonts/a.ttf', bytes))).toContain('缺少 cmap 表')
  })

  it('when it was overwritten with zeros, at the latest when a glyph from there is used', () => {
    for (const file of [roboto(), fandol('FandolFang-Regular.otf')]) {
      if (file === undefined) continue
      const bytes = Buffer.from(file.bytes())
      bytes.fill(0, bytes.length >> 3)
      const use = (): void => {
        const face = openFace(inMemory('/fonts/a.ttf', bytes))
        const subset = face.subset()
        for (const cp of codePoints('国家发展改革委Aé')) if (face.has(cp)) subset.include(cp)
        if (subset.glyphs().length === 0) throw new FontError('', 'nothing left')
        subset.encode()
      }
      expect(use).toThrow(FontError)
    }
  })
})
