/** Workbooks: every value is the very text, never a formula, and staff can filter, print and fill in the sheets. */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {writeXlsx} from '../../../src/write/sheet/index.js'
import type {XlsxSheet} from '../../../src/write/sheet/sheet.js'
import {below, type Element, readXlsx} from './read.js'

const metadata = {title: '试点单位名单', creator: '教育部', date: '2012-11-02'}
const list: XlsxSheet = {
  title: '区域综合试点',
  columns: ['省份', '单位名称', '邮编'],
  rows: [
    ['河南省', '郑州市教育局', '010020'],
    ['河南省', '=HYPERLINK("http://a")', '+86'],
    ['湖北省', '@SUM(A1)', '-1']
  ]
}
const written = (...sheets: XlsxSheet[]): ReturnType<typeof readXlsx> => readXlsx(writeXlsx(sheets, metadata))
const formatOf = (book: ReturnType<typeof readXlsx>, cell: string): Element | undefined =>
  book.formats[book.sheets[0]?.styles.get(cell) ?? -1]

describe('values', () => {
  test('are the texts of the list below its header', () => {
    expect(written(list).sheets[0]?.rows).toEqual([list.columns, ...list.rows])
  })

  test('are text in every cell: 010020 keeps its zero, nothing is a formula', () => {
    const book = written(list)
    for (const cell of ['A2', 'B3', 'C2', 'C4']) expect(formatOf(book, cell)?.attributes['numFmtId'], cell).toBe('49')
    expect(book.parts.get('xl/worksheets/sheet1.xml')).not.toMatch(/<f\b/)
  })

  test.each([
    ['B3', '1'],
    ['C3', '1'],
    ['B4', '1'],
    ['C4', '1'],
    ['C2', undefined]
  ])('that begin with = + - @ stay text when they are edited (%s)', (cell, quoted) => {
    expect(formatOf(written(list), cell)?.attributes['quotePrefix']).toBe(quoted)
  })

  test('come back exactly, whatever characters they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({unit: 'binary'}), fc.string()), {maxLength: 8}), (rows) => {
        const [sheet] = written({title: '甲', columns: ['一', '二'], rows}).sheets
        expect(sheet?.rows.slice(1)).toEqual(rows)
      })
    )
  })

  test.each(['a\u0001b', '\ud800', '\uffff', '_x0041_', 'a\r\nb', ' \t ', '<&">', '𠮷'])(
    'that XML cannot hold as they are come back exactly: %j',
    (text) => {
      expect(written({title: '甲', columns: ['一'], rows: [[text]]}).sheets[0]?.rows[1]).toEqual([text])
    }
  )
})

