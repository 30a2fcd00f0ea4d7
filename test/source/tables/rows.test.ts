/** What a sheet holds besides its header and its rows: titles, merges, notes, subtotals. */
import {describe, expect, test} from 'vitest'
import {reading} from './reading.js'
import {textFile} from './workbook-file.js'

const header = ['省份', '单位名称', '金额']

describe('merged cells', () => {
  test('every cell of a merge says what the merge shows', () => {
    const rows = [['名单', '', ''], header, ['河北', '甲', '1'], ['', '乙', '无'], ['', '丙', ''], ['河南', '丁', '']]
    const {texts, said} = reading('表.xlsx', textFile(rows, ['A1:C1', 'A3:A5', 'B6:C6']))
    expect(said).toEqual([])
    expect(texts).toEqual([header, ['河北', '甲', '1'], ['河北', '乙', '无'], ['河北', '丙', ''], ['河南', '丁', '丁']])
  })

  test('a line of a list that is merged from two rows is one line', () => {
    const rows = [header, ['河北', '甲', '1'], ['', '', ''], ['河南', '乙', '2']]
    const {texts} = reading('表.xlsx', textFile(rows, ['A2:A3', 'B2:B3', 'C2:C3']))
    expect(texts.slice(1)).toEqual([
      ['河北', '甲', '1'],
      ['河南', '乙', '2']
    ])
  })

  test('a text under a merge that nobody sees is told', () => {
    const rows = [header, ['河北', '甲', '1'], ['山西', '乙', '2'], ['河北', '丙', '3']]
    const {texts, said} = reading('表.xlsx', textFile(rows, ['A2:A4']))
    expect(texts.slice(1).map(([province]) => province)).toEqual(['河北', '河北', '河北'])
    expect(said).toEqual([
      '表.xlsx 名单!A3 data-hidden 合并单元格下面还藏着“山西”，表上看不到，没有读取。 → 请取消合并后核对。'
    ])
  })

  test('a header of two rows is refused', () => {
    const rows = [
      ['省份', '数量', ''],
      ['', '2012', '2013'],
      ['河北', '1', '2']
    ]
    expect(reading('表.xlsx', textFile(rows, ['A1:A2', 'B1:C1'])).said).toEqual([
      '表.xlsx 名单!C1 data-header 列名 `数量` 重复：B 列已经用了它。 → 请给两列起不同的名字；如果表头占了两行，请只留一行，不要合并。'
    ])
  })

  test('a heading over the whole row is no data', () => {
    const rows = [header, ['一、河北', '', ''], ['河北', '甲', '1']]
    expect(reading('表.xlsx', textFile(rows, ['A2:C2'])).said).toEqual([
      '表.xlsx 名单!A2 data-row 第 2 行整行合并，写着“一、河北”，不是一行数据。 → 如果是分组标题，请单独设一列，在每一行写上；如果是说明，请移到表格最下面，以“注：”开头。'
    ])
  })

  test('a merge over the whole sheet costs no more than the sheet', () => {
    const rows = [header, ['河北', '甲', '1'], ['河南', '乙', '2'], ['注：完', '', '']]
    const start = performance.now()
    const {texts} = reading('表.xlsx', textFile(rows, ['A4:XFD1048576']))
    expect(texts).toHaveLength(3)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('what stands around the rows', () => {
  test('notes, people and repeated headers are no data', () => {
    const rows = [
      header,
      ['河北', '甲', '1'],
      header,
      ['河南', '乙', '2'],
      ['注：1.不含深圳。', '', ''],
      ['2.金额单位为万元。', '', ''],
      ['填表人：张某', '', '联系电话：010-66096457']
    ]
    const {texts, said} = reading('表.xlsx', textFile(rows))
    expect(said).toEqual([])
    expect(texts.slice(1)).toEqual([
      ['河北', '甲', '1'],
      ['河南', '乙', '2']
    ])
  })

  test('a note with data below it is refused', () => {
    const rows = [header, ['河北', '甲', '1'], ['注：以下待定', '', ''], ['河南', '乙', '2']]
    expect(reading('表.xlsx', textFile(rows)).said).toEqual([
      '表.xlsx 名单!A3 data-row 第 3 行像是表后的说明，但第 4 行还有数据。 → 请把说明移到表格最下面，或单独放在一列里。'
    ])
  })

  test('lines of labels above the header are titles', () => {
    const rows = [['附件1', '名单', ''], ['填报单位：某厅', '', '单位：万元'], header, ['河北', '甲', '1']]
    expect(reading('表.xlsx', textFile(rows)).texts).toEqual([header, ['河北', '甲', '1']])
  })

  test('a unit line taken for a header is refused for the columns that it leaves out', () => {
    const rows = [['2012年', '第一批', ''], header, ['河北', '甲', '1']]
    expect(reading('表.xlsx', textFile(rows)).said).toEqual([
      '表.xlsx 名单!C1 data-header C 列没有列名，但第 2 行在这一列有内容。 → 请在第 1 行写上列名，或删去这一列；如果第 1 行不是表头，请删去它。'
    ])
    expect(reading('表.xlsx', textFile(rows), {required: [['金额']]}).texts).toEqual([header, ['河北', '甲', '1']])
  })
})

describe('subtotals are no data and must not contradict it', () => {
  const groups = (first: string, second: string, total: string): string[][] => [
    header,
    ['河北', '甲', '1,000.5'],
    ['河北', '乙', '—'],
    ['河北', '小计', first],
    ['河南', '丙', '２'],
    ['河南省小计', '', second],
    ['合　计', '', total]
  ]

  test('right ones are left out without a word', () => {
    const {texts, said} = reading('表.xlsx', textFile(groups('1000.5', '2', '1,002.50')))
    expect(said).toEqual([])
    expect(texts.slice(1).map(([, name]) => name)).toEqual(['甲', '乙', '丙'])
  })

  test('wrong ones are warned of with what the rows add up to', () => {
    const {tables, said} = reading('表.xlsx', textFile(groups('1000', '2', '1003')))
    expect(said).toEqual([
      '表.xlsx 名单!C4 data-subtotal 小计行的 `金额` 写的是 1000，加起来是 1000.5。 → 请核对；合计行不作为数据读取。',
      '表.xlsx 名单!C7 data-subtotal 合计行的 `金额` 写的是 1003，加起来是 1002.5。 → 请核对；合计行不作为数据读取。'
    ])
    expect(tables).toHaveLength(1)
  })

  test('a total above its rows counts too', () => {
    const rows = (total: string): string[][] => [
      header,
      ['合计', '', total],
      ['河北', '甲', '0.1'],
      ['河南', '乙', '0.2']
    ]
    expect(reading('表.xlsx', textFile(rows('0.3'))).said).toEqual([])
    expect(reading('表.xlsx', textFile(rows('0.4'))).said).toEqual([
      '表.xlsx 名单!C2 data-subtotal 合计行的 `金额` 写的是 0.4，加起来是 0.3。 → 请核对；合计行不作为数据读取。'
    ])
  })

  test('a number below names is their count', () => {
    const rows = (count: string): string[][] => [header, ['河北', '甲', ''], ['河南', '乙', ''], ['合计', count, '']]
    expect(reading('表.xlsx', textFile(rows('2个'))).said).toEqual([])
    expect(reading('表.xlsx', textFile(rows('3'))).said).toEqual([
      '表.xlsx 名单!B4 data-subtotal 合计行的 `单位名称` 写的是 3，数出来是 2。 → 请核对；合计行不作为数据读取。'
    ])
  })
})
