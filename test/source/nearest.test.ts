import {expect, test} from 'vitest'
import fc from 'fast-check'
import {nearest} from '../../src/source/nearest.js'

const words = ['title', 'documentNumber', 'documentDate', '标题', '发文字号', '成文日期', '主送机关']

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['document_date', 'documentDate'],
  ['date', 'documentDate'],
  ['标提', '标题'],
  ['文号', '发文字号'],
  ['主送', '主送机关'],
  ['成文曰期', '成文日期']
])('%s is meant as %s', (typed, meant) => {
  expect(nearest(typed, words)).toBe(meant)
})

test.each(['x', '', '甲乙丙丁', 'constructor', '题'])('%j is near nothing', (typed) => {
  expect(nearest(typed, words)).toBeUndefined()
})

test('a word with one fault is still found', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('documentNumber', 'documentDate', '发文字号'),
      fc.nat(3),
      fc.constantFrom('q', '龙'),
      (word, at, fault) => {
        expect(nearest(word.slice(0, at) + fault + word.slice(at + 1), words)).toBe(word)
      }
    )
  )
})
