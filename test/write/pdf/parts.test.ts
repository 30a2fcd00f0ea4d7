import {describe, expect, test} from 'vitest'
import fc from 'fast-check'
import {safeAddress} from '../../../src/write/pdf/links.js'
import {xmpOf} from '../../../src/write/pdf/metadata.js'
import {toUnicode} from '../../../src/write/pdf/to-unicode.js'
import {decimal, literalByte} from '../../../src/write/pdf/values.js'
import {metadata} from './sample.js'

describe('the address of a link', () => {
  test.each(['http://www.moe.gov.cn', 'https://a.cn/x?y=1#z', 'mailto:a@moe.edu.cn', 'tel:010-66097114'])(
    'stays as written: %s',
    (url) => expect(safeAddress(url)).toBe(url)
  )
  test.each(['javascript:alert(1)', 'JavaScript:x', 'file:///etc/passwd', 'data:text/html,x', 'ftp://a', '../a', ''])(
    'is dropped when it does more than lead somewhere: %s',
    (url) => expect(safeAddress(url)).toBeUndefined()
  )
  test('is ASCII', () => {
    expect(safeAddress('http://www.moe.gov.cn/试点')).toBe('http://www.moe.gov.cn/%E8%AF%95%E7%82%B9')
  })
})

describe('a number', () => {
  test('has at most three decimals and never an exponent', () => {
    fc.assert(
      fc.property(fc.double({min: -20000, max: 20000, noNaN: true}), (value) => {
        const spelt = decimal(value)
        expect(spelt).toMatch(/^-?\d+(\.\d{1,3})?$/)
        expect(Math.abs(Number(spelt) - value)).toBeLessThanOrEqual(0.0005000001)
      })
    )
  })
})

describe('a byte of a literal string', () => {
  test('is escaped where it would end or nest the string or pass for a line end (ISO 32000-1, 7.3.4.2)', () => {
    const escaped = Array.from({length: 256}, (_, value) => [value, literalByte(value)] as const).filter(
      ([value, spelt]) => spelt !== String.fromCharCode(value)
    )
    expect(escaped).toEqual([
      [0x0d, '\\r'],
      [0x28, '\\('],
      [0x29, '\\)'],
      [0x5c, '\\\\']
    ])
  })
})

describe('the map to Unicode', () => {
  test('spells rare characters as surrogate pairs', () => {
    // U+20087 is D840 DC87 in UTF-16.
    expect(toUnicode([{cp: 0x20087, gid: 258}])).toContain('\n1 beginbfchar\n<0102> <d840dc87>\nendbfchar\n')
  })
  test('never has more than a hundred entries in a section', () => {
    const map = toUnicode(Array.from({length: 250}, (_, index) => ({cp: 0x4e00 + index, gid: index + 1})))
    expect([...map.matchAll(/^(\d+) beginbfchar$/gm)].map(([, count]) => count)).toEqual(['100', '100', '50'])
  })
})

describe('XMP', () => {
  test('escapes what would be markup and drops what XML cannot hold', () => {
    const packet = xmpOf({...metadata, title: 'a<b>&\u0000\u{20087}', subject: '', keywords: []})
    expect(packet).toContain('<rdf:li xml:lang="x-default">a&lt;b&gt;&amp;\u{20087}</rdf:li>')
    expect(packet).not.toMatch(/dc:description|dc:subject|pdf:Keywords/)
  })
})
