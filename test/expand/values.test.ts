import {expect, test} from 'vitest'
import fc from 'fast-check'
import {fillValues, protect, valueStore} from '../../src/expand/values.js'
import {expanding} from './expanding.js'

/** Text with everything that is markup somewhere, and with the characters that expansion uses itself. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'*_`|<>[]()#~!&\\{}\n\r\t ：、甲龘0123\uE000\uE001\uE002\uE003\uF8FF'),
    fc.constantFrom('{{标题}}', '<script>', '\uE0000\uE001', '\uE00211\uE003', '𠀀', '---'),
    fc.string({unit: 'grapheme', minLength: 1, maxLength: 1})
  ),
  minLength: 1,
  maxLength: 30
})

test('any value comes out literally, wherever it stands', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (one, other) => {
      const {text} = await expanding('前{{甲}}、{{{乙}}}{{#each 列}}{{this}}；{{/each}}后', {
        甲: one,
        乙: other,
        列: [other, one]
      })
      expect(text).toBe(`前${one}、${other}${other}；${one}；后`)
    })
  )
})

test('nothing of a value is in the Markdown that is parsed', async () => {
  const {expanded} = await expanding('前{{甲}}后', {甲: '<script>*|{{标题}}'})
  expect(expanded?.markdown).toMatch(/^前\uE000\d+\uE001后$/u)
})

test('the author’s own private-use characters stay what they are', async () => {
  const own = fc.string({
    unit: fc.constantFrom('\uE000', '\uE001', '\uE002', '\uE003', '0', '1', '甲', '\n'),
    maxLength: 20
  })
  await fc.assert(
    fc.asyncProperty(own, fc.boolean(), async (body, withExpression) => {
      const {text} = await expanding(withExpression ? `${body}{{标题}}${body}` : body)
      expect(text).toBe(withExpression ? `${body}关于试点的通知${body}` : body)
    })
  )
})

test('filling is exact for any strings between the marks', () => {
  fc.assert(
    fc.property(fc.array(hostile), fc.array(hostile), (values, texts) => {
      const store = valueStore()
      const marked = texts.map((text, index) => protect(text, store) + store.markOf(values[index] ?? '')).join('')
      expect(fillValues(marked, store.values)).toBe(texts.map((text, index) => text + (values[index] ?? '')).join(''))
    })
  )
})
