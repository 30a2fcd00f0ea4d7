/** How long a long list takes: a two-column table of any number of rows, composed and written as PDF. */
import {compose} from '../src/compose/index.js'
import type {FontLibrary} from '../src/compose/fonts/library.js'
import * as build from '../src/gongwen/build.js'
import type {Gongwen} from '../src/gongwen/nodes.js'
import {writePdf} from '../src/write/pdf/index.js'

/** A notice whose attachment is a list of `rows` units. */
export const listDocument = (rows: number): Gongwen =>
  build.gongwen(
    {genre: 'notice', variant: 'letter'},
    build.masthead('中华人民共和国教育部', build.documentNumber('教技函', 2012, 70)),
    build.mainBody(build.title('教育部关于公布试点单位的通知'), build.paragraph('现予公布。')),
    build.attachment(
      null,
      build.title('试点单位名单'),
      build.table(
        ['单位名称', '试点工作重点内容'],
        ...Array.from({length: rows}, (_, index) => [
          `第${index + 1}实验学校`,
          ['数字校园建设与应用', '优质数字教育资源共建共享机制', '区域教育管理信息化'][index % 3] ?? ''
        ])
      )
    )
  )

/** What one run took. */
export interface TableRun {
  readonly rows: number
  readonly pages: number
  readonly bytes: number
  readonly composeMs: number
  readonly writeMs: number
  /** Resident memory behind the run. */
  readonly rssMb: number
}

/** Compose and write a list of `rows`; call it once before measuring, so that fonts are open. */
export async function runTable(rows: number, fonts: FontLibrary): Promise<TableRun> {
  const tree = listDocument(rows)
  const start = performance.now()
  const {model} = compose(tree, fonts)
  const composed = performance.now()
  const metadata = {
    title: '名单',
    author: '教育部',
    subject: '通知',
    keywords: [],
    date: '2012-11-02',
    language: 'zh-CN'
  } as const
  const bytes = await writePdf(model, metadata)
  const written = performance.now()
  return {
    rows,
    pages: model.pages.length,
    bytes: bytes.length,
    composeMs: Math.round(composed - start),
    writeMs: Math.round(written - composed),
    rssMb: Math.round(process.memoryUsage.rss() / 2 ** 20)
  }
}
