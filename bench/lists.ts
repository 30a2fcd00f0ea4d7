/** How long a list of units by province takes in each of the formats in which lists are published. */
import {compose} from '../src/compose/index.js'
import type {FontLibrary} from '../src/compose/fonts/library.js'
import * as build from '../src/gongwen/build.js'
import type {Gongwen, TableRow} from '../src/gongwen/nodes.js'
import {writeDocx} from '../src/write/docx/index.js'
import {writeHtml} from '../src/write/html/index.js'
import {writePdf} from '../src/write/pdf/index.js'
import {type Sheet, writeCsv, writeXlsx} from '../src/write/sheet/index.js'

const columns = ['省份', '单位名称', '试点工作重点内容']
const work = ['数字校园建设与应用', '优质数字教育资源共建共享机制', '区域教育管理信息化']

/** Units of 32 provinces, about as many in each. */
function unitsOf(count: number): readonly (readonly string[])[] {
  const each = Math.ceil(count / 32)
  return Array.from({length: count}, (_, index) => [
    `第${Math.floor(index / each) + 1}省`,
    `第${index + 1}实验学校`,
    work[index % work.length] ?? ''
  ])
}

/** The list as an attachment, its provinces merged. */
function listTree(units: readonly (readonly string[])[]): Gongwen {
  const each = Math.ceil(units.length / 32)
  const rows = units.map(([province = '', unit = '', content = ''], index): TableRow => {
    const span = Math.min(each, units.length - index)
    return index % each === 0
      ? build.row('body', build.cell(province, 1, span), unit, content)
      : build.row('body', unit, content)
  })
  const table = build.tableOf({align: [null, null, null]}, build.row('header', ...columns), ...rows)
  return build.gongwen(
    {genre: 'notice', variant: 'letter'},
    build.masthead('中华人民共和国教育部', build.documentNumber('教技函', 2012, 70)),
    build.mainBody(build.title('教育部关于公布试点单位的通知'), build.paragraph('现予公布。')),
    build.attachment(null, build.title('试点单位名单'), table)
  )
}

/** What one format took. */
export interface ListRun {
  readonly format: string
  readonly ms: number
  readonly bytes: number
  /** Resident memory behind the run. */
  readonly rssMb: number
}

/** Write a list of `count` units in all formats. */
export async function runLists(count: number, fonts: FontLibrary): Promise<readonly ListRun[]> {
  const units = unitsOf(count)
  const tree = listTree(units)
  const sheet: Sheet = {title: '试点单位', columns, rows: units}
  const [title, issuer, date] = ['试点单位名单', '教育部', '2012-11-02']
  const pdf = {title, author: issuer, subject: '通知', keywords: [], date, language: 'zh-CN'} as const
  const docx = {metadata: {title, issuer, subject: '通知', keywords: [], date}}
  const html = {title, issuer, documentDate: date, disclosure: null, site: null}
  const works: readonly (readonly [string, () => Promise<number> | number])[] = [
    ['PDF', async () => (await writePdf(compose(tree, fonts).model, pdf)).length],
    ['DOCX', async () => (await writeDocx(tree, docx)).length],
    ['HTML', () => Buffer.byteLength(writeHtml(tree, html))],
    ['XLSX', () => writeXlsx([sheet], {title, creator: issuer, date}).length],
    ['CSV', () => writeCsv(sheet).length]
  ]
  const runs: ListRun[] = []
  for (const [format, run] of works) {
    globalThis.gc?.()
    const start = performance.now()
    const bytes = await run()
    const ms = Math.round(performance.now() - start)
    runs.push({format, ms, bytes, rssMb: Math.round(process.memoryUsage.rss() / 2 ** 20)})
  }
  return runs
}
