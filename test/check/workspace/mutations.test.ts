/** At least 95 of 100 planted mistakes are found at their line, and the clean set has no error. */
import path from 'node:path'
import {expect, test} from 'vitest'
import {mutations} from './mutations.js'
import {scoreMutations} from './score.js'

test('mistakes that are planted in the programme are found where they are', {timeout: 120_000}, async () => {
  const {clean, outcomes} = await scoreMutations(path.join(import.meta.dirname, '../../..'))
  expect(clean.filter(({severity}) => severity === 'error')).toEqual([])
  expect(mutations.length).toBeGreaterThanOrEqual(80)
  const missed = outcomes
    .filter(({caught}) => caught === undefined)
    .map(({mutation: {what, file}}) => `${file}: ${what}`)
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(mutations.length * 0.05)
})
