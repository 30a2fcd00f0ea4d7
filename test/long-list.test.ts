/** 长名单: a list of 5,000 units, merged by province, has every row once and in its order in each of the five formats. */
import path from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {extractText, getDocumentProxy} from 'unpdf'
import {beforeAll, describe, expect, test} from 'vitest'
import type {CompiledDocument} from '../src/compile.js'
import * as build from '../src/gongwen/build.js'
import type * as G from '../src/gongwen/nodes.js'
import {createNodeHost} from '../src/host/node.js'
import {formats, publish} from '../src/publish.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {documentPaths, produce} from './documents.js'
import {notoLibrary} from './noto-library.js'
import {textOf} from './write/docx/read.js'
import {officialText} from './write/html/read-html.js'
import {readCsv, readXlsx} from './write/sheet/read.js'

const count = 5000
const perProvince = 125
const columns = ['省份', '单位名称', '试点工作重点内容']
const rows = Array.from({length: count}, (_, index) => [
  ['河北省', '河南省', '湖北省'][Math.floor(index / perProvince) % 3] ?? '',
  `第${index + 1}实验学校`,
  ['数字校园建设与应用', '优质数字教育资源共建共享机制'][index % 2] ?? ''
])
const table = build.tableOf(
  {align: [null, null, null]},
  build.row('header', ...columns),
  ...rows.map(([province = '', unit = '', work = ''], index): G.TableRow => {
    return index % perProvince === 0
      ? build.row('body', build.cell(province, 1, perProvince), unit, work)
      : build.row('body', unit, work)
  })
)
const tree = build.gongwen(
  {genre: 'notice', variant: 'letter'},
  build.masthead('中华人民共和国教育部', build.documentNumber('教技函', 2012, 70)),
  build.mainBody(build.title('教育部关于公布试点单位的通知'), build.paragraph('现予公布。')),
  build.attachment(null, build.title('试点单位名单'), table)
)

const expected = rows.map(([, unit, work]) => `${unit}${work}`)
/** The rows as they stand in a text, by the pattern of their units. */
const rowsIn = (text: string): readonly string[] =>
  text.replaceAll(/\s/gu, '').match(/第\d+实验学校(?:数字校园建设与应用|优质数字教育资源共建共享机制)/gu) ?? []

describe('a list of 5,000 rows', () => {
  const files = new Map<string, Uint8Array>()
  const bytes = (ending: string): Uint8Array => files.get(ending) ?? new Uint8Array()
  beforeAll(async () => {
    const root = path.join(import.meta.dirname, '..')
    const workspace = loadWorkspace(createNodeHost({root, fontFolders: []}), () => undefined)
    const {document} = await produce(documentPaths[0] ?? '')
    const long: CompiledDocument = {...document, tree, sheets: [{title: '试点单位', columns, rows, attachment: null}]}
    const fonts = notoLibrary()
    const published = await publish(long, formats, {workspace, fonts: () => fonts, baseName: 'list'})
    if (published.diagnostics.length > 0) throw new Error(published.diagnostics.map(({message}) => message).join('\n'))
    for (const file of published.files) files.set(file.ending, file.bytes)
  }, 60_000)

  test('has every row once in the PDF, as another reader reads it', async () => {
    const {text} = await extractText(await getDocumentProxy(new Uint8Array(bytes('pdf'))), {mergePages: true})
    expect(rowsIn(text)).toEqual(expected)
  }, 60_000)
  test('has every row once in the DOCX', () => {
    expect(rowsIn(textOf(strFromU8(unzipSync(bytes('docx'))['word/document.xml'] ?? new Uint8Array())))).toEqual(
      expected
    )
  })
  test('has every row once in the HTML', () => {
    expect(rowsIn(officialText(new TextDecoder().decode(bytes('html'))))).toEqual(expected)
  })
  test('has every row once in the XLSX, with its province', () => {
    expect(readXlsx(bytes('xlsx')).sheets[0]?.rows).toEqual([columns, ...rows])
  })
  test('has every row once in the CSV, with its province', () => {
    expect(readCsv(bytes('csv'))).toEqual([columns, ...rows])
  })
})
