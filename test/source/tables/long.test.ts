import {expect, test} from 'vitest'
import {reading} from './reading.js'
import {textFile} from './workbook-file.js'

const header = ['编号', '省份', '单位名称', '试点工作重点内容', '批准日期', '依据']
const rows = Array.from({length: 20_000}, (_, index) => [
  `2012-${index}`,
  '河南',
  `河南省某市第${index}中学`,
  '信息技术与教学深度融合',
  '2012-11-27',
  '教技函〔2012〕70号'
])

test.each<[string, string | Uint8Array]>([
  ['名单.csv', [header, ...rows].map((row) => row.join(',')).join('\n')],
  ['名单.xlsx', textFile([header, ...rows], ['B2:B20001'])]
])('20,000 rows of %s are read, every one once, in a time that leaves room for a slow machine', (name, content) => {
  const start = performance.now()
  const {texts, said} = reading(name, content)
  expect(performance.now() - start).toBeLessThan(8000)
  expect(said).toEqual([])
  expect(texts.slice(1)).toEqual(rows)
})

test('a fault in every cell of a long workbook ends in one sentence', () => {
  const {said, tables} = reading(
    '名单.xlsx',
    textFile([header, ...rows.map((row) => row.map((text) => `${text}\u200b`))])
  )
  expect(tables).toEqual([])
  expect(said).toHaveLength(51)
})
