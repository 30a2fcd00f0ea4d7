/** Files that were made to do harm: none runs code, none takes long, each ends with a message. */
import {expect, test} from 'vitest'
import {parseYaml} from '../../src/source/yaml.js'
import {load, needed, path, withLines} from './load.js'

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
  ['a long key', `${'甲'.repeat(60_000)}: 乙`],
  ['a long key, twice', `${'甲'.repeat(1000)}: 乙\n${'甲'.repeat(1000)}: 丙`],
  ['a comment behind much text', `附注: ${'甲'.repeat(60_000)} # 乙`],
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
  expect(Math.max(...findings.map(({message, hint = ''}) => message.length + hint.length))).toBeLessThan(300)
  // 10 s is the promise for a whole build; this leaves room for slow machines.
  expect(performance.now() - start).toBeLessThan(5000)
})

/** Collections in one another, closed or not: what opens one, and how often so that the composer would run out of stack. */
const nests = ['[', '{', '[,', '? [', '- ', '? ', '{? ', '{甲: ', "['a', [", '[!a ', '[&a '].flatMap((opens) =>
  [150, 3000, 9000].map((times) => [opens, times] as const)
)

test.each(nests)('%j %i times is found too deep before it is composed', (opens, times) => {
  const {value, findings} = parseYaml(opens.repeat(times), path, 2)
  expect(value).toBeUndefined()
  expect(findings.map(({message}) => message)).toEqual(['括号或列表嵌套太深，无法读取。'])
})

const vast: readonly (readonly [string, string])[] = [
  ['blank lines', '\n'],
  ['spaces', ' '],
  ['lines of one space', ' \n'],
  ['comments', '#\n'],
  ['traps', '标题：甲\n'],
  ['names of files', '文件: 甲    \n']
]

test.each(vast)('a megabyte of %s in front matter is refused with one sentence, unread', (_, unit) => {
  const text = `---\n${needed}\n${unit.repeat(1_000_000 / unit.length)}\n---\n正文\n`
  expect(load(text).said).toEqual([
    expect.stringMatching(/^2:- front-matter-syntax 这一部分有 \d+ 个字符，超过了 65536 的上限。/u)
  ])
})

const wide: readonly (readonly [string, string])[] = [
  ['blank lines', `附注: |\n${'\n'.repeat(60_000)}`],
  ['full-width spaces inside a value', `附注: 甲${'\u3000'.repeat(60_000)}乙`],
  ['spaces before a word', `附注: 甲\n${' '.repeat(60_000)}乙`],
  ['dashes and spaces', `附注: 甲\n${'- '.repeat(30_000)}乙`],
  ['tabs', `附注: 甲\n${'\t'.repeat(60_000)}乙`]
]

test.each(wide)('as many %s as front matter may hold never make reading throw', (_, more) => {
  expect(withLines(more).findings.length).toBeLessThan(10)
})

test('the values of a long broken front matter are put into quotes only as often as it can be read again', () => {
  const broken = (lines: number): readonly string[] =>
    withLines(`附件:\n${'  - `甲\n'.repeat(lines)}`.trimEnd()).findings.flatMap(({hint}) =>
      hint?.includes("'`甲'") ? [hint] : []
    )
  expect(broken(19)).toHaveLength(19)
  expect(broken(5000).length).toBeLessThan(10)
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
