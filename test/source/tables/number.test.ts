import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readDay} from '../../../src/source/date.js'
import {readNumber} from '../../../src/source/tables/number.js'

test.each([
  ['12', '12'],
  ['１２', '12'],
  [' 1,234.50\u3000', '1234.5'],
  ['１，２３４', '1234'],
  ['1,234,567', '1234567'],
  ['-0.10', '-0.1'],
  ['－3', '-3'],
  ['−3', '-3'],
  ['+5', '5'],
  ['007', '7'],
  ['-0', '0'],
  ['0.00', '0'],
  ['３．５', '3.5'],
  ['123456789012345678901234567890', '123456789012345678901234567890']
])('%j is the decimal %s', (text, value) => {
  expect(readNumber(text)).toBe(value)
})

test.each([
  '',
  '.',
  '1,23',
  '1,2345',
  '0,123',
  '1 234',
  '12%',
  '3万',
  '约12',
  '1e5',
  '1.',
  '.5',
  '1.2.3',
  '--1',
  '十二',
  '0x10'
])('%j is no number for certain', (text) => {
  expect(readNumber(text)).toBeUndefined()
})

test('a thousands separator changes no value', () => {
  fc.assert(
    fc.property(fc.bigInt({min: 0n, max: 10n ** 30n}), (value) => {
      const grouped = value.toString().replace(/\B(?=(?:\d{3})+$)/gu, ',')
      expect(readNumber(grouped)).toBe(value.toString())
    })
  )
})

test.each([
  '2012-02-29',
  '2012/2/29',
  '2012.2.29',
  '2012年2月29日',
  '20120229',
  '２０１２年２月２９日',
  ' 2012-2-29 ',
  '二〇一二年二月二十九日'
])('%j names 29 February 2012', (text) => {
  expect(readDay(text)).toBe('2012-02-29')
})

test.each(['', '12-2-29', '2011-02-29', '2012-13-01', '2012年2月', '2月29日', '41241', '2012-02-29 09:30', '今天'])(
  '%j names no day',
  (text) => {
    expect(readDay(text)).toBeUndefined()
  }
)
