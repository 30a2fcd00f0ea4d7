/** What is published can be read as data again: by our own reader of tables, from XLSX exactly, from CSV but for marks. */
import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Diagnostic} from '../../../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../../../src/host/memory.js'
import {readTables} from '../../../src/source/tables/read-tables.js'
import {unguarded, writeCsv, writeXlsx, type XlsxSheet} from '../../../src/write/sheet/index.js'

const metadata = {title: '名单', creator: '教育部', date: '2012-11-02'}
const columns = ['编号', '单位名称', '邮编']
/** Cells as lists have them; white space at their ends is no content to a reader of tables. */
const text = fc.oneof(
  fc.constantFrom(
    '010020',
    '=1+1',
    '-3',
    '@甲',
    '+86',
    "'=1",
    '1E5',
    '2012-11-02',
    '_x0041_',
    '教技函〔2012〕70号',
    ''
  ),
  fc.array(fc.constantFrom('甲', '𠮷', 'a', '"', ',', '<', '&', "'", '（', '1')).map((parts) => parts.join(''))
)
const rows = fc.array(fc.tuple(fc.integer({min: 1}).map(String), text, text), {minLength: 1, maxLength: 6})

function read(name: string, bytes: Uint8Array): readonly (readonly string[])[] {
  const findings: Diagnostic[] = []
  const path = `content/data/${name}`
  const [table] = readTables(createMemoryHost({[path]: bytes}), path, (finding) => void findings.push(finding), {
    required: columns.map((column) => [column] as const)
  })
  expect(findings).toEqual([])
  return table?.rows.map(({values}) => values) ?? []
}

test('an XLSX gives back the very texts', () => {
  fc.assert(
    fc.property(rows, (values) => {
      const sheet: XlsxSheet = {title: '名单', heading: '试点单位名单', columns, rows: values}
      expect(read('a.xlsx', writeXlsx([sheet], metadata))).toEqual(values)
    }),
    {numRuns: 50}
  )
})

test('merged cells give back their text in every row', () => {
  const values = [
    ['1', '河南省', '甲'],
    ['2', '河南省', '乙'],
    ['3', '湖北省', '丙']
  ]
  const bytes = writeXlsx([{title: '名单', columns, rows: values, merged: ['单位名称']}], metadata)
  expect(read('a.xlsx', bytes)).toEqual(values)
})

test('a CSV gives back the texts once the apostrophes before formulas are taken away', () => {
  fc.assert(
    fc.property(rows, (values) => {
      const found = read('a.csv', writeCsv({title: '名单', columns, rows: values}))
      expect(found.map((row) => row.map(unguarded))).toEqual(values)
    }),
    {numRuns: 50}
  )
})
