/** CSV: what Excel and any other program read is the list, and no cell is a formula. */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {guarded, unguarded, writeCsv} from '../../../src/write/sheet/index.js'
import {readCsv} from './read.js'

const bytesOf = (...rows: string[][]): Uint8Array => writeCsv({title: '甲', columns: ['一', '二'], rows})

describe('a CSV file', () => {
  test('is UTF-8 with a byte order mark and CRLF', () => {
    expect(Buffer.from(bytesOf(['甲', '010020'])).toString('utf8')).toBe('\ufeff一,二\r\n甲,010020\r\n')
  })

  test('quotes what RFC 4180 says', () => {
    expect(Buffer.from(bytesOf(['a,b', '“甲”"乙"'], ['行\n行', ' ']))).toEqual(
      Buffer.from('\ufeff一,二\r\n"a,b","“甲”""乙"""\r\n"行\n行"," "\r\n')
    )
  })

  test('has as many fields in every record as there are columns', () => {
    expect(readCsv(bytesOf(['甲'], [], ['甲', '乙']))).toEqual([
      ['一', '二'],
      ['甲', ''],
      ['', ''],
      ['甲', '乙']
    ])
    expect(readCsv(writeCsv({title: '', columns: ['一'], rows: [[''], [], ['甲']]}))).toEqual([
      ['一'],
      [''],
      [''],
      ['甲']
    ])
  })

  test('gives every text back, once the apostrophes before formulas are taken away', () => {
    const text = fc.oneof(
      fc.string({unit: 'grapheme'}),
      fc
        .array(fc.constantFrom("'", '=', '-', '@', '"', ',', '\r', '\n', '\t', '甲', '1'))
        .map((parts) => parts.join(''))
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), {maxLength: 6}), (rows) => {
        const [, ...read] = readCsv(bytesOf(...rows))
        expect(read.map((row) => row.map(unguarded))).toEqual(rows)
        for (const field of read.flat()) expect(field).not.toMatch(/^[=+\-@\t\r\n]/)
      })
    )
  })
})

test.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['＝1', "'＝1"],
  ["'=1", "''=1"],
  ["'甲", "'甲"],
  ['—', '—'],
  ['教技函〔2012〕70号', '教技函〔2012〕70号']
])('%j stands in CSV as %j', (text, expected) => {
  expect(guarded(text)).toBe(expected)
  expect(unguarded(expected)).toBe(text)
})
