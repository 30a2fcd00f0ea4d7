/** Blocks that data made, at their places among paragraphs that people wrote. */
import {describe, expect, test} from 'vitest'
import {caption, heading, ordinal, paragraph, table, tableNote, tableUnit} from '../../src/gongwen/build.js'
import type * as G from '../../src/gongwen/nodes.js'
import {read, withoutPositions} from './read.js'

const list = table(['单位', '内容'], ['甲局', '一'])
const values: Readonly<Record<string, readonly G.Block[]>> = {
  '\uE0000\uE001': [list],
  '\uE0001\uE001': [heading(1, ordinal('一、', 1), '区域'), list, paragraph('附件1 甲'), list],
  '\uE0002\uE001': [table(['单位'], ['甲\u200b局'])]
}
const [one, several, bad] = Object.keys(values) as [string, string, string]
const reading = (markdown: string) =>
  read(markdown, {
    lineOf: (line) => line + 10,
    blocksOf: (text) => (Object.hasOwn(values, text) ? values[text] : undefined)
  })

const withLines = (first: readonly (G.Caption | G.TableUnit)[], last: readonly G.TableNote[]): G.Table => ({
  ...list,
  children: [...first, ...list.children, ...last]
})

describe('blocks that data made', () => {
  test('stand between the paragraphs, each node at the line of the expression', () => {
    const {blocks, findings} = read(`甲\n\n${one}\n\n乙`, {blocksOf: (text) => values[text]})
    expect(blocks.map(withoutPositions)).toEqual([paragraph('甲'), list, paragraph('乙')])
    const lines = new Set(JSON.stringify(blocks[1]).match(/"start":\{"line":\d+/gu))
    expect([...lines]).toEqual(['"start":{"line":3'])
    expect(findings).toEqual([])
  })

  test('take the lines above and below that belong to their table', () => {
    const {blocks} = reading(`见表1：\n表1 名单\n单位：个\n\n${one}\n\n注：排名不分先后。\n\n乙`)
    expect(blocks.map(withoutPositions)).toEqual([
      paragraph('见表1：'),
      withLines([caption('表1 名单'), tableUnit('单位：个')], [tableNote('注：排名不分先后。')]),
      paragraph('乙')
    ])
  })

  test('take options for all their tables', () => {
    const {blocks, findings} = reading(`{横排 列宽 1:3}\n\n${several}`)
    const tables = blocks.filter((block): block is G.Table => block.type === 'table')
    expect(tables.map(({orientation, widths}) => ({orientation, widths}))).toEqual([
      {orientation: 'landscape', widths: [1, 3]},
      {orientation: 'landscape', widths: [1, 3]}
    ])
    expect(findings).toEqual([])
    expect(reading(`{列宽 1:3:4}\n\n${several}`).findings.map(({id, place}) => [id, place.line])).toEqual([
      ['table-option', 11]
    ])
  })

  test('give the first table what stands above and the last one what stands below', () => {
    const {blocks} = reading(`表：名单\n\n${several}\n\n注：乙`)
    expect(blocks.map(withoutPositions)).toEqual([
      heading(1, ordinal('一、', 1), '区域'),
      withLines([caption('名单')], []),
      paragraph('附件1 甲'),
      withLines([], [tableNote('注：乙')])
    ])
  })

  test('never open an attachment or count as text of the author', () => {
    const {tree} = reading(`甲\n\n${several}`)
    expect(tree.children.map(({type}) => type)).toEqual(['masthead', 'mainBody'])
  })

  test('are looked at for characters that cannot be printed', () => {
    expect(reading(`甲\n\n${bad}`).findings.map(({id, place}) => [id, place.line])).toEqual([
      ['character-printable', 13]
    ])
  })

  test.each([`${one}\n===`, `1. ${one}`, `| 甲 |\n| --- |\n| ${one} |`, `**${one}**`])(
    '%j is no place for them',
    (body) => {
      const {findings} = reading(`甲\n\n${body}`)
      expect(findings.some(({id}) => id === 'query-place')).toBe(!body.startsWith('1.'))
    }
  )
})
