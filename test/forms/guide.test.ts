/** What docs/申请表.md shows works as it stands, and it names everything that a schema may say. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {closings, fieldTypes} from '../../src/forms/schema.js'
import {formKeys} from '../../src/source/keys.js'
import {loadText} from './schemas.js'

const guide = readFileSync(path.join(import.meta.dirname, '../../docs/申请表.md'), 'utf8')
const examples = [...guide.matchAll(/```yaml\n(.*?)```/gsu)].map(([, text = '']) => text)

test('its form is read without findings', () => {
  const form = examples.find((text) => text.startsWith('名称:')) ?? ''
  const {schema, said} = loadText(form)
  expect(said).toEqual([])
  expect(schema?.fields.size).toBe(10)
  expect(schema?.rules.map(({kind}) => kind)).toEqual(['anyOf', 'inOrder', 'together'])
})

test('it names every key, type, rule and 落款', () => {
  const terms = [...formKeys.values()].flatMap(({term, keys}) => [
    term,
    ...[...(keys?.values() ?? [])].map((key) => key.term)
  ])
  for (const word of [...terms, ...Object.values(fieldTypes), ...Object.values(closings)]) expect(guide).toContain(word)
})
