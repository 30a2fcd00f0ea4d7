import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {reading} from './reading.js'

const list = '省份,单位名称,试点工作重点内容\n北京,北京市东城区教育委员会,网络环境下的教师专业发展模式探索\n'

test('a CSV file is read as it stands, every value as text', () => {
  const {texts, said} = reading('名单.csv', '编号,省份,批准日期,金额\n010020,北京,2012-02-30,1e5\n=1+1,-,@,+5\n')
  expect(said).toEqual([])
  expect(texts).toEqual([
    ['编号', '省份', '批准日期', '金额'],
    ['010020', '北京', '2012-02-30', '1e5'],
    ['=1+1', '-', '@', '+5']
  ])
})

test('a cell knows its line, and its cell as a spreadsheet shows it', () => {
  const {tables} = reading('名单.csv', '甲,乙\n\n"一\n二",三\n四,五\n')
  const [table] = tables
  const [first, second] = table?.rows ?? []
  if (table === undefined || first === undefined || second === undefined) throw new Error('no table')
  expect(first.values).toEqual(['一\n二', '三'])
  expect(table.placeOf(first, '乙')).toEqual({path: 'content/data/名单.csv', line: 3, cell: 'B3'})
  expect(table.placeOf(second, '乙')).toEqual({path: 'content/data/名单.csv', line: 5, cell: 'B4'})
  expect(table.placeOf(second)).toEqual({path: 'content/data/名单.csv', line: 5})
  expect(table.placeOf(second, '丙')).toEqual({path: 'content/data/名单.csv', line: 5})
  expect(table.headerPlace('乙')).toEqual({path: 'content/data/名单.csv', line: 1, cell: 'B1'})
})

test('a single column needs no separator, and its names may hold a 顿号', () => {
  expect(reading('名单.csv', '单位名称、简称\n甲、乙\n').texts).toEqual([['单位名称、简称'], ['甲、乙']])
})

test('a separator inside a quoted name parts nothing', () => {
  expect(reading('名单.csv', '"名称;别名",省份\n甲;乙,京\n').texts).toEqual([
    ['名称;别名', '省份'],
    ['甲;乙', '京']
  ])
})

describe('files are read in the encodings and with the separators that spreadsheets write', () => {
  const rows = [
    ['省份', '单位名称', '试点工作重点内容'],
    ['北京', '北京市东城区教育委员会', '网络环境下的教师专业发展模式探索']
  ]
  const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le')
  test.each<[string, string, string | Uint8Array]>([
    ['UTF-8', 'csv', list],
    ['UTF-8 with BOM and CRLF', 'csv', `\uFEFF${list.replaceAll('\n', '\r\n')}`],
    ['semicolons', 'csv', list.replaceAll(',', ';')],
    ['a declared separator', 'csv', `sep=;\n${list.replaceAll(',', ';')}`],
    ['tabs in UTF-16 (Unicode 文本)', 'txt', utf16(list.replaceAll(',', '\t'))],
    ['tabs', 'tsv', list.replaceAll(',', '\t')],
    ['white space around values', 'csv', list.replaceAll(',', '\u3000 ,\u00a0').replace('\n', ' \n')],
    ['stretched column names', 'csv', list.replace('省份', '省　 份')]
  ])('%s', (_, extension, content) => {
    const {texts, said} = reading(`名单.${extension}`, content)
    expect(said).toEqual([])
    expect(texts).toEqual(rows)
  })

  test('GB18030 is believed where the header has a usual or a required column name', () => {
    /** 单位,省份 / 甲,京 in GB2312. */
    const gb = [0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xca, 0xa1, 0xb7, 0xdd, 0x0a, 0xbc, 0xd7, 0x2c, 0xbe, 0xa9, 0x0a]
    expect(reading('名单.csv', Uint8Array.from(gb)).texts).toEqual([
      ['单位', '省份'],
      ['甲', '京']
    ])
    /** 甲,京 alone could be anything. */
    const {tables, findings} = reading('名单.csv', Uint8Array.from(gb.slice(10)))
    expect(tables).toEqual([])
    expect(findings.map(({id}) => id)).toEqual(['file-encoding'])
    expect(reading('名单.csv', Uint8Array.from(gb.slice(10)), {required: [['京']]}).texts).toEqual([])
  })
})

