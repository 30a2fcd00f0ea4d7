import {describe, expect, test} from 'vitest'
import fc from 'fast-check'
import {printedDate, readDate} from '../../src/source/date.js'

const problem = (text: string): string => {
  const found = readDate(text)
  return 'should' in found ? found.should : `accepted as ${found.date}`
}

describe('the three ways to write a date', () => {
  test.each([
    ['2012-01-13', '2012-01-13', 'arabic'],
    ['2012年1月13日', '2012-01-13', 'arabic'],
    ['二〇一二年一月十三日', '2012-01-13', 'chinese'],
    ['二〇一四年二月二十四日', '2014-02-24', 'chinese'],
    ['一九九九年十二月三十一日', '1999-12-31', 'chinese'],
    ['二〇二〇年十月三十日', '2020-10-30', 'chinese'],
    ['2012-02-29', '2012-02-29', 'arabic'],
    ['2000-02-29', '2000-02-29', 'arabic']
  ])('%s', (text, date, form) => {
    expect(readDate(text)).toEqual({date, form})
  })
})

describe('everything else is refused and says what should stand there', () => {
  test.each([
    ['2012-02-30', '没有这一天，2012年2月只有 29 天'],
    ['2013年2月29日', '没有这一天，2013年2月只有 28 天'],
    ['1900-02-29', '没有这一天，1900年2月只有 28 天'],
    ['二〇一二年四月三十一日', '没有这一天，2012年4月只有 30 天'],
    ['2012-13-01', '没有 13 月'],
    ['2012年01月13日', '应为 `2012年1月13日`'],
    ['2012年1月05日', '应为 `2012年1月5日`'],
    ['2012-1-13', '应为 `2012年1月13日`'],
    ['2012.1.13', '应为 `2012年1月13日`'],
    ['2012/1/13', '应为 `2012年1月13日`'],
    ['20120113', '应为 `2012年1月13日`'],
    ['２０１２年１月１３日', '应为 `2012年1月13日`'],
    ['2012年1月13号', '应为 `2012年1月13日`'],
    ['2012年1月13日。', '应写成 `2012-01-13` 或 `2012年1月13日`'],
    ['二○一二年一月十三日', '应为 `二〇一二年一月十三日`'],
    ['二零一二年一月十三日', '应为 `二〇一二年一月十三日`'],
    ['二〇一二年〇一月十三日', '应为 `二〇一二年一月十三日`'],
    ['二〇一二年一月一十三日', '应为 `二〇一二年一月十三日`'],
    ['12年1月13日', '年份要写四位数字，如 `2012年1月13日`'],
    ['12-01-13', '年份要写四位数字，如 `2012年1月13日`'],
    ['2012年1月', '应写成 `2012-01-13` 或 `2012年1月13日`'],
    ['明天', '应写成 `2012-01-13` 或 `2012年1月13日`'],
    ['0012-01-13', '没有这样的年份（12）']
  ])('%s', (text, should) => {
    expect(problem(text)).toBe(should)
  })

  test('the circle that is no character 〇 is named', () => {
    expect(readDate('二○一二年一月十三日')).toHaveProperty(
      'hint',
      '“〇”要用汉字数字零（U+3007），不能用圆圈 `○` 或字母。'
    )
  })
})

const anyDate = fc
  .date({min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10))

test('every day of three centuries survives being printed and read, in both forms', () => {
  fc.assert(
    fc.property(anyDate, fc.constantFrom('arabic' as const, 'chinese' as const), (date, form) => {
      expect(readDate(printedDate({date, form}))).toEqual({date, form})
    })
  )
})

test('no text makes reading fail', () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(...'0123年月日〇一二十○-./ ')}), (text) => {
      expect(() => readDate(text)).not.toThrow()
    })
  )
})
