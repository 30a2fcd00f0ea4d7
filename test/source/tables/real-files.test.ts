import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {reading} from './reading.js'

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../../fixtures/data', name))
const columns = ['省份', '编号', '单位名称', '批准日期', '专项经费', '完成率']

test('a workbook of LibreOffice is read as it was meant', () => {
  const {texts, said} = reading('list.xlsx', fixture('list.xlsx'))
  expect(texts).toEqual([
    columns,
    ['河北', '010020', '石家庄市教育局', '2012-11-27', '1,300.5', '12.5%'],
    ['河北', '020030', '唐山市教育局', '2012-02-29', '0.3', ''],
    ['河南', '000007', '=郑州市&教育局', '', '2.0', '']
  ])
  expect(said).toEqual([
    'list.xlsx 名单!A6 data-hidden 有 1 行是隐藏的（第 6 行），已照常读取。 → 请取消隐藏（或清除筛选）后核对，不要的请删去。'
  ])
})

test('its CSV in GB18030 has the same cells, but for the merge that CSV cannot say', () => {
  const {texts, said} = reading('list.csv', fixture('list-gb18030.csv'), {required: [['单位名称', '单位']]})
  expect(texts).toEqual([
    columns,
    ['河北', '010020', '石家庄市教育局', '2012年11月27日', '1,300.5', '12.5%'],
    ['', '020030', '唐山市教育局', '2012年2月29日', '0.3', ''],
    ['河南', '000007', '=郑州市&教育局', '', '2.0', '']
  ])
  expect(said).toEqual([])
})

test('its old format is refused under every name', () => {
  const saveAs = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”。'
  expect(reading('list.xls', fixture('list.xls')).said).toEqual([
    `list.xls data-file 这是旧格式的 Excel 工作簿，不能读取。 → ${saveAs}`
  ])
  expect(reading('list.xlsx', fixture('list.xls')).said).toEqual([
    `list.xlsx data-file 扩展名是 .xlsx，但内容是旧格式的工作簿（.xls 或 .et）。 → ${saveAs}`
  ])
  expect(reading('list.csv', fixture('list.xls')).said).toEqual([
    `list.csv data-file 扩展名是 .csv，但内容是旧格式的工作簿（.xls 或 .et）。 → ${saveAs}`
  ])
})
