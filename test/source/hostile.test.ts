/** Files that were made to do harm: none runs code, none takes long, each ends with a message. */
import {expect, test} from 'vitest'
import {load, needed, withLines} from './load.js'

declare global {
  var yinfaProbe: boolean | undefined
}

const languages = ['js', 'javascript', 'JS', 'JavaScript', 'json', 'coffee', 'cson', 'toml', 'constructor', '__proto__']

test.each(languages)('front matter marked as %s is refused and nothing in it runs', (language) => {
  globalThis.yinfaProbe = undefined
  const {document, said} = load(`---${language}\n{title: (globalThis.yinfaProbe = true)}\n---\n正文\n`)
  expect(document).toBeUndefined()
  expect(said).toEqual([
    `1:- front-matter-engine 信息头标明了语言 \`${language}\`；yinfa 只读 YAML，不运行内容文件里的任何代码。 → 请把第一行改为 \`---\`，信息头按 \`键: 值\` 书写。`
  ])
  expect(globalThis.yinfaProbe).toBeUndefined()
})

test('front matter marked as yaml is YAML', () => {
  expect(load(`---yaml\n${needed}\n---\n`).document?.meta.genre).toBe('notice')
})

const levels = Array.from(
  {length: 12},
  (_, level) => `  a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}*a${level}]`
)

const bombs: readonly (readonly [string, string])[] = [
  ['aliases that double', `数据:\n  a0: &a0 [甲, 乙]\n${levels.join('\n')}`],
  ['an alias of itself', '数据:\n  甲: &a [*a]'],
  ['deep flow lists', `数据:\n  甲: ${'['.repeat(20_000)}`],
  ['deep flow mappings', `数据:\n  甲: ${'{甲: '.repeat(10_000)}`],
  ['deep block lists', `数据:\n  甲:\n    ${'- '.repeat(20_000)}甲`],
  ['thousands of quotes', `附注: ${'"'.repeat(60_000)}`],
  ['a long tag', `附注: ${'!'.repeat(60_000)}`],
  ['more text than front matter can hold', `数据:\n${'  甲: 乙\n'.repeat(20_000)}`],
  ['thousands of lines that are no keys', '甲\n'.repeat(20_000)]
]

test.each(bombs)('%s end fast with a message', (_, more) => {
  const start = performance.now()
  const {document, findings} = withLines(more)
  expect(document).toBeUndefined()
  expect(findings.length).toBeGreaterThan(0)
  expect(findings.length).toBeLessThan(60)
  expect(Math.max(...findings.map(({message}) => message.length))).toBeLessThan(300)
  // 10 s is the promise for a whole build; this leaves room for slow machines.
  expect(performance.now() - start).toBeLessThan(5000)
})

test('a few thousand keys are read in linear time', () => {
  const keys = Array.from({length: 6000}, (_, index) => `  k${index}: 1`).join('\n')
  const start = performance.now()
  expect(Object.keys(withLines(`数据:\n${keys}`).document?.meta.values ?? {})).toHaveLength(6000)
  expect(performance.now() - start).toBeLessThan(3000)
})

test('merge keys and directives have no meaning', () => {
  expect(withLines('<<: {密级: 机密}').said).toEqual([expect.stringContaining('没有 `<<` 这一项。')])
  expect(withLines('%YAML 1.1').document).toBeUndefined()
})