describe('the header row is found for certain or refused', () => {
  test('titles above the required columns are skipped, whatever they hold', () => {
    const content = `第一批名单,共56个,\n2012年,单位：个,\n${list}`
    const {texts, said} = reading('名单.csv', content, {required: [['省份'], ['名称', '单位名称']]})
    expect(said).toEqual([])
    expect(texts[0]).toEqual(['省份', '单位名称', '试点工作重点内容'])
    expect(texts).toHaveLength(2)
  })

  test('without required columns rows of one text are titles', () => {
    expect(reading('名单.csv', `第一批名单,,\n\n${list}`).texts[0]).toEqual(['省份', '单位名称', '试点工作重点内容'])
  })

  test.each<[string, string, string[]]>([
    [
      'two names alike',
      '省份,名称,名 称\n北京,甲,乙\n',
      [
        '名单.csv:1 （C1） data-header 列名 `名称` 重复：B 列已经用了它。 → 请给两列起不同的名字；如果表头占了两行，请只留一行，不要合并。'
      ]
    ],
    [
      'a column without name that has content',
      '省份,,名称\n北京,,乙\n北京,甲,乙\n',
      [
        '名单.csv:1 （B1） data-header B 列没有列名，但第 3 行在这一列有内容。 → 请在第 1 行写上列名，或删去这一列；如果第 1 行不是表头，请删去它。'
      ]
    ],
    [
      'two marks that may part cells',
      '省份,名称;别名\n北京,甲;乙\n',
      [
        '名单.csv:1 data-header 表头里既有逗号又有分号，无法确定哪个是分隔符。 → 请给含有这些符号的列名加上半角双引号，或在文件最前面加一行 `sep=,`（或 `sep=;`）。'
      ]
    ],
    [
      'full-width commas',
      '省份，名称\n北京，甲\n',
      [
        '名单.csv:1 data-header 表头里的各列用 `，` 隔开，应为半角逗号、分号或制表符。 → 请改用半角分隔符，或用电子表格软件另存为 CSV。'
      ]
    ],
    ['nothing', '\n\n', ['名单.csv data-file 里面没有任何内容。 → 请填写表头和数据，或删去这个文件。']],
    ['no byte', '', ['名单.csv data-file 文件是空的（0 字节）。 → 请填写内容，或删去这个文件。']],
    ['no data', '省份,名称\n', ['名单.csv:1 data-row 只有表头，没有数据。 → 请在表头下面逐行填写数据。']]
  ])('%s', (_, content, said) => {
    const read = reading('名单.csv', content)
    expect(read.said).toEqual(said)
    expect(read.tables).toEqual([])
  })

  test('required columns that are missing are named, with what was perhaps meant', () => {
    const {said} = reading('名单.csv', '省分,单位名称\n北京,甲\n', {
      required: [['省份'], ['单位名称'], ['类别', '种类']]
    })
    expect(said).toEqual([
      '名单.csv:1 data-header 表头缺少 `省份` 一列，现有：省分、单位名称。 → 是不是 `省分`？',
      '名单.csv:1 data-header 表头缺少 `类别` 一列，现有：省分、单位名称。 → 请补上这一列，或改正列名。'
    ])
  })
})

