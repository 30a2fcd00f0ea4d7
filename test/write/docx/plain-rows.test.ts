/** Rows of plain text are written past the library: they must be what the library would have written. */
import {expect, test} from 'vitest'
import * as build from '../../../src/gongwen/build.js'
import type * as G from '../../../src/gongwen/nodes.js'
import {partOf, textOf} from './read.js'

const document = (...rows: G.TableRow[]): G.Gongwen =>
  build.gongwen(
    {genre: 'notice', variant: 'letter'},
    build.mainBody(build.tableOf({align: [null, 'decimal', 'center']}, ...rows))
  )
const rowsOf = async (...rows: G.TableRow[]): Promise<readonly string[]> =>
  (await partOf(document(...rows), 'word/document.xml')).match(/<w:tr>.*?<\/w:tr>/gu) ?? []

/** A text that the library writes: emphasis without a style of its own would be the same run. */
const emphasised = (text: string): G.TableCell => build.cell(build.strong(text))
const bare = (xml: string): string => xml.replaceAll('<w:rPr><w:rStyle w:val="strong"/></w:rPr>', '')

const shapes: readonly (readonly [what: string, cells: (cell: (text: string) => G.TableCell) => G.TableRow[]])[] = [
  ['marks', (cell) => [build.row('body', cell(`<"&'> 甲`), cell('1.5'), cell('𠮷'))]],
  [
    'line breaks',
    (cell) => [
      build.row(
        'body',
        {...cell('甲'), children: [...cell('甲').children, {type: 'break'}, ...cell('乙').children]},
        cell(''),
        cell('')
      )
    ]
  ],
  ['spans', (cell) => [build.row('body', {...cell('甲'), colSpan: 2}, cell('乙'))]],
  [
    'decimals',
    (cell) => [
      build.row('body', cell('甲'), cell('1.25'), cell('乙')),
      build.row('body', cell('甲'), cell('1'), cell('乙'))
    ]
  ],
  [
    'merged cells',
    (cell) => [
      build.row('body', {...cell('甲'), rowSpan: 2}, cell('1'), cell('乙')),
      build.row('body', cell('2'), cell('丙'))
    ]
  ],
  [
    'a total',
    (cell) => [
      build.row('body', cell('甲'), cell('1'), cell('')),
      build.row('total', cell('合计'), cell('1'), cell('乙'))
    ]
  ],
  [
    'a header',
    (cell) => [
      build.row('header', cell('甲'), cell('乙'), cell('丙')),
      build.row('body', cell('1'), cell('2'), cell('3'))
    ]
  ],
  [
    'a group',
    (cell) => [build.row('group', {...cell('一、甲'), colSpan: 3}), build.row('body', cell('1'), cell('2'), cell('3'))]
  ],
  ['a row that is higher than half a page', (cell) => [build.row('body', cell('字'.repeat(400)), cell('2'), cell('3'))]]
]

test.each(shapes)('plain rows with %s are as the library writes them', async (_, rows) => {
  const plain = await rowsOf(...rows(build.cell))
  const written = await rowsOf(...rows(emphasised))
  expect(plain).toEqual(written.map(bare))
})

test('rows of both kinds keep their order', async () => {
  const rows = Array.from({length: 40}, (_, index) =>
    build.row('body', index % 7 === 3 ? build.cell(build.strong(`第${index}行`)) : `第${index}行`, '', '')
  )
  const xml = await partOf(document(...rows), 'word/document.xml')
  expect(textOf(xml)).toBe(Array.from({length: 40}, (_, index) => `第${index}行`).join(''))
  expect(xml).not.toContain('plainRows')
})

test('a text that XML cannot hold is refused, as everywhere', async () => {
  await expect(rowsOf(build.row('body', 'a\u0001', '', ''))).rejects.toThrow('U+0001')
})
