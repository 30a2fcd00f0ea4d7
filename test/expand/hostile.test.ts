/** Templates that were made to do harm: none reaches a prototype or a file, none runs on for long. */
import {expect, test} from 'vitest'
import fc from 'fast-check'
import {expanding} from './expanding.js'

const list = {列: Array.from({length: 300}, (_, index) => ({名: String(index)})), 表: {甲: '乙'}}

test.each([
  '{{constructor}}',
  '{{__proto__}}',
  '{{this.constructor}}',
  '{{this.__proto__.polluted}}',
  '{{constructor.constructor}}',
  '{{标题.constructor}}',
  '{{标题.length}}',
  '{{表.hasOwnProperty}}',
  '{{列.constructor}}',
  '{{列.map}}',
  '{{toString}}',
  '{{lookup this "constructor"}}',
  '{{lookup this "__proto__"}}',
  '{{lookup (lookup this "constructor") "name"}}',
  '{{lookup 标题 "length"}}',
  '{{lookup 表 表}}',
  '{{lookup 表 列}}',
  '{{#with this as |x|}}{{x.constructor}}{{/with}}',
  '{{#with (lookup this "constructor")}}甲{{/with}}',
  '{{#each this}}{{constructor}}{{/each}}',
  '{{@root.constructor}}',
  '{{@root.__proto__}}',
  '{{#if constructor}}甲{{/if}}',
  '{{> 片段 __proto__=表}}',
  '{{> ../../etc/passwd}}',
  '{{> /etc/passwd}}',
  '{{> constructor}}',
  '{{> __proto__}}',
  '{{helperMissing}}',
  '{{blockHelperMissing 标题}}',
  '{{yinfa-emit 标题 "甲"}}',
  '{{yinfa-tick 1}}',
  '{{* 甲}}',
  '{{@partial-block}}',
  '{{@level}}',
  '{{@_parent}}'
])('%s is refused', async (body) => {
  const {expanded, findings} = await expanding(body, list, {片段: '甲'})
  expect(expanded).toBeUndefined()
  expect(findings.map(({id}) => id)).not.toContain('internal-fault')
  expect(findings.length).toBeGreaterThan(0)
})

const doubling = Object.fromEntries(
  Array.from({length: 40}, (_, level) => [
    `f${level}`,
    level === 39 ? '甲' : `{{> f${level + 1} a=1}}{{> f${level + 1} a=2}}`
  ])
)

test.each([
  [
    'loops within loops',
    '{{#each 列}}{{#each @root.列}}{{#each @root.列}}甲{{/each}}{{/each}}{{/each}}',
    'template-bounds'
  ],
  [
    'loops that write nothing',
    '{{#each 列}}{{#each @root.列}}{{#each @root.列}}{{/each}}{{/each}}{{/each}}',
    'template-bounds'
  ],
  ['much text in loops', `{{#each 列}}{{#each @root.列}}${'甲'.repeat(5000)}{{/each}}{{/each}}`, 'template-bounds'],
  ['fragments that double', '{{> f0}}', 'template-bounds'],
  ['blocks twenty thousand deep', '{{#if 标题}}'.repeat(20_000) + '{{/if}}'.repeat(20_000), 'template-syntax'],
  ['an else chain without end', `{{#if 标题}}${'{{else if 标题}}'.repeat(3000)}{{/if}}`, 'template-syntax'],
  [
    'an else chain that the parser bears and the check does not',
    `{{#if 标题}}${'{{else if 标题}}'.repeat(1300)}{{/if}}`,
    'template-syntax'
  ],
  ['sub-expressions without end', `{{lookup ${'(lookup 表 '.repeat(5000)}甲`, 'template-syntax'],
  ['an expression without end', `{{${'甲 '.repeat(50_000)}`, 'template-syntax'],
  ['openings without end', '{{标题\n'.repeat(20_000), 'template-syntax']
])('%s end fast with a message', async (_, body, id) => {
  const start = performance.now()
  const {expanded, findings} = await expanding(body, list, doubling)
  expect(expanded).toBeUndefined()
  expect(findings.map((finding) => finding.id)).toContain(id)
  expect(findings.length).toBeLessThan(20)
  // 10 s is the promise for a whole build; this leaves room for slow machines.
  expect(performance.now() - start).toBeLessThan(5000)
})

test('a choice among as many things as there are provinces is no excess', async () => {
  const chain = '{{#if 标题}}甲{{else if 标题}}乙'.replace('{{else', () => '{{else if 标题}}丙'.repeat(150) + '{{else')
  const {expanded, findings} = await expanding(`${chain}{{/if}}\n\n${chain}{{/if}}`, list, doubling)
  expect(findings).toEqual([])
  expect(expanded).toBeDefined()
})

test('no template makes expansion throw, and none is refused without a word', async () => {
  const pieces = [
    '{{',
    '}}',
    '{{{',
    '}}}',
    '{{#if 标题}}',
    '{{#each 列}}',
    '{{#each 表}}',
    '{{#with 表}}',
    '{{else}}',
    '{{/if}}',
    '{{/each}}',
    '{{/with}}',
    '{{名}}',
    '{{this}}',
    '{{../标题}}',
    '{{@index}}',
    '{{@root.表.甲}}',
    '{{lookup 表 "甲"}}',
    '{{lookup . @key}}',
    '{{> 片段}}',
    '{{> 片段 甲=标题}}',
    '{{~',
    '~}}',
    '{{!',
    '{{!--',
    '--}}',
    '\\{{',
    '标题',
    '.',
    '(',
    ')',
    '"',
    'as |甲|',
    ' ',
    '\n',
    '　',
    '\uE000',
    '\uE0020\uE003'
  ]
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...pieces), {maxLength: 14}), async (parts) => {
      const {expanded, findings} = await expanding(parts.join(''), list, {
        片段: '{{@root.标题}}{{#each @root.列}}{{名}}{{/each}}\n'
      })
      expect(expanded === undefined).toBe(findings.some(({severity}) => severity === 'error'))
    }),
    {numRuns: 1000}
  )
})

test('nothing global was touched', () => {
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(Object.keys(Object.prototype)).toEqual([])
})
