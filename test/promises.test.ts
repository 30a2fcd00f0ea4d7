/** docs/promises.md names, for every promise, tests that there are. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'

const root = path.join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const page = read('docs/promises.md')
const checks = readdirSync(path.join(root, 'scripts/promises'))
  .map((file) => read(`scripts/promises/${file}`))
  .join('\n')
const proofs = [...page.matchAll(/^ {2}- (test\/[\w./-]+|check:promises): (.+)$/gmu)].map(
  ([, file = '', title = '']) => [file, title]
)

/** Whether some source has a test, or a group of tests, whose title begins like this. */
const hasTitle = (source: string, title: string): boolean =>
  ["'", '"', '`'].some((quote) => source.includes(quote + title))

describe('a promise is proved by a test that there is', () => {
  test.each(proofs)('%s: %s', (file = '', title = '') => {
    expect(hasTitle(file === 'check:promises' ? checks : read(file), title)).toBe(true)
  })
})

test('no promise stands without a proof', () => {
  const lines = page.split('\n')
  const bare = lines.filter((line, index) => line.startsWith('- ') && !/^ {2}- /u.test(lines[index + 1] ?? ''))
  expect(bare).toEqual([])
  expect(lines.filter((line) => line.startsWith('  - '))).toHaveLength(proofs.length)
})

test('every check of check:promises proves one', () => {
  const names = [...checks.matchAll(/^ {2}'(.+)': (?:async )?\(/gmu)].map(([, name = '']) => name)
  expect(names.length).toBeGreaterThan(8)
  expect(names.filter((name) => !proofs.some(([file, title]) => file === 'check:promises' && title === name))).toEqual(
    []
  )
})
