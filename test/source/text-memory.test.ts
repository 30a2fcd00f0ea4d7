import {expect, test} from 'vitest'
import {textMemory} from '../../src/source/text-memory.js'

test('a memory holds so many files, and lets go of the one that was asked for longest ago', () => {
  const memory = textMemory<object>(2)
  const ask = (path: string, text = 'x'): object => memory(path, text, () => ({path, text}))
  const [a, b] = [ask('a'), ask('b')]
  expect(ask('a')).toBe(a)
  expect(ask('c')).toEqual({path: 'c', text: 'x'})
  expect(ask('a')).toBe(a)
  expect(ask('b')).not.toBe(b)
})
