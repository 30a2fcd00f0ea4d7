/** A document with lists is published with their rows as data, and its page leads to them. */
import {describe, expect, test} from 'vitest'
import type {CompiledDocument} from '../src/compile.js'
import {type Format, formats, publish, type Published} from '../src/publish.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {createNodeHost} from '../src/host/node.js'
import path from 'node:path'
import {documentPaths, produce} from './documents.js'
import {notoLibrary} from './noto-library.js'
import {readCsv, readXlsx} from './write/sheet/read.js'
import {named, readHtml, textOf} from './write/html/read-html.js'

const root = path.join(import.meta.dirname, '..')
const workspace = loadWorkspace(createNodeHost({root, fontFolders: []}), () => undefined)
const {document} = await produce(documentPaths[0] ?? '')

const units = {
  attachment: null,
  title: '区域综合试点',
  columns: ['省份', '单位名称'],
  rows: [
    ['河南省', '郑州市教育局'],
    ['湖北省', '=1']
  ]
}
const funds = {attachment: null, title: '经费', columns: ['省份', '万元'], rows: [['河南省', '010']]}

const published = (sheets: CompiledDocument['sheets'], wanted: readonly Format[]): Promise<Published> =>
  publish({...document, sheets}, wanted, {workspace, fonts: notoLibrary, baseName: 'list'})

describe('a document with lists', () => {
  test('has a workbook of all of them and a CSV file for each', async () => {
    const {files, diagnostics} = await published([units, funds], formats)
    expect(diagnostics).toEqual([])
    expect(files.map(({ending}) => ending)).toEqual(['pdf', 'docx', 'xlsx', 'csv', '2.csv', 'html'])
    const bytes = (ending: string): Uint8Array =>
      files.find((file) => file.ending === ending)?.bytes ?? new Uint8Array()
    const book = readXlsx(bytes('xlsx'))
    expect(book.sheets.map(({name}) => name)).toEqual(['区域综合试点', '经费'])
    expect(book.sheets[1]?.rows).toEqual([funds.columns, ...funds.rows])
    expect(book.parts.get('docProps/core.xml')).toContain(document.source.meta.title.value)
    expect(readCsv(bytes('csv'))).toEqual([units.columns, units.rows[0], ['湖北省', "'=1"]])
    expect(readCsv(bytes('2.csv'))).toEqual([funds.columns, ...funds.rows])
  })

  test('leads from its page to the data, with type and size, apart from the other formats', async () => {
    const {files} = await published([units, funds], ['docx', 'html', 'xlsx', 'csv'])
    const page = readHtml(new TextDecoder().decode(files.at(-1)?.bytes))
    const [formatsNav, dataNav] = named(page, 'nav')
    expect(formatsNav?.attributes.get('aria-label')).toBe('其他格式')
    expect(named(formatsNav ?? page, 'a').map(textOf)).toEqual([expect.stringMatching(/^DOCX（\d+ KB）$/)])
    expect(dataNav?.attributes.get('aria-label')).toBe('下载数据')
    const links = named(dataNav ?? page, 'a').map((link) => [link.attributes.get('href'), textOf(link)])
    expect(links).toEqual([
      ['list.xlsx', expect.stringMatching(/^XLSX（\d+ KB）$/)],
      ['list.csv', 'CSV：区域综合试点（1 KB）'],
      ['list.2.csv', 'CSV：经费（1 KB）']
    ])
  })

  test('gives only what was asked for', async () => {
    expect((await published([units], ['csv'])).files.map(({ending}) => ending)).toEqual(['csv'])
    expect((await published([units], ['html'])).files.map(({ending}) => ending)).toEqual(['html'])
  })

  test('is refused where Excel could not hold a text whole', async () => {
    const {files, diagnostics} = await published(
      [{...units, rows: [['河南省', '字'.repeat(32_768)]]}],
      ['html', 'xlsx']
    )
    expect(files).toEqual([])
    expect(diagnostics.map(({id, message}) => [id, message])).toEqual([
      ['sheet-bounds', '名单“区域综合试点”第 1 行“单位名称”有 32768 个字，超过一格的上限 32767 个字。']
    ])
  })
})

test('a document without lists has no data files', async () => {
  expect((await published([], ['html', 'xlsx', 'csv'])).files.map(({ending}) => ending)).toEqual(['html'])
})
