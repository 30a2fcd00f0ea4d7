import {expect, it} from 'vitest'
import {oneAtATime} from '../../src/build/one-at-a-time.js'

it('begins a piece of work when the one before it has ended, also when that has failed', async () => {
  const told: string[] = []
  const work = oneAtATime(async (name: string, fails: boolean) => {
    told.push(`${name} begins`)
    await new Promise(setImmediate)
    told.push(`${name} ends`)
    if (fails) throw new Error(name)
    return name.toUpperCase()
  })
  const results = await Promise.allSettled([work('a', false), work('b', true), work('c', false)])
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  expect(results).toMatchObject([{value: 'A'}, {reason: {message: 'b'}}, {value: 'C'}])
})
