import {expect, test} from 'vitest'
import fc from 'fast-check'
import {nearest, nearestPath} from '../../src/source/nearest.js'

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

test.each([
  ['a/2012/lanch.md', 'a/2012/launch.md'],
  ['a/2013/launch.md', 'a/2012/launch.md'],
  ['launch', 'a/2012/launch.md'],
  ['a/2012/launch.pdf', 'a/2012/launch.md'],
  ['a/2013', 'a/2012'],
  ['a/2012/launch-notice.md', 'a/2012/launch.md'],
  ['a/2012/没有.md', undefined],
  ['a/2012/x/y.md', undefined]
])('the path %s is meant as %s', (typed, meant) => {
  expect(nearestPath(typed, ['a/2012', 'a/2012/launch.md', 'a/2012/通知示例.md'])).toBe(meant)
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
