import {expect, it} from 'vitest'
import {createProgress, type Progressing} from '../../src/build/progress.js'

/** A count over 4 documents of 10, 10, 20 and 60, and its clock. */
function counting(): {readonly progress: Progressing; readonly wait: (milliseconds: number) => void} {
  let now = 5000
  return {progress: createProgress(4, 100, () => now), wait: (milliseconds) => void (now += milliseconds)}
}

it('counts documents and pages, and weighs documents by what they take', () => {
  const {progress} = counting()
  expect(progress.at('a')).toMatchObject({done: 0, total: 4, pages: 0, share: 0, path: 'a'})
  progress.done(10, 2)
  progress.done(60, 7)
  expect(progress.at('b')).toMatchObject({done: 2, pages: 9, share: 0.7, path: 'b'})
})

it('tells the rest from what the work took so far', () => {
  const {progress, wait} = counting()
  wait(2000)
  progress.done(20, 1)
  expect(progress.at('b').rest).toBeCloseTo(8)
  wait(2000)
  progress.done(60, 1)
  expect(progress.at('c').rest).toBeCloseTo(1)
  progress.done(20, 1)
  expect(progress.at(undefined).rest).toBe(0)
})

it('tells no rest within the first second, nor before anything is done', () => {
  const {progress, wait} = counting()
  wait(900)
  progress.done(10, 1)
  expect(progress.at('b').rest).toBeUndefined()
  const slow = counting()
  slow.wait(60_000)
  expect(slow.progress.at('a').rest).toBeUndefined()
})

it('goes by documents when there is nothing to make', () => {
  const progress = createProgress(2, 0, () => 0)
  progress.done(0, 3)
  expect(progress.at('b').share).toBe(0.5)
})
