import {describe, expect, test} from 'vitest'
import {reading} from './reading.js'

const list = `# 说明
- 省份: 北京
  编号: 010020
- 省 份: 天津
  金额: 1_000
  备注: |
    一
    二
`

test('a list of mappings is a table, its columns in the order of their first use, every value as text', () => {
  const {texts, said, tables} = reading('进展.yaml', list)
  expect(said).toEqual([])
  expect(texts).toEqual([
    ['省份', '编号', '金额', '备注'],
    ['北京', '010020', '', ''],
    ['天津', '', '1_000', '一\n二']
  ])
  const [table] = tables
  const [first, second] = table?.rows ?? []
  if (table === undefined || first === undefined || second === undefined) throw new Error('no table')
  expect(table.placeOf(second, '金额')).toEqual({path: 'content/data/进展.yaml', line: 5, column: 7})
  expect(table.placeOf(first, '金额')).toEqual({path: 'content/data/进展.yaml', line: 2})
  expect(table.headerPlace('金额')).toEqual({path: 'content/data/进展.yaml', line: 5, column: 3})
})

test('a mapping with one list is the table of that list', () => {
  expect(reading('进展.yml', '名称: 进展\n省份:\n  - 甲: 1\n').texts).toEqual([['甲'], ['1']])
})

describe('what is no table is refused at its line', () => {
  const shape = '应是一个列表，每一项写成 `- 列名: 值`，下面几行对齐写其他列。'
  test.each<[string, string, string]>([
    ['nothing', '# 空\n', `进展.yaml:1 data-file 里面没有任何内容。 → ${shape}`],
    ['a text', '甲\n', `进展.yaml:1:1 data-file 里面没有列表。 → ${shape}`],
    ['an empty list', '[]\n', `进展.yaml:1:1 data-file 列表是空的。 → ${shape}`],
    [
      'two lists',
      '甲:\n  - 一: 1\n乙:\n  - 二: 2\n',
      `进展.yaml:1:1 data-file 里面有 2 个列表，无法确定哪一个是数据。 → ${shape}`
    ],
    ['a row without columns', '- 甲: 1\n- 乙\n', `进展.yaml:2:3 data-row 这一项不是一组 \`列名: 值\`。 → ${shape}`],
    [
      'a full-width colon',
      '- 省份：北京\n',
      '进展.yaml:1:3 data-row 这一项不是一组 `列名: 值`。 → 冒号要用半角，后面加一个空格：`列名: 值`。'
    ],
    [
      'a list in a cell',
      '- 甲: 1\n  乙:\n    - 二\n',
      '进展.yaml:3:5 data-cell `乙` 的值是列表，表格的一格只能是文字。 → 请写成一段文字；多个值可以用“；”隔开写在一起。'
    ],
    ['a column twice', '- 省份: 1\n  省 份: 2\n', '进展.yaml:2:3 data-row 这一项里 `省份` 写了两次。 → 请只保留一个。'],
    [
      'an invisible character',
      '- 甲: 北\u200b京\n',
      '进展.yaml:1:6 data-character 第 2 个字符是 U+200B（零宽或格式控制字符，看不见）。 → 请删去它，必要时把这几个字重新输入一遍。'
    ]
  ])('%s', (_, content, said) => {
    const read = reading('进展.yaml', content)
    expect(read.said).toEqual([said])
    expect(read.tables).toEqual([])
  })

  test('bad YAML keeps its messages, under the id of data files', () => {
    const {findings, tables} = reading('进展.yaml', '- 甲: "一\n- 乙: 二\n')
    expect(new Set(findings.map(({id}) => id))).toEqual(new Set(['data-file']))
    expect(tables).toEqual([])
  })

  test('a missing column is named', () => {
    expect(reading('进展.yaml', '- 省分: 北京\n', {required: [['省份', 'province']]}).said).toEqual([
      '进展.yaml:1:1 data-header 缺少 `省份` 一列，现有：省分。 → 是不是 `省分`？'
    ])
  })
})

test('more YAML than front matter may have is read, in linear time', () => {
  const rows = Array.from({length: 5000}, (_, index) => `- 编号: ${index}\n  名称: 单位${index}\n`)
  expect(reading('进展.yaml', rows.join('')).tables[0]?.rows).toHaveLength(5000)
})
