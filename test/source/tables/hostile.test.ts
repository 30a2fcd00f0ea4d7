/** Data files that were made to do harm, or broke on the way: each ends fast with a message. */
import {deflateSync, strToU8} from 'fflate'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {reading} from './reading.js'
import {inline, textFile, workbookFile, workbookXml, zipped} from './workbook-file.js'

const rows = `<row>${inline('甲')}${inline('乙')}</row><row>${inline('一')}${inline('二')}</row>`
const sound = workbookXml({sheets: [{name: '名单', rows}]})
const soundFile = zipped(sound)

/** The message of the one finding; a table must not come out. */
function refusal(file: Uint8Array, name = '表.xlsx'): string {
  const start = performance.now()
  const {tables, findings} = reading(name, file)
  expect(tables).toEqual([])
  expect(findings).toHaveLength(1)
  expect(findings[0]?.severity).toBe('error')
  // 10 s is the promise for a whole build.
  expect(performance.now() - start).toBeLessThan(5000)
  return findings[0]?.message ?? ''
}

const sheetPart = 'xl/worksheets/sheet1.xml'
const withSheet = (xml: string): Uint8Array => zipped({...sound, [sheetPart]: xml})

describe('archives', () => {
  test('cut short anywhere it is refused', () => {
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      expect(refusal(soundFile.slice(0, Math.floor(soundFile.length * part)))).toContain('没有结尾')
    }
  })

  test('a flipped bit is noticed, or changes nothing', () => {
    const bit = fc.record({at: fc.nat({max: soundFile.length - 1}), mask: fc.constantFrom(1, 2, 4, 8, 16, 32, 64, 128)})
    fc.assert(
      fc.property(bit, ({at, mask}) => {
        const broken = soundFile.slice()
        broken[at] = (broken[at] ?? 0) ^ mask
        const {texts, findings} = reading('表.xlsx', broken)
        if (findings.length === 0)
          expect(texts).toEqual([
            ['甲', '乙'],
            ['一', '二']
          ])
        else expect(texts).toEqual([])
      }),
      {numRuns: 400}
    )
  })

  test('a part that unpacks to a hundred megabytes is not unpacked', () => {
    expect(refusal(withSheet(`<worksheet>${' '.repeat(30_000_000)}</worksheet>`))).toContain('压缩得过小')
  })

  test('a part that claims less than it holds is not believed', () => {
    const bomb = deflateSync(new Uint8Array(50_000_000))
    const file = patched(zipped({...sound, [sheetPart]: bomb}), sheetPart, {method: 8, size: 1000})
    expect(refusal(file)).toContain('大小不符')
  })

  test('two parts of one name are refused', () => {
    expect(refusal(zipped({...sound, 'XL/workbook.XML': sound['xl/workbook.xml'] ?? ''}))).toContain('有两个部件')
  })

  test.each(['../evil.xml', '/etc/passwd', 'xl\\..\\evil.xml', 'C:/evil.xml'])('the name %s is refused', (name) => {
    expect(refusal(zipped({...sound, [name]: 'x'}))).toContain('路径不正常')
  })

  test('thousands of parts are refused', () => {
    const many = Object.fromEntries(Array.from({length: 5000}, (_, index) => [`x/${index}`, '']))
    expect(refusal(zipped({...sound, ...many}))).toContain('个部件')
  })

  test('a part with a password is refused', () => {
    expect(refusal(patched(soundFile, sheetPart, {flags: 1}))).toContain('密码')
  })

  test('parts that share their bytes are refused', () => {
    const file = zipped({...sound, 'x/1': 'x'.repeat(50), 'x/2': 'x'.repeat(50)})
    expect(refusal(patched(file, 'x/1', {packed: 5000}))).toMatch(/重叠|损坏/u)
  })

  test('a zip that is no workbook is named', () => {
    expect(refusal(zipped({'a.txt': '甲'}))).toBe('这是普通的压缩包，不是 Excel 工作簿。')
    expect(refusal(zipped({mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>'}))).toBe(
      '这是OpenDocument 文件（.ods），不是 Excel 工作簿。'
    )
  })

  test('a workbook with macros is refused, whatever its name', () => {
    const contentType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
    expect(refusal(workbookFile({sheets: [{rows}], contentType}))).toBe('这是带宏的工作簿（.xlsm），不能读取。')
  })
})

describe('XML', () => {
  test('entities are not expanded', () => {
    const levels = Array.from({length: 20}, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`)
    const bomb = `<!DOCTYPE a [<!ENTITY e0 "甲">${levels.join('')}]><worksheet><sheetData><row><c t="str"><v>&e20;</v></c></row></sheetData></worksheet>`
    expect(refusal(withSheet(bomb))).toContain('文档类型声明')
  })

  test('an external entity is not fetched', () => {
    const bomb = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><worksheet/>'
    expect(refusal(withSheet(bomb))).toContain('文档类型声明')
  })

  test.each([
    ['depth', `<worksheet>${'<a>'.repeat(50_000)}`],
    ['half an element', '<worksheet><sheetData><row'],
    ['an unknown entity', '<worksheet>&甲;</worksheet>'],
    ['rows backwards', '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>'],
    ['a row beyond the last', '<worksheet><sheetData><row r="99999999"/></sheetData></worksheet>'],
    ['a cell twice', '<worksheet><sheetData><row r="1"><c r="A1"/><c r="A1"/></row></sheetData></worksheet>'],
    ['a cell of another row', '<worksheet><sheetData><row r="1"><c r="A2"/></row></sheetData></worksheet>'],
    [
      'a cell in the last column',
      '<worksheet><sheetData><row r="1"><c r="XFD1" t="str"><v>甲</v></c></row></sheetData></worksheet>'
    ],
    ['a merge of nothing', '<worksheet><sheetData/><mergeCells><mergeCell ref="甲"/></mergeCells></worksheet>']
  ])('%s is refused', (_, xml) => {
    expect(refusal(withSheet(xml))).toMatch(/损坏|大得不像/u)
  })

  test('XML with a piece missing, doubled or replaced never does more than end with a message', () => {
    const parts = Object.keys(sound)
    const change = fc.record({
      part: fc.constantFrom(...parts),
      at: fc.nat(),
      length: fc.nat({max: 30}),
      by: fc.constantFrom('', '<', '>', '"', '&', '<c/>', '<row r="9">', '0', '-1', '甲', ' x="1"', '</row>')
    })
    fc.assert(
      fc.property(change, ({part, at, length, by}) => {
        const xml = sound[part] ?? ''
        const from = at % xml.length
        const {tables, findings} = reading(
          '表.xlsx',
          zipped({...sound, [part]: xml.slice(0, from) + by + xml.slice(from + length)})
        )
        expect(tables.length + findings.length).toBeGreaterThan(0)
      }),
      {numRuns: 400}
    )
  })

  test('bytes that are no UTF-8 are refused', () => {
    const bytes = Uint8Array.from([...strToU8('<worksheet>'), 0xff, 0xfe, ...strToU8('</worksheet>')])
    expect(refusal(zipped({...sound, [sheetPart]: bytes}))).toContain('不是 UTF-8')
  })

  test('names of prototypes are names like others', () => {
    const names = ['__proto__', 'constructor', 'toString']
    const {texts, said} = reading('表.xlsx', textFile([names, ['1', '2', '3']]))
    expect(said).toEqual([])
    expect(texts).toEqual([names, ['1', '2', '3']])
    expect(reading('表.csv', '__proto__,constructor\n1,2\n').texts[0]).toEqual(['__proto__', 'constructor'])
    expect(reading('表.yaml', '- __proto__: 1\n  constructor: 2\n').texts[0]).toEqual(['__proto__', 'constructor'])
  })

  test('thousands of merges over one area end fast', () => {
    const many = Array.from({length: 3000}, () => '<mergeCell ref="A1:XFD1048576"/>').join('')
    const lines = Array.from({length: 3000}, () => `<row>${inline('甲')}${inline('乙')}</row>`).join('')
    const xml = `<worksheet><sheetData>${lines}</sheetData><mergeCells>${many}</mergeCells></worksheet>`
    expect(refusal(withSheet(xml))).toContain('合并单元格太多')
  })
})

describe('text files', () => {
  test.each<[string, string, string]>([
    ['an open quote before megabytes', '表.csv', `甲,乙\n"${'一,二\n'.repeat(200_000)}`],
    ['a row of a million cells', '表.csv', `甲,乙\n${','.repeat(1_000_000)}\n`],
    ['more YAML than is read', '表.yaml', `- 甲: 1\n`.repeat(300_000)],
    [
      'aliases that double',
      '表.yaml',
      `- a: &a [x,x]\n  b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n  c: [*b,*b,*b,*b,*b,*b,*b]\n`
    ]
  ])('%s', (_, name, content) => {
    const start = performance.now()
    const {tables, findings} = reading(name, content)
    expect(tables).toEqual([])
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.length).toBeLessThan(60)
    expect(Math.max(...findings.map(({message}) => message.length))).toBeLessThan(300)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  test.each<[string, string, string]>([
    ['表.csv', 'PK\u0003\u0004', '扩展名是 .csv，但内容是工作簿（.xlsx）。'],
    ['表.xlsx', '省份,名称\n', '扩展名是 .xlsx，但内容不是工作簿。'],
    ['表.xlsx', '<html><table>', '扩展名是 .xlsx，但内容是网页（HTML）或 XML。'],
    ['表.csv', '\uFEFF <table border=1>', '扩展名是 .csv，但内容是网页（HTML）或 XML。'],
    ['表.et', 'x', '这是WPS 表格的专用格式，不能读取。'],
    ['表.json', '{}', '不是能读取的数据文件。']
  ])('%s that begins %j is named', (name, content, message) => {
    expect(refusal(strToU8(content), name)).toBe(message)
  })

  test('a workbook with a password is named', () => {
    const name = Buffer.from('EncryptedPackage', 'utf16le')
    const file = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...name])
    expect(refusal(file)).toBe('工作簿设了打开密码，不能读取。')
  })
})

/** A zip in which the directory says something else of one part. */
function patched(
  file: Uint8Array,
  part: string,
  {method, size, flags, packed}: {method?: number; size?: number; flags?: number; packed?: number}
): Uint8Array {
  const copy = file.slice()
  const view = new DataView(copy.buffer)
  const end = copy.length - 22
  let at = view.getUint32(end + 16, true)
  const nameAt = (from: number): string =>
    new TextDecoder().decode(copy.subarray(from + 46, from + 46 + view.getUint16(from + 28, true)))
  while (nameAt(at) !== part) {
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (flags !== undefined) view.setUint16(at + 8, flags, true)
  if (method !== undefined) view.setUint16(at + 10, method, true)
  if (packed !== undefined) view.setUint32(at + 20, packed, true)
  if (size !== undefined) view.setUint32(at + 24, size, true)
  return copy
}
