import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import * as build from '../../src/gongwen/build.js'
import {signatureGeometry} from '../../src/layout/signature.js'
import {textWidth} from '../../src/layout/width.js'

const geometry = (name: string, date: string, seal: 'placeholder' | 'none') => {
  const [issuer, dated] = signatureGeometry(build.signatureBlock([name], date, {seal})).lines
  if (issuer === undefined || dated === undefined) throw new Error('two lines expected')
  const left = (line: typeof issuer): number => 28 - line.right - textWidth(line.text)
  return {issuer, dated, nameLeft: left(issuer), dateLeft: left(dated)}
}

describe('unsealed (7.3.5.2)', () => {
  test('a long name ends 2 字 from the edge and the date begins 2 字 right of its first character', () => {
    // 18 字 against 2012年1月13日, which takes 6.5.
    const {issuer, nameLeft, dateLeft} = geometry('中华人民共和国教育部教育信息化推进办公室', '2012-01-13', 'none')
    expect(issuer.right).toBe(2)
    expect(dateLeft - nameLeft).toBe(2)
  })
  test('a date longer than the name ends 2 字 from the edge and pushes the name left', () => {
    const {dated, nameLeft, dateLeft} = geometry('教育部', '2012-01-13', 'none')
    expect(dated.right).toBe(2)
    expect(dateLeft - nameLeft).toBe(2)
  })
})

describe('sealed (7.3.5.1)', () => {
  test('the date ends 4 字 from the edge and the name is centred over it', () => {
    const {dated, issuer} = geometry('教育部办公厅', '2014-02-24', 'placeholder')
    expect(dated.right).toBe(4)
    expect(issuer.right + textWidth(issuer.text) / 2).toBe(dated.right + textWidth(dated.text) / 2)
  })
})

test('no line of any block leaves the type area', () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 26}),
      fc.constantFrom('none' as const, 'placeholder' as const),
      (length, seal) => {
        const {issuer, dated, nameLeft, dateLeft} = geometry('教'.repeat(length), '2014-12-24', seal)
        for (const value of [issuer.right, dated.right, nameLeft, dateLeft]) expect(value).toBeGreaterThanOrEqual(0)
      }
    )
  )
})
