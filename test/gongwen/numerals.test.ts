import fc from 'fast-check'
import {expect, test} from 'vitest'
import {chineseNumeral, digitwise, numeralValue} from '../../src/gongwen/numerals.js'

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [31, '三十一'],
  [99, '九十九']
])('%i is printed %s', (value, printed) => {
  expect(chineseNumeral(value)).toBe(printed)
})

test('every number from 1 to 99 is read back as itself', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 99}), (value) => {
      expect(numeralValue(chineseNumeral(value))).toBe(value)
    })
  )
})

test('years are read back from their digits', () => {
  fc.assert(fc.property(fc.integer({min: 1949, max: 2999}), (year) => numeralValue(digitwise(year)) === year))
  expect(numeralValue('二零一二')).toBe(2012)
})

test.each(['', '甲', '十十', '一十', '百'])('%j is no numeral that 公文 print', (text) => {
  expect([undefined, 10]).toContain(numeralValue(text))
})
