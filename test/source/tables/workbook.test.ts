import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {reading} from './reading.js'
import {inline, textFile, workbookFile} from './workbook-file.js'

/** What a file says of one cell: a header, the cell below it and a text beside it. */
function cell(xml: string, more: Partial<Parameters<typeof workbookFile>[0]> = {}) {
  const rows = `<row r="1">${inline('甲')}${inline('乙')}</row><row r="2">${xml.replace('<c ', '<c r="A2" ')}${inline('丁')}</row>`
  const {texts, said} = reading('表.xlsx', workbookFile({sheets: [{name: '名单', rows}], ...more}))
  return said.length === 0 ? texts[1]?.[0] : said
}
const number = (value: string, format: string | number): unknown =>
  cell(`<c s="1"><v>${value}</v></c>`, {formats: [format]})

describe('a number is the text that the spreadsheet shows', () => {
  test.each<[string, string | number, string]>([
    ['010020', 'General', '10020'],
    ['10020', '000000', '010020'],
    ['13812345678', 'General', '13812345678'],
    ['0.30000000000000004', 'General', '0.3'],
    ['33.299999999999997', 'General', '33.3'],
    ['-1.5E-3', 0, '-0.0015'],
    ['123456789012345', 'G/通用格式', '123456789012345'],
    ['3000', 3, '3,000'],
    ['1234567.5', 4, '1,234,567.50'],
    ['0.5', 9, '50%'],
    ['0.125', 10, '12.50%'],
    ['3', '0"个"', '3个'],
    ['-3', '#,##0;(#,##0)', '(3)'],
    ['0', '#,##0;-#,##0;"无"', '无'],
    ['0', '#', ''],
    ['0', '0;-0;;@', ''],
    ['-4', '0;-0;;@', '-4'],
    ['0.5', '0.0;-0.0;;@', '0.5'],
    ['0.5', '#.00', '.50'],
    ['1.5', '0.0#', '1.5'],
    ['12', '@', '12'],
    ['1200', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '1,200.00'],
    ['0', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    ['5', '[$¥-804]#,##0.00', '¥5.00'],
    ['5', '[Red]0', '5']
  ])('%s in format %s shows %s', (value, format, shown) => {
    expect(number(value, format)).toBe(shown)
  })

  test.each<[string, string | number, string]>([
    ['12345678901234567', 'General', '这个数超过 15 位，电子表格已经丢掉了后面的数字。'],
    ['0.00000000001', 'General', '这个数太小，只能用科学记数法显示。'],
    ['5', 11, '这一格的数字格式（0.00E+00）不能准确读成文字。'],
    ['0.5', 12, '这一格的数字格式（# ?/?）不能准确读成文字。'],
    ['5', '[DBNum1]0', '这一格的数字格式（[DBNum1]0）不能准确读成文字。'],
    ['5', '[>3]0;General', '这一格的数字格式（[>3]0;General）不能准确读成文字。'],
    ['5', '#,##0,', '这一格的数字格式（#,##0,）不能准确读成文字。'],
    ['13812345678', '000-0000-0000', '这一格的数字格式（000-0000-0000）不能准确读成文字。'],
    ['-5', '0;;0', '这一格的数字格式（0;;0）不能准确读成文字。'],
    ['0', '"有"', '这一格的数字格式（"有"）不能准确读成文字。'],
    ['5', ';;;', '这一格的数字格式（;;;）不能准确读成文字。'],
    ['5', '"有"', '这一格的数字格式（"有"）不能准确读成文字。']
  ])('%s in format %s is refused', (value, format, message) => {
    expect(number(value, format)).toEqual([
      `表.xlsx 名单!A2 data-cell ${message} → 请把这一列设为“文本”格式，重新输入这个数。`
    ])
  })

  test('digits that are not shown are warned of once a column, and the shown text is read', () => {
    const rows = [['甲', '乙']].map((names) => `<row>${names.map(inline).join('')}</row>`).join('')
    const numbers = ['33.333333', '12', '0.5'].map((value) => `<row><c s="1"><v>${value}</v></c>${inline('丁')}</row>`)
    const file = workbookFile({sheets: [{name: '名单', rows: rows + numbers.join('')}], formats: ['0']})
    const {texts, said} = reading('表.xlsx', file)
    expect(texts.slice(1).map(([first]) => first)).toEqual(['33', '12', '1'])
    expect(said).toEqual([
      '表.xlsx 名单!A2 data-rounded A 列有 2 格存的数比显示的位数多（A2 存的是 33.333333，显示 33），按显示的读取。 → 如果要用完整的数，请增加小数位数。'
    ])
  })

  test('an integer in format 0 or #,##0 is itself', () => {
    fc.assert(
      fc.property(fc.integer({min: -999_999_999, max: 999_999_999}), (value) => {
        expect(number(String(value), '0')).toBe(String(value))
        expect(number(String(value), '#,##0')).toBe(String(value).replace(/\B(?=(?:\d{3})+$)/gu, ','))
      }),
      {numRuns: 30}
    )
  })
})

describe('a date is ISO text, as far as its format shows it', () => {
  test.each<[string, string | number, string]>([
    ['41240', 14, '2012-11-27'],
    ['41240', 31, '2012-11-27'],
    ['41240', 'yyyy"年"m"月"d"日";@', '2012-11-27'],
    ['41240', '[$-F800]dddd, mmmm dd, yyyy', '2012-11-27'],
    ['41240', 57, '2012-11'],
    ['41240', 'yyyy', '2012'],
    ['41240.395833333336', 22, '2012-11-27 09:30'],
    ['41240.395844907405', 'yyyy-mm-dd hh:mm:ss', '2012-11-27 09:30:01'],
    ['41240.75', 14, '2012-11-27'],
    ['41240.99999999999', 22, '2012-11-28 00:00'],
    ['0.395833333333333', 'h:mm', '09:30'],
    ['0.5', '上午/下午h"时"mm"分"', '12:00'],
    ['1', 14, '1900-01-01'],
    ['59', 14, '1900-02-28'],
    ['61', 14, '1900-03-01'],
    ['36585', 14, '2000-02-29'],
    ['2958465', 14, '9999-12-31']
  ])('%s in format %s is %s', (value, format, date) => {
    expect(number(value, format)).toBe(date)
  })

  test.each<[string, string | number, string]>([
    ['41240', 14, '2012年11月27日'],
    ['40918', 31, '2012年1月10日'],
    ['41240', 57, '2012年11月'],
    ['41240', 'yyyy', '2012'],
    ['41240.395833333336', 22, '2012-11-27 09:30']
  ])('%s in format %s is printed as %s where it is asked for', (value, format, date) => {
    const rows = `<row>${inline('甲')}${inline('乙')}</row><row><c s="1"><v>${value}</v></c>${inline('2012-11-27')}</row>`
    const file = workbookFile({sheets: [{name: '名单', rows}], formats: [format]})
    expect(reading('表.xlsx', file, {printsDates: true}).texts[1]).toEqual([date, '2012-11-27'])
  })

  test('a workbook that counts from 1904 says the same days', () => {
    const from1904 = {formats: [14], workbookPr: 'date1904="1"'}
    expect(cell('<c s="1"><v>0</v></c>', from1904)).toBe('1904-01-01')
    expect(cell('<c s="1"><v>39778</v></c>', from1904)).toBe('2012-11-27')
  })

  test.each<[string, string | number, string]>([
    ['60', 14, '这一格的日期（序列值 60）不是存在的一天。'],
    ['0', 14, '这一格的日期（序列值 0）不是存在的一天。'],
    ['-3', 14, '这一格的日期（序列值 -3）不是存在的一天。'],
    ['2958466', 14, '这一格的日期（序列值 2958466）不是存在的一天。'],
    ['41240', 58, '这一格的日期没有显示年份，无法确定是哪一年。'],
    ['41240', 'yyyy h:mm', '这一格的日期没有显示完整的年月日。']
  ])('%s in format %s is refused', (value, format, message) => {
    const [said] = number(value, format) as string[]
    expect(said).toContain(`data-cell ${message}`)
  })

  test('every day from 1900-03-01 on comes back from its serial number', () => {
    fc.assert(
      fc.property(fc.integer({min: 61, max: 2_958_465}), (serial) => {
        const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
        expect(number(String(serial), 14)).toBe(day)
      }),
      {numRuns: 60}
    )
  })
})

describe('cells of other types', () => {
  test.each([
    ['<c t="b"><v>1</v></c>', 'TRUE'],
    ['<c t="b"><v>0</v></c>', 'FALSE'],
    ['<c t="str"><f>A1&amp;"1"</f><v>甲1</v></c>', '甲1'],
    ['<c t="str"><f>""</f><v></v></c>', ''],
    ['<c><f>1+1</f><v>2</v></c>', '2'],
    ['<c t="d"><v>2012-11-27T00:00:00</v></c>', '2012-11-27'],
    ['<c t="d"><v>2012-11-27T09:30:00</v></c>', '2012-11-27 09:30'],
    ['<c t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r><rPh sb="0" eb="1"><t>ふ</t></rPh></is></c>', '富文本'],
    ['<c t="inlineStr"><is><t>一_x000D_\n二_x005F_</t></is></c>', '一\n二_'],
    ['<c t="inlineStr"><is><t>\u3000 北京\u00a0</t></is></c>', '北京'],
    ['<c t="inlineStr"><is><t>=1+1</t></is></c>', '=1+1']
  ])('%s is %j', (xml, text) => {
    expect(cell(xml)).toBe(text)
  })

  test.each([
    ['<c t="e"><v>#DIV/0!</v></c>', '这一格是错误值 #DIV/0!。'],
    ['<c t="e"><f>NA()</f><v>#N/A</v></c>', '这一格是错误值 #N/A。'],
    ['<c><f>1+1</f></c>', '这一格是公式，文件里没有存下它的结果。'],
    ['<c t="s"><v>7</v></c>', '工作簿已损坏或不完整（共享字符串）。'],
    ['<c s="9"><v>1</v></c>', '工作簿已损坏或不完整（单元格格式）。']
  ])('%s is refused', (xml, message) => {
    const said = cell(xml)
    expect(said).toHaveLength(1)
    expect(said?.[0]).toContain(`表.xlsx 名单!A2 data-`)
    expect(said?.[0]).toContain(message)
  })

  test('shared texts are joined of their runs, without the readings above them', () => {
    const shared =
      '<si><t>一</t></si><si><r><rPr/><t>北</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>ほくきん</t></rPh></si>'
    expect(cell('<c t="s"><v>1</v></c>', {shared})).toBe('北京')
  })

  test('texts come back, whatever they hold', () => {
    const text = fc
      .string({unit: 'grapheme', maxLength: 12})
      .map((one) => one.replace(/[^\n\u0020-\u007e\u4e00-\u9fff，。；“”（）]/gu, '').trim())
      .filter((one) => one !== '' && !/计$|^总数$|[:：※*_]/u.test(one))
    const row = fc.tuple(text, text, text)
    fc.assert(
      fc.property(fc.array(row, {minLength: 1, maxLength: 10}), (rows) => {
        const {texts, said} = reading('表.xlsx', textFile([['列甲', '列乙', '列丙'], ...rows]))
        expect(said).toEqual([])
        expect(texts.slice(1)).toEqual(rows)
      })
    )
  })
})

describe('sheets', () => {
  const rows = `<row>${inline('甲')}${inline('乙')}</row><row>${inline('一')}${inline('二')}</row>`

  test('every visible sheet with content is a table, a hidden one is named', () => {
    const file = workbookFile({
      sheets: [
        {name: '说明', rows},
        {name: '空', rows: ''},
        {name: '旧', rows, state: 'hidden'},
        {name: '名单', rows}
      ]
    })
    const {tables, said} = reading('表.xlsx', file)
    expect(tables.map(({sheet}) => sheet)).toEqual(['说明', '名单'])
    expect(said).toEqual([
      '表.xlsx 旧 data-hidden 工作表“旧”是隐藏的，里面有内容，没有读取。 → 如果是数据，请取消隐藏；如果不要了，请删去。'
    ])
    expect(reading('表.xlsx', file, {sheet: '旧'}).tables.map(({sheet}) => sheet)).toEqual(['旧'])
    expect(reading('表.xlsx', file, {sheet: '名册'}).said).toEqual([
      '表.xlsx data-file 工作簿里没有工作表 `名册`，现有：说明、空、旧、名单。 → 您是不是想写 `名单`？'
    ])
  })

  test('a cell knows its sheet and its address', () => {
    const {tables} = reading(
      '表.xlsx',
      textFile([
        ['名单', ''],
        ['甲', '乙'],
        ['', ''],
        ['一', '二']
      ])
    )
    const [table] = tables
    const [row] = table?.rows ?? []
    if (table === undefined || row === undefined) throw new Error('no table')
    expect(row.number).toBe(4)
    expect(table.placeOf(row, '乙')).toEqual({path: 'content/data/表.xlsx', sheet: '名单', cell: 'B4'})
    expect(table.placeOf(row)).toEqual({path: 'content/data/表.xlsx', sheet: '名单', cell: 'A4'})
    expect(table.headerPlace('乙')).toEqual({path: 'content/data/表.xlsx', sheet: '名单', cell: 'B2'})
  })

  test('hidden rows and columns are read, and named', () => {
    const hidden = `<row>${inline('甲')}${inline('乙')}</row>${[2, 3, 4, 6]
      .map((row) => `<row r="${row}"${row === 4 ? '' : ' hidden="1"'}>${inline('一')}${inline('二')}</row>`)
      .join('')}`
    const file = workbookFile({
      sheets: [{name: '名单', rows: hidden, before: '<cols><col min="2" max="9" hidden="1"/></cols>'}]
    })
    const {texts, said} = reading('表.xlsx', file)
    expect(texts).toHaveLength(5)
    expect(said).toEqual([
      '表.xlsx 名单!A2 data-hidden 有 3 行是隐藏的（第 2—3、6 行），已照常读取。 → 请取消隐藏（或清除筛选）后核对，不要的请删去。',
      '表.xlsx 名单!B1 data-hidden 有 1 列是隐藏的（B 列），已照常读取。 → 请取消隐藏（或清除筛选）后核对，不要的请删去。'
    ])
  })

  test('a workbook without content is refused', () => {
    expect(reading('表.xlsx', workbookFile({sheets: [{rows: ''}]})).said).toEqual([
      '表.xlsx data-file 工作簿里没有任何内容。 → 请填写表头和数据，或删去这个文件。'
    ])
  })
})
