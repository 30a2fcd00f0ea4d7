import {expect, test} from 'vitest'
import {tableFindings} from '../../src/check/table-columns.js'
import * as build from '../../src/gongwen/build.js'

const wide = (columns: number, orientation: 'portrait' | 'landscape' = 'portrait') =>
  tableFindings(
    build.gongwen(
      {genre: 'notice', variant: 'letter'},
      build.mainBody({...build.table(Array.from({length: columns}, (_, index) => String(index))), orientation})
    ),
    'a.md'
  ).map(({id}) => id)

test('a table whose columns have room for two characters passes', () => {
  expect(wide(12)).toEqual([])
  expect(wide(14, 'landscape')).toEqual([])
})

test('narrower columns are a warning, and an error where not one character fits', () => {
  expect(wide(16)).toEqual(['table-columns'])
  expect(wide(200)).toEqual(['table-room'])
})
