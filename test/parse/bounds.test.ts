import {expect, test} from 'vitest'
import {findExcess} from '../../src/parse/bounds.js'
import {parseMarkdown} from '../../src/parse/markdown.js'

test.each([
  ['mixed emphasis marks', '*a_ '.repeat(10_000), 1],
  ['emphasis nested deeply', '*a **b '.repeat(20_000), 1],
  ['fifty thousand quotes', '>'.repeat(50_000), 1],
  ['lists in one line', '- '.repeat(5000) + 'a', 1],
  [
    'lists nested by their indents',
    Array.from({length: 500}, (_, index) => `${' '.repeat(2 * index)}- a`).join('\n'),
    34
  ],
  ['many quotes of some depth', ('> '.repeat(16) + 'a\n\n').repeat(1000), 313],
  ['brackets', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 1],
  ['open CDATA sections', 'a <![CDATA['.repeat(20_000), 1],
  ['marks over many lines of one paragraph', '前言\n\n' + '*a_\n'.repeat(10_000), 2003],
  ['a table of 20,000 rows', '|a|b|\n|-|-|\n' + '|甲|乙|\n'.repeat(20_000), 13_334],
  [
    'ten thousand footnotes',
    Array.from({length: 10_000}, (_, index) => `甲[^${index}]\n\n[^${index}]: 乙\n\n`).join(''),
    4003
  ],
  ['headings made by lines below them', '甲\n===\n\n'.repeat(6000), 1502],
  ['rules below texts', '甲\n---\n'.repeat(6000), 1002],
  ['a text of a million characters', '文'.repeat(1_000_000), 1],
  ['thirty thousand lines', '文\n'.repeat(30_000), 20_001],
  ['a line of half a million dashes', '-'.repeat(499_999) + 'x', undefined]
])('%s: refused at once, with the line', (_name, markdown, line) => {
  const start = performance.now()
  expect(findExcess(markdown)?.line).toBe(line)
  expect(performance.now() - start).toBeLessThan(1000)
})

test('a refusal says what is there and how to mend it, and nothing is parsed', () => {
  const {root, excess} = parseMarkdown('>'.repeat(50_000))
  expect(root).toBeUndefined()
  expect(excess?.message).toContain('引用')
  expect(excess?.hint).not.toBe('')
})

test('a text that is too long learns how much is read', () => {
  for (const text of ['文'.repeat(1_000_000), '文\n'.repeat(30_000)])
    expect(findExcess(text)?.message).toContain('最多 500,000 个字符、20,000 行。')
})

test.each([
  ['a long plan', '（一）推进**农村义务教育**学校建设。各地要……\n\n'.repeat(3000)],
  ['one paragraph per line, each with a run-in heading', '**（一）申报。**各地要认真组织。\n'.repeat(900)],
  [
    'a list of 682 units',
    '| 单位 | 内容 | *备注* |\n| --- | --- | --- |\n' + '| **甲** | [乙](https://a.cn) | 丙 |\n'.repeat(682)
  ],
  ['rules between texts', '甲\n\n---\n\n'.repeat(4000)],
  ['a hundred headings made by lines below them', '甲\n===\n\n'.repeat(100)],
  ['blanks to fill in', '姓名______ 单位______\n'.repeat(300)],
  ['nine hundred footnotes', Array.from({length: 900}, (_, index) => `[^${index}]: 注\n\n`).join('')],
  ['lists five deep', '- a\n  - b\n    - c\n      - d\n        - e\n'.repeat(100)]
])('%s is never refused', (_name, markdown) => {
  expect(findExcess(markdown)).toBeUndefined()
})

test('emphasis within emphasis is refused before anything walks the tree', () => {
  const {excess} = parseMarkdown('前言\n\n' + '*a **b '.repeat(900) + 'c** d* '.repeat(900))
  expect(excess?.line).toBe(3)
})
