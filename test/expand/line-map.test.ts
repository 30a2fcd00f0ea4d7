import {expect, test} from 'vitest'
import fc from 'fast-check'
import {bodyLine, expanding} from './expanding.js'

/** Lines of a template; `§` becomes a token of its own on every occurrence. */
const line = fc.constantFrom(
  '§',
  '  § {{名}} §',
  '{{名}} §',
  '',
  '§{{#if 是}} § {{名}}{{/if}}',
  '{{! 说明 }}',
  '{{> 片段}}',
  '  {{> 片段}}',
  '§ {{> 片段}} §',
  '| § | {{名}} |',
  '{{#each 列}}§{{this}}{{/each}}'
)

const {lines} = fc.letrec<{readonly lines: readonly string[]; readonly block: readonly string[]}>((tie) => ({
  lines: fc
    .array(
      fc.oneof(
        {depthSize: 'small'},
        line.map((one) => [one]),
        tie('block')
      ),
      {maxLength: 5}
    )
    .map((blocks) => blocks.flat()),
  block: fc
    .tuple(
      fc.constantFrom(
        ['{{#if 是}}', '{{else}}', '{{/if}}'],
        ['{{#if 否}}', '{{else}}', '{{/if}}'],
        ['{{#unless 否}}', '{{/unless}}'],
        ['{{#each 列}}', '{{/each}}'],
        ['  {{#each @root.列}}', '§', '  {{/each}}'],
        ['{{#with 表}}', '§', '{{/with}}']
      ),
      tie('lines')
    )
    .map(([tags, inside]) => tags.flatMap((tag, index) => (index === tags.length - 1 ? [tag] : [tag, ...inside])))
}))

const named = {名: '某', 是: '是', 否: '否'}
const data = {
  ...named,
  列: [
    {...named, 列: [named], 表: named},
    {...named, 列: [], 表: named}
  ],
  表: {...named, 列: [named, named], 表: named}
}

/** Inside loops and fragments the names of the document are reached through `@root`; there `this` is no text. */
const templateOf = (parts: readonly string[]): string => {
  let token = 0
  return parts
    .join('\n')
    .replaceAll('{{this}}', '{{名}}')
    .replace(/(\{\{(?:#\w+ )?)(?=[名是否列表]\}\})/gu, '$1@root.')
    .replaceAll('§', () => `T${token++};`)
}

test('every piece of text is mapped to the line on which it stands in the file', async () => {
  await fc.assert(
    fc.asyncProperty(lines, async (parts) => {
      const body = templateOf(parts)
      const {expanded, said} = await expanding(body, data, {片段: '甲\n乙 {{@root.名}}\n'})
      expect(said).toEqual([])
      const lineOfToken = new Map(
        body
          .split('\n')
          .flatMap((text, index) => (text.match(/T\d+;/gu) ?? []).map((token) => [token, index + bodyLine] as const))
      )
      for (const [index, text] of (expanded?.markdown ?? '').split('\n').entries()) {
        const [token] = text.match(/T\d+;/u) ?? []
        if (token !== undefined) expect([text, expanded?.lineOf(index + 1)]).toEqual([text, lineOfToken.get(token)])
      }
    }),
    {numRuns: 300}
  )
})

test('white space control joins lines; the joined line is the first one', async () => {
  const {expanded, text} = await expanding('甲\n\n{{~标题~}}\n\n乙\n丙')
  expect(text).toBe('甲关于试点的通知乙\n丙')
  expect([1, 2].map((number) => expanded?.lineOf(number))).toEqual([bodyLine, bodyLine + 5])
})