describe('rows that do not fit are refused at their cell', () => {
  test.each<[string, string, string]>([
    [
      'short',
      '甲,乙,丙\n1,2\n',
      '名单.csv:2 （C2） data-row 这一行有 2 格，表头有 3 格。 → 请检查是否少了分隔符；空着的格也要写出分隔符。'
    ],
    [
      'long',
      '甲,乙\n1,2\n1,二,三,四\n',
      '名单.csv:3 （C3） data-row 这一行有 4 格，表头有 2 格，多出“三”。 → 请检查是否多了分隔符；单元格里有分隔符时，请给整格加上半角双引号。'
    ],
    [
      'a quote that stays open',
      '甲,乙\n"一\n二",2\n3,"4\n5,6\n',
      '名单.csv:4 （B3） data-row 这一格的双引号没有结束，后面的内容都会被当作这一格。 → 单元格里有引号、分隔符或换行时，整格要加半角双引号，里面的双引号写两遍（""）。'
    ],
    [
      'a quote that stays open in the first row',
      '"甲,乙\n一,二\n',
      '名单.csv:1 （A1） data-row 这一格的双引号没有结束，后面的内容都会被当作这一格。 → 单元格里有引号、分隔符或换行时，整格要加半角双引号，里面的双引号写两遍（""）。'
    ],
    [
      'a quote in the middle',
      '甲,乙\n一,5"屏\n',
      '名单.csv:2 （B2） data-row 这一格中间有半角双引号，但整格没有加引号。 → 单元格里有引号、分隔符或换行时，整格要加半角双引号，里面的双引号写两遍（""）。'
    ],
    [
      'text behind a quote',
      '甲,乙\n"一"二,3\n',
      '名单.csv:2 （A2） data-row 这一格的结束双引号后面还有文字。 → 单元格里有引号、分隔符或换行时，整格要加半角双引号，里面的双引号写两遍（""）。'
    ],
    [
      'a zero-width space',
      '甲,乙\n1,北京\u200b市\n',
      '名单.csv:2 （B2） data-character 第 3 个字符是 U+200B（零宽或格式控制字符，看不见）。 → 请删去它，必要时把这几个字重新输入一遍。'
    ],
    [
      'too much text',
      `甲,乙\n1,${'文'.repeat(32_768)}\n`,
      '名单.csv:2 （B2） data-cell 这一格有 32768 个字符，超过了 32767 的上限。 → 请检查是否少了引号，或把长文字移到 Markdown 里。'
    ]
  ])('%s', (_, content, said) => {
    const read = reading('名单.csv', content)
    expect(read.said).toEqual([said])
    expect(read.tables).toEqual([])
  })

  test('a NUL character is named', () => {
    expect(reading('名单.csv', '甲,乙\n1,\0\n').findings.map(({id}) => id)).toEqual(['file-encoding'])
  })

  test('look-alikes of ideographs are warned of, and read as they are', () => {
    const {said, texts} = reading('名单.csv', '甲,乙\n\u2f54,\uf9d1\n')
    expect(said).toEqual([
      '名单.csv:2 （A2） data-radical 第 1 个字符是 U+2F54（部首符号“\u2f54”，不是汉字“水”）。 → 请改为汉字“水”（U+6C34）。',
      '名单.csv:2 （B2） data-radical 第 1 个字符“\uf9d1”是兼容汉字（U+F9D1），不是通常的“六”。 → 请重新输入“六”（U+516D）。'
    ])
    expect(texts[1]).toEqual(['\u2f54', '\uf9d1'])
  })

  test('thousands of faults end in one sentence', () => {
    const {said} = reading('名单.csv', `甲,乙\n${'1\n'.repeat(3000)}`)
    expect(said).toHaveLength(51)
    expect(said.at(-1)).toBe(
      '名单.csv data-row 这张表还有 2950 处问题，没有一一列出。 → 请先改正上面列出的，再运行一次。'
    )
  })
})

test('texts that are quoted by RFC 4180 come back, whatever they hold', () => {
  const cell = fc
    .string({unit: 'grapheme', maxLength: 12})
    .map((text) => text.replace(/[^\n\u0020-\u007e\u4e00-\u9fff，。；“”（）]/gu, '').trim())
    .filter((text) => !/计$|^总数$|[:：※*]/u.test(text))
  const rows = fc.array(fc.tuple(cell, cell, cell), {minLength: 1, maxLength: 20})
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(rows, fc.constantFrom(',', ';', '\t'), (all, separator) => {
      const kept = all.filter((row) => row.some((text) => text !== ''))
      fc.pre(kept.length > 0)
      const lines = [['列甲', '列乙', '列丙'], ...all].map((row) => row.map(quote).join(separator))
      const {texts, said} = reading('名单.csv', lines.join('\r\n'))
      expect(said).toEqual([])
      expect(texts.slice(1)).toEqual(kept)
    })
  )
})

test('any arrangement of marks gives a table or a message, never a crash', () => {
  const mark = fc.constantFrom(
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '甲',
    '乙 ',
    '小计',
    '注：',
    '3',
    'sep=,\n',
    '|',
    '\u200b'
  )
  fc.assert(
    fc.property(fc.array(mark, {minLength: 1, maxLength: 30}), fc.boolean(), (marks, isRequired) => {
      const {tables, findings} = reading(
        '名单.csv',
        marks.join(''),
        isRequired ? {required: [['甲'], ['乙', '3']]} : {}
      )
      expect(tables.length + findings.length).toBeGreaterThan(0)
    }),
    {numRuns: 2000}
  )
})
