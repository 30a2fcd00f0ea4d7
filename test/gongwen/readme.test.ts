import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

const read = (name: string): string => readFileSync(new URL(`../../src/gongwen/${name}`, import.meta.url), 'utf8')
const sources = ['nodes.ts', 'block-nodes.ts', 'closing-nodes.ts', 'phrasing-nodes.ts'].map(read).join('\n')
const types = [...sources.matchAll(/readonly type: '(\w+)'/g)].map(([, type = '']) => type)
const sections = read('README.md')
  .split(/^### /m)
  .slice(1)
  .map((section) => ({name: section.slice(0, section.indexOf('\n')), section}))

test('every node type has its section in the specification, once, and there are no others', () => {
  expect(types.length).toBeGreaterThan(25)
  expect(sections.map(({name}) => name).toSorted()).toEqual(types.toSorted())
})

test.each(sections)('the section of $name gives a well-formed example of that type', ({name, section}) => {
  const [, example = ''] = /```json\n(.*)\n```/.exec(section) ?? []
  expect(JSON.parse(example.replaceAll('…', ''))).toMatchObject({type: name})
})

test.each(sections)('the section of $name says its content model', ({section}) => {
  expect(section).toMatch(/^Content: |Literal|No content/m)
})
