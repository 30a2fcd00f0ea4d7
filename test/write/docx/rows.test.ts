/** Rows of tables as WordprocessingML: spans, cells over several rows, repeated headers, what may be torn by a page. */
import {expect, test} from 'vitest'
import * as build from '../../../src/gongwen/build.js'
import type * as G from '../../../src/gongwen/nodes.js'
import {attributesOf, partOf, textOf} from './read.js'

const document = (...rows: G.TableRow[]): G.Gongwen =>
  build.gongwen(
    {genre: 'notice', variant: 'letter'},
    build.mainBody(build.tableOf({align: [null, 'decimal', 'center']}, ...rows))
  )
const rowsOf = async (...rows: G.TableRow[]): Promise<readonly string[]> =>
  (await partOf(document(...rows), 'word/document.xml')).match(/<w:tr>.*?<\/w:tr>/gu) ?? []
const cellsOf = (row = ''): readonly string[] => row.match(/<w:tc>.*?<\/w:tc>/gu) ?? []
const cell = build.cell

test('a cell holds one paragraph of the style of its column, in the middle of its height', async () => {
  const [row] = await rowsOf(build.row('body', '甲', '1', '乙'))
  expect(cellsOf(row)[0]).toMatch(
    /^<w:tc><w:tcPr><w:tcW w:w="\d+" w:type="dxa"\/><w:vAlign w:val="center"\/><\/w:tcPr><w:p><w:pPr><w:pStyle w:val="tableCell"\/><\/w:pPr><w:r><w:t>甲<\/w:t><\/w:r><\/w:p><\/w:tc>$/u
  )
  expect(cellsOf(row).map((xml) => attributesOf(xml, 'w:pStyle')['w:val'])).toEqual([
    'tableCell',
    'tableCellEnd',
    'tableCellCenter'
  ])
})

test('a cell over two columns says so and is as wide as both', async () => {
  const [, row] = await rowsOf(
    build.row('body', '甲', '1', '乙'),
    build.row('body', {...cell('甲'), colSpan: 2}, cell('乙'))
  )
  const [above] = await rowsOf(build.row('body', '甲', '1', '乙'), build.row('body', {...cell('甲'), colSpan: 2}, '乙'))
  const width = (xml = ''): number => Number(attributesOf(xml, 'w:tcW')['w:w'])
  const [first, second] = cellsOf(row)
  expect(first).toContain('<w:gridSpan w:val="2"/>')
  expect(second).not.toContain('w:gridSpan')
  const columns = cellsOf(above).map(width)
  expect(width(first)).toBe((columns[0] ?? 0) + (columns[1] ?? 0))
})

test('a cell over two rows begins in the first and goes on empty in the second', async () => {
  const rows = await rowsOf(
    build.row('body', {...cell('甲'), rowSpan: 2}, cell('1'), cell('乙')),
    build.row('body', cell('2'), cell('丙'))
  )
  expect(rows.map((row) => cellsOf(row)[0]).map((xml = '') => attributesOf(xml, 'w:vMerge')['w:val'])).toEqual([
    'restart',
    'continue'
  ])
  expect(rows.map((row) => textOf(cellsOf(row)[0] ?? ''))).toEqual(['甲', ''])
  expect(cellsOf(rows[1])).toHaveLength(3)
})

test('only rows at the head of a table are repeated on every page', async () => {
  const rows = await rowsOf(
    build.row('header', '甲', '乙', '丙'),
    build.row('header', '甲', '乙', '丙'),
    build.row('body', '1', '2', '3'),
    build.row('header', '甲', '乙', '丙')
  )
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false, false])
})

test('a row above a total is kept with it', async () => {
  const rows = await rowsOf(
    build.row('body', '甲', '1', ''),
    build.row('body', '乙', '1', ''),
    build.row('total', '合计', '2', '')
  )
  expect(rows.map((row) => (row.match(/<w:keepNext\/>/gu) ?? []).length)).toEqual([0, 3, 0])
})

test('points of decimals stand below each other: 1 leaves the room that .25 takes', async () => {
  const rows = await rowsOf(build.row('body', '甲', '1.25', ''), build.row('body', '甲', '1', ''))
  const [longer, shorter] = rows.map((row) => cellsOf(row)[1] ?? '')
  expect(longer).not.toContain('<w:ind ')
  // Three half-width characters of 小四, 12 pt.
  expect(attributesOf(shorter ?? '', 'w:ind')).toEqual({'w:right': String(1.5 * 12 * 20)})
})

test('a row that is higher than half a page may be torn, others not', async () => {
  const rows = await rowsOf(build.row('body', '字'.repeat(700), '2', '3'), build.row('body', '字', '2', '3'))
  expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([false, true])
})

test('lines that the author broke stay broken', async () => {
  const broken = {...cell('甲'), children: [...cell('甲').children, {type: 'break'} as const, ...cell('乙').children]}
  const [row] = await rowsOf(build.row('body', broken, '', ''))
  expect(row).toContain('<w:r><w:t>甲</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>乙</w:t></w:r>')
})

test('marks of XML in a text stay text', async () => {
  const [row] = await rowsOf(build.row('body', `<"&'> 甲]]>`, '𠮷', ''))
  expect(textOf(row ?? '')).toBe(`<"&'> 甲]]>𠮷`)
})

test('a text that XML cannot hold is refused, as everywhere', async () => {
  await expect(rowsOf(build.row('body', 'a\u0001', '', ''))).rejects.toThrow('U+0001')
})
