/** Files that are no forms are sent back by what they are, quickly, and nothing in them is carried out. */
import {deflateSync} from 'node:zlib'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readApplication} from '../../src/collect/read-application.js'
import {soundAnswers} from './answers.js'
import {blankForm, formSchemas} from './blank-forms.js'
import {fillDocx, fillPdf, fillXlsx} from './fill.js'

const schemas = formSchemas()
const [region] = schemas
if (region === undefined) throw new Error('no form')

const refusal = async (name: string, bytes: Uint8Array): Promise<string> => {
  const {form, findings} = await readApplication(name, bytes, schemas)
  expect(form).toBeNull()
  expect(findings).toHaveLength(1)
  return findings[0]?.message ?? ''
}
const docx = async (more: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> =>
  zipSync({...unzipSync(await blankForm(region, 'docx')), ...more})
const body = (inner: string, before = ''): Uint8Array =>
  strToU8(`<?xml version="1.0"?>${before}<w:document xmlns:w="x"><w:body>${inner}</w:body></w:document>`)
const relationships = (type: string, target: string): Uint8Array =>
  strToU8(
    `<Relationships xmlns="r"><Relationship Id="r9" Type="http://x/${type}" Target="${target}" TargetMode="External"/></Relationships>`
  )
const compound = (name: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(name, 'utf16le')])

describe('a file that is not what its name says', () => {
  test('is sent back by what it is', async () => {
    const word = await blankForm(region, 'docx')
    const cases: readonly (readonly [string, Uint8Array, string])[] = [
      ['a.pdf', word, '扩展名是 .pdf，但内容是 Word 文档（.docx）。'],
      ['a.docx', await blankForm(region, 'pdf'), '扩展名是 .docx，但内容是 PDF。'],
      ['a.docx', await blankForm(region, 'xlsx'), '扩展名是 .docx，但内容是工作簿（.xlsx）。'],
      ['a.doc', strToU8('<html><body>申请表</body></html>'), '扩展名是 .doc，但内容是网页（HTML）或 XML，不能读取。'],
      ['a.doc', strToU8('{\\rtf1\\ansi}'), '扩展名是 .doc，但内容是 RTF 文档，不能读取。'],
      ['a.docx', compound('WordDocument'), '扩展名是 .docx，但内容是旧格式的 Word 文档（.doc），不能读取。'],
      ['a.doc', compound('WordDocument'), '这是旧格式的 Word 文档（.doc），不能读取。'],
      ['a.docx', compound('EncryptedPackage'), '扩展名是 .docx，但内容是设了打开密码的文档，不能读取。'],
      ['a.jpg', Buffer.from('ffd8ffe0', 'hex'), '这是图片，不能读取。'],
      ['a.docx', new Uint8Array(), '文件是空的（0 字节）。'],
      ['a.zip', zipSync({'a.docx': word}), '这是压缩包（.zip），不能读取。']
    ]
    for (const [name, bytes, message] of cases) expect(await refusal(name, bytes)).toBe(message)
  })
})

