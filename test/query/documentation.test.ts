/** docs/查询.md: every example gives what it says, and nothing that can be written is left unsaid. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {queryTable} from '../../src/query/index.js'
import {termOf} from '../../src/query/parameters.js'
import {asking} from './asking.js'

const text = readFileSync(path.join(import.meta.dirname, '../../docs/查询.md'), 'utf8')
const printed = [...text.matchAll(/^- `(\{\{.*\}\})` → (.*)$/gmu)].map(
  ([, call = '', result = '']) => [call, result] as const
)
const fenced = [...text.matchAll(/^```\n([\s\S]*?)^```$/gmu)].map(([, body = '']) => body)

describe('the examples in docs/查询.md', () => {
  test.each(printed)('%s → %s', async (call, result) => {
    expect(await asking(call)).toMatchObject({text: result, said: []})
  })

  test.each(fenced)('%s', async (body) => {
    const {said, text: expanded} = await asking(body)
    expect(said).toEqual([])
    expect(expanded?.trim()).not.toBe(body.trim())
  })
})

test.each(queryTable.map(({chinese, english}) => [chinese, english] as const))(
  '%s（%s） has its section',
  (chinese, english) => {
    const sections = [...text.matchAll(/^### (.*)$/gmu)].map(([, title = '']) => title)
    expect(sections.some((title) => title.includes(`${chinese}（${english}）`))).toBe(true)
  }
)

test('every parameter is explained in both languages', () => {
  for (const name of new Set(queryTable.flatMap(({parameters}) => parameters))) {
    expect(text, name).toMatch(new RegExp(`${termOf(name)}[^\\n]*${name}`, 'u'))
  }
})
