/** Tables as staff write them in Markdown. */
import {describe, expect, test} from 'vitest'
import * as build from '../../src/gongwen/build.js'
import type * as G from '../../src/gongwen/nodes.js'
import {plain, read, withoutPositions} from './read.js'

const lines = (...all: string[]): string => all.join('\n')
function tableOf(markdown: string): G.Table {
  const {blocks, findings} = read(markdown)
  expect(findings).toEqual([])
  const table = blocks.find((block) => block.type === 'table')
  if (table === undefined) throw new Error('no table')
  return withoutPositions(table)
}
const rowsOf = (table: G.Table): G.TableRow[] => table.children.filter((child) => child.type === 'tableRow')
const kinds = (table: G.Table): string[] => rowsOf(table).map(({kind}) => kind)

describe('the lines around a table', () => {
  test('above: caption, unit and options; below: notes', () => {
    const {blocks, findings} = read(
      lines(
        '前文。',
        '',
        '表1 资金安排',
        '单位：万元',
        '{横排 列宽 1：2}',
        '| 省 | 额 |',
        '| - | - |',
        '| 甲 | 1 |',
        '注：一。',
        '',
        '后文。'
      )
    )
    expect(findings).toEqual([])
    expect(blocks.map(({type}) => type)).toEqual(['paragraph', 'table', 'paragraph'])
    expect(withoutPositions(blocks[1] as G.Table)).toEqual(
      build.tableOf(
        {align: [null, null], widths: [1, 2], orientation: 'landscape'},
        build.caption('表1 资金安排'),
        build.tableUnit('单位：万元'),
        build.row('header', '省', '额'),
        build.row('body', '甲', '1'),
        build.tableNote('注：一。')
      )
    )
  })
  test('may stand apart by blank lines and have their places in the file', () => {
    const {blocks} = read(
      lines('表：标题', '', '单位：人', '', '| 省 |', '| - |', '', '注1：一。', '注2：二。', '', '资料来源：统计局。')
    )
    expect(blocks).toHaveLength(1)
    const [table] = blocks
    expect(
      table?.type === 'table' ? table.children.map(({type, position}) => [type, position?.start.line]) : []
    ).toEqual([
      ['caption', 1],
      ['tableUnit', 3],
      ['tableRow', 5],
      ['tableNote', 8],
      ['tableNote', 9],
      ['tableNote', 11]
    ])
    expect(plain(table as G.Table)).toBe('标题单位：人省注1：一。注2：二。资料来源：统计局。')
  })
  test('a sentence that begins with 表1 is running text', () => {
    const {blocks} = read(lines('表1 列出了各省的情况。', '', '| 省 |', '| - |'))
    expect(blocks.map(({type}) => type)).toEqual(['paragraph', 'table'])
  })
  test('the same lines without a table are running text', () => {
    const {blocks} = read(lines('表1 资金安排', '', '单位：万元', '', '正文。'))
    expect(blocks.map(({type}) => type)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })
  test('a table right below a paragraph takes none of its text', () => {
    const {blocks} = read(lines('安排如下：', '表1 资金安排', '| 省 |', '| - |'))
    expect(blocks.map(plain)).toEqual(['安排如下：', '表1 资金安排省'])
  })
})

describe('merged cells', () => {
  test('^ goes on from above, < from the left, together as a rectangle', () => {
    const table = tableOf(lines('| 甲 | 乙 | 丙 |', '| - | - | - |', '| 一 | < | 三 |', '| ^ | ^ | 四 |'))
    expect(rowsOf(table).slice(1)).toEqual([build.row('body', build.cell('一', 2, 2), '三'), build.row('body', '四')])
  })
  test('an escaped mark is printed', () => {
    const table = tableOf(lines('| 甲 | 乙 |', '| - | - |', '| \\^ | \\< |'))
    expect(rowsOf(table)[1]).toEqual(build.row('body', '^', '<'))
  })
  test('a value that looks like a mark is printed: data is never markup', () => {
    const {blocks} = read(lines('| 甲 | 乙 |', '| - | - |', '| 一 | \u{e000} |'), {
      fill: (text) => text.replaceAll('\u{e000}', '<')
    })
    expect(plain(blocks[0] as G.Table)).toBe('甲乙一<')
  })
  test.each([
    ['above nothing', lines('| ^ |', '| - |'), 1],
    ['left of nothing', lines('| 甲 |', '| - |', '| < |'), 3],
    ['out of the header', lines('| 甲 |', '| - |', '| ^ |'), 3],
    ['no rectangle', lines('| 甲 | 乙 |', '| - | - |', '| 一 | < |', '| ^ | 二 |'), 3]
  ])('%s is an error at its line', (_, markdown, line) => {
    const {findings} = read(markdown)
    expect(findings).toMatchObject([{id: 'table-merge', severity: 'error', place: {line}}])
  })
  test('heads of two rows may merge downwards', () => {
    const table = tableOf(
      lines('{表头 2行}', '| 省 | 指标 | < |', '| - | - | - |', '| ^ | 甲 | 乙 |', '| 京 | 1 | 2 |')
    )
    expect(rowsOf(table)).toEqual([
      build.row('header', build.cell('省', 1, 2), build.cell('指标', 2)),
      build.row('header', '甲', '乙'),
      build.row('body', '京', '1', '2')
    ])
  })
})

test('a row of one cell is a group heading, a row that begins with 合计 a total', () => {
  const table = tableOf(
    lines('| 甲 | 乙 |', '| - | - |', '| 一、中部 | < |', '| 湖北 | 1 |', '| 合 计 | 1 |', '| 总计 | 2 |')
  )
  expect(kinds(table)).toEqual(['header', 'group', 'body', 'total', 'total'])
})

test('a right-aligned column of numbers is decimal, one with words is not', () => {
  const table = tableOf(
    lines('| 甲 | 乙 | 丙 |', '| - | -: | -: |', '| 一 | 1,234.5 | 1 |', '| 二 | 80% | 无 |', '| 三 | — | 3 |')
  )
  expect(table.align).toEqual([null, 'decimal', 'right'])
})

describe('options', () => {
  test.each([
    ['{横牌}', /横牌/, /横排/],
    ['{列宽 1:2:3}', /3 个数，表格有 2 列/, /每一列/],
    ['{列宽 0:2}', /看不懂/, /大于零/],
    ['{表头 9行}', /1 到 2 行/, /几行/],
    ['{横排 2}', /后面不写/, /可以写/]
  ])('%s is an error that says how to mend it', (option, message, hint) => {
    const {findings} = read(lines(option, '| 甲 | 乙 |', '| - | - |', '| 1 | 2 |'))
    expect(findings).toMatchObject([{id: 'table-option', severity: 'error', place: {line: 1}}])
    expect(findings[0]?.message).toMatch(message)
    expect(findings[0]?.hint).toMatch(hint)
  })
})