describe('a file that would do harm', () => {
  test('is sent back when it holds macros, objects or controls', async () => {
    const none = strToU8('x')
    expect(await refusal('a.docx', await docx({'word/vbaProject.bin': none}))).toContain('带宏的文档')
    expect(await refusal('a.docm', await docx({'word/vbaProject.bin': none}))).toContain('带宏的文档')
    expect(await refusal('a.docx', await docx({'word/embeddings/oleObject1.bin': none}))).toContain('OLE')
    expect(await refusal('a.docx', await docx({'word/activeX/activeX1.xml': none}))).toContain('ActiveX')
  })

  test('is sent back when it would fetch something, and taken when it only links', async () => {
    const from = 'word/_rels/document.xml.rels'
    const template = await docx({'word/_rels/settings.xml.rels': relationships('attachedTemplate', 'http://x/a.dotm')})
    expect(await refusal('a.docx', template)).toBe(
      '文件引用了外部内容（attachedTemplate：http://x/a.dotm），没有打开。'
    )
    expect(await refusal('a.docx', await docx({[from]: relationships('image', 'file:///etc/passwd')}))).toContain(
      '外部内容'
    )
    const linked = await docx({[from]: relationships('hyperlink', 'mailto:a@example.cn')})
    expect((await readApplication('a.docx', linked, schemas)).form).toBe('region')
  })

  test('is sent back when it defines entities', async () => {
    const entities =
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    const bytes = await docx({'word/document.xml': body('<w:p>&b;&x;</w:p>', entities)})
    expect(await refusal('a.docx', bytes)).toContain('文档类型声明')
  })

  test('is sent back when it unpacks to more than a form can be', async () => {
    const started = performance.now()
    expect(await refusal('a.docx', await docx({'word/document.xml': new Uint8Array(90_000_000)}))).toContain('大得不像')
    const deep = '<w:p>'.repeat(5000) + '</w:p>'.repeat(5000)
    expect(await refusal('a.docx', await docx({'word/document.xml': body(deep)}))).toContain('嵌套太深')
    const many = await docx({'word/document.xml': body('<w:p><w:r><w:t>字</w:t></w:r></w:p>'.repeat(1_100_000))})
    expect(await refusal('a.docx', many)).toMatch(/多得不像|大得不像/u)
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  test('takes no longer for a million spaces than for a million letters', async () => {
    const wide = ' '.repeat(400_000)
    const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
    const row = `<w:tr>${cell(`单位名称：某${wide}局`)}${cell(`邮编：1${wide}2`)}</w:tr>`
    const opinion = `<w:tr>${cell('当地政府意见')}</w:tr><w:tr>${cell(`同意${wide}。`)}</w:tr>`
    const many = `<w:tr>${cell('邮编').repeat(4000)}</w:tr>`
    const title = '<w:p><w:r><w:t>教育信息化区域综合试点申请表</w:t></w:r></w:p>'
    const bytes = await docx({'word/document.xml': body(`${title}<w:tbl>${row}${opinion}${many}</w:tbl>`)})
    const started = performance.now()
    const {findings} = await readApplication('a.docx', bytes, schemas)
    expect(performance.now() - started).toBeLessThan(6000)
    expect(findings.map(({message}) => message)).toContain('单位名称有 400002 字，超过 1000 字。')
  })

  test('is sent back when its parts would be written elsewhere', async () => {
    expect(await refusal('a.docx', await docx({'../../etc/passwd': strToU8('x')}))).toContain('路径不正常')
  })

  test('is sent back when the objects of a PDF would fill the machine', async () => {
    const packed = deflateSync(Buffer.alloc(80_000_000))
    const head = `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`
    const bytes = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n%%EOF')])
    expect(await refusal('a.pdf', bytes)).toBe('PDF 解开以后大得不像一张申请表，没有打开。')
    const page = `%PDF-1.7\n4 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`
    const content = Buffer.concat([Buffer.from(page), packed, Buffer.from('\nendstream\nendobj\n%%EOF')])
    expect(await refusal('a.pdf', content)).toBe('PDF 解开以后大得不像一张申请表，没有打开。')
    const twice = `%PDF-1.7\n4 0 obj\n<< /Length 9 /Filter [/ASCII85Decode /FlateDecode] >>\nstream\nx\nendstream\n%%EOF`
    expect(await refusal('a.pdf', strToU8(twice))).toBe('PDF 用了不常见的压缩方法，没有打开。')
  })
})

/** A PDF of one page. @param page entries of the page @param root entries of the catalogue @param more objects from 4 on */
function smallPdf(page: string, root = '', more: readonly string[] = [], trailer = ''): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${root} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} >>`,
    ...more
  ]
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

describe('a PDF without fields', () => {
  const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`

  test('is sent back as a scan when it has only pictures', async () => {
    const picture =
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream'
    const bytes = smallPdf('/Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>', '', [
      stream('q 595 0 0 842 0 0 cm /I Do Q'),
      picture
    ])
    expect(await refusal('a.pdf', bytes)).toBe('PDF 是扫描件，只有图片，没有文字和填写域。')
  })

  test('is sent back as printed when it has only text', async () => {
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
    const bytes = smallPdf('/Contents 4 0 R /Resources << /Font << /F 5 0 R >> >>', '', [
      stream('BT /F 12 Tf 50 700 Td (form) Tj ET'),
      font
    ])
    expect(await refusal('a.pdf', bytes)).toContain('没有填写域')
  })

  test('is sent back when its form is XFA', async () => {
    const xfa = stream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>')
    expect(await refusal('a.pdf', smallPdf('', '/AcroForm << /Fields [] /XFA 4 0 R >>', [xfa]))).toBe(
      'PDF 用的是 XFA 表单，不能读取。'
    )
  })

  test('is sent back when it needs a password', async () => {
    const encrypt = `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`
    const bytes = smallPdf('', '', [encrypt], '/Encrypt 4 0 R /ID [<00> <00>]')
    expect(await refusal('a.pdf', bytes)).toBe('PDF 已加密，或者设了权限限制。')
  })

  test('is sent back when it is the form of somebody else', async () => {
    const field = '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (x) /Rect [0 0 9 9] >>'
    const bytes = smallPdf('/Annots [4 0 R]', '/AcroForm << /Fields [4 0 R] >>', [field])
    expect(await refusal('a.pdf', bytes)).toBe('填写处的标记是 `name`，不是现有的申请表。')
  })
})

describe('a damaged file', () => {
  test('is sent back when it is cut off, in every format', async () => {
    const whole = [
      ['a.docx', fillDocx(await blankForm(region, 'docx'), 'region', soundAnswers)],
      ['a.xlsx', fillXlsx(await blankForm(region, 'xlsx'), soundAnswers)],
      ['a.pdf', fillPdf(await blankForm(region, 'pdf'), 'region', soundAnswers)]
    ] as const
    for (const [name, bytes] of whole) {
      expect(await refusal(name, bytes.subarray(0, Math.floor(bytes.length / 2)))).toMatch(/损坏|不完整/u)
    }
  })

  test('never ends the program, whatever byte of it is wrong', async () => {
    const sources = [
      ['a.docx', await blankForm(region, 'docx')],
      ['a.xlsx', await blankForm(region, 'xlsx')],
      ['a.pdf', await blankForm(region, 'pdf')]
    ] as const
    const change = fc.record({file: fc.constantFrom(...sources), at: fc.nat(), value: fc.integer({min: 0, max: 255})})
    const property = fc.asyncProperty(fc.array(change, {minLength: 1, maxLength: 4}), async (changes) => {
      const [[name, bytes] = ['', new Uint8Array()]] = changes.map(({file}) => file)
      const copy = Uint8Array.from(bytes)
      for (const {at, value} of changes) copy[at % copy.length] = value
      const {findings} = await readApplication(name, copy, schemas)
      expect(findings.length).toBeGreaterThan(0)
    })
    await fc.assert(property, {numRuns: 60})
  })

  test('is sent back with the part that cannot be read', async () => {
    const files = unzipSync(await blankForm(region, 'docx'))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const bytes = zipSync({...files, 'word/document.xml': strToU8(xml.slice(0, 3000))})
    expect(await refusal('a.docx', bytes)).toBe('文件已损坏或不完整（word/document.xml）。')
  })
})