describe('a sheet', () => {
  test('keeps its header in sight, filters all its rows and repeats the header on paper', () => {
    const {sheets, parts} = written(list)
    expect(below(sheets[0]?.xml as Element, 'pane')[0]?.attributes).toMatchObject({ySplit: '1', state: 'frozen'})
    expect(below(sheets[0]?.xml as Element, 'autoFilter')[0]?.attributes['ref']).toBe('A1:C4')
    expect(parts.get('xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'区域综合试点\'!$1:$1</definedName>'
    )
  })

  test('has columns as wide as their longest text, a 汉字 counting two, and none too wide for paper', () => {
    const [sheet] = written({...list, rows: [...list.rows, ['字'.repeat(15), '字'.repeat(200), 'a'.repeat(15)]]}).sheets
    const widths = below(sheet?.xml as Element, 'col').map(({attributes}) => Number(attributes['width']))
    expect(widths).toEqual([32, 62, 17])
  })

  test('makes room for the lines of a long text', () => {
    const [sheet] = written({...list, rows: [['甲', '字'.repeat(70), '1']]}).sheets
    expect(below(sheet?.xml as Element, 'row').map(({attributes}) => attributes['ht'])).toEqual([undefined, '45'])
  })

  test('may have a heading and a note above its header, over all columns', () => {
    const {sheets, parts} = written({...list, heading: '第一批试点单位名单', note: '注：排名不分先后。'})
    expect(sheets[0]?.rows.slice(0, 3)).toEqual([['第一批试点单位名单'], ['注：排名不分先后。'], list.columns])
    const merges = below(sheets[0]?.xml as Element, 'mergeCell').map(({attributes}) => attributes['ref'])
    expect(merges).toEqual(['A1:C1', 'A2:C2'])
    expect(parts.get('xl/workbook.xml')).toContain('$3:$3')
  })

  test('may merge the provinces, and then has no filter, which would hide rows of a merged cell', () => {
    const [sheet] = written({...list, merged: ['省份']}).sheets
    expect(below(sheet?.xml as Element, 'mergeCell').map(({attributes}) => attributes['ref'])).toEqual(['A2:A3'])
    expect(sheet?.rows.slice(1).map(([province]) => province)).toEqual(['河南省', '', '湖北省'])
    expect(below(sheet?.xml as Element, 'autoFilter')).toEqual([])
  })
})

describe('a form', () => {
  const form: XlsxSheet = {
    title: '填报',
    columns: ['省份', '工作安排', '经费', '日期', '单位'],
    rows: [['河南省', '', '', '', '']],
    formRows: 5,
    editable: ['工作安排', '经费', '日期', '单位'],
    validations: [
      {column: '工作安排', rule: {kind: 'list', values: ['是', '否']}, prompt: {title: '工作安排', text: '有没有？'}},
      {column: '经费', rule: {kind: 'whole', least: 0, most: 9999}, optional: false},
      {column: '日期', rule: {kind: 'date', from: '2013-01-01', to: '2014-12-31'}, error: '请写日期。'},
      {column: '单位', rule: {kind: 'list', values: Array.from({length: 60}, (_, index) => `第${index + 1}个单位`)}},
      {column: '没有这一列', rule: {kind: 'length', least: 1, most: 5}}
    ]
  }
  const book = written(form)
  const rules = below(book.sheets[0]?.xml as Element, 'dataValidation')

  test('says in Chinese what may be typed, over all rows that are to be filled in', () => {
    expect(rules.map(({attributes}) => [attributes['type'], attributes['sqref']])).toEqual([
      ['list', 'B2:B6'],
      ['whole', 'C2:C6'],
      ['date', 'D2:D6'],
      ['list', 'E2:E6']
    ])
    expect(rules[0]?.text).toBe('"是,否"')
    expect(rules[0]?.attributes).toMatchObject({prompt: '有没有？', error: '请从下拉列表中选择：是、否。'})
    expect(rules[1]?.attributes).toMatchObject({allowBlank: '0', error: '请填写 0 至 9999 之间的整数，不带单位。'})
    expect(rules[2]?.children.map(({text}) => text)).toEqual(['DATE(2013,1,1)', 'DATE(2014,12,31)'])
  })

  test('keeps lists that are too long for a rule in a hidden sheet', () => {
    expect(rules[3]?.text).toBe("'选项'!$A$2:$A$61")
    expect(book.sheets[1]?.rows.length).toBe(61)
    expect(book.parts.get('xl/workbook.xml')).toContain('<sheet name="选项" sheetId="2" state="hidden"')
  })

  test('locks what is not to be filled in', () => {
    expect(below(book.sheets[0]?.xml as Element, 'sheetProtection')).toHaveLength(1)
    const locked = (cell: string): string | undefined =>
      below(formatOf(book, cell) as Element, 'protection')[0]?.attributes['locked']
    expect(['A1', 'A2', 'B1'].map(locked)).toEqual(['1', '1', '1'])
    expect(['B2', 'C2', 'D6', 'E6'].map(locked)).toEqual(['0', '0', '0', '0'])
  })

  test('takes numbers and dates where it asks for them', () => {
    expect(formatOf(book, 'C2')?.attributes['numFmtId']).toBe('0')
    expect(formatOf(book, 'D2')?.attributes['numFmtId']).toBe('164')
    expect(formatOf(book, 'B2')?.attributes['numFmtId']).toBe('49')
  })
})

describe('a workbook', () => {
  test.each([
    [
      ['名单', '名单'],
      ['名单', '名单（2）']
    ],
    [['a/b:c[1]?*\\'], ['a／b：c［1］？＊＼']],
    [
      ['History', "'甲'"],
      ['History（2）', '甲']
    ],
    [
      ['', '字'.repeat(40)],
      ['表1', '字'.repeat(31)]
    ],
    [
      ['字'.repeat(40), '字'.repeat(41)],
      ['字'.repeat(31), `${'字'.repeat(28)}（2）`]
    ]
  ])('names its sheets as Excel allows, each differently: %j', (titles, names) => {
    const book = written(...titles.map((title) => ({...list, title})))
    expect(book.sheets.map(({name}) => name)).toEqual(names)
  })

  test('says whose it is and from which day', () => {
    const core = written(list).parts.get('docProps/core.xml') ?? ''
    expect(core).toContain('<dc:title>试点单位名单</dc:title><dc:creator>教育部</dc:creator>')
    expect(core.match(/2012-11-02T00:00:00Z/g)).toHaveLength(2)
  })

  test('is the same bytes every time', () => {
    expect(writeXlsx([list], metadata)).toEqual(writeXlsx([list], metadata))
  })

  test('without a sheet is refused', () => {
    expect(() => writeXlsx([], metadata)).toThrow('needs a sheet')
  })
})
