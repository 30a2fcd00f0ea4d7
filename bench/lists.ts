/** A list of units by province, of any length, in each of the formats in which lists are published. */
import type {FontLibrary} from '../src/compose/fonts/library.js'
import * as build from '../src/gongwen/build.js'
import type {Gongwen, TableRow} from '../src/gongwen/nodes.js'
import type {Sheet} from '../src/write/sheet/index.js'

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

/** Formats in which lists are published. */
export const listFormats = ['pdf', 'docx', 'html', 'xlsx', 'csv'] as const
export type ListFormat = (typeof listFormats)[number]

/** The words of a list of `count` units, the header first; a province stands once, in the first of its rows. */
export function listRows(count: number): readonly (readonly string[])[] {
  const units = unitsOf(count)
  const rows = units.map(([province = '', ...cells], index) => [
    units[index - 1]?.[0] === province ? '' : province,
    ...cells
  ])
  return [columns, ...rows]
}

/** Write a list of `count` units; loads what the format needs, as the command line does. */
export async function writeList(format: ListFormat, count: number, fonts: FontLibrary): Promise<Uint8Array | string> {
  const units = unitsOf(count)
  const sheet: Sheet = {title: '试点单位', columns, rows: units}
  const [title, issuer, date] = ['试点单位名单', '教育部', '2012-11-02']
  const metadata = {title, subject: '通知', keywords: [], date} as const
  switch (format) {
    case 'pdf': {
      const [{compose}, {writePdf}] = await Promise.all([
        import('../src/compose/index.js'),
        import('../src/write/pdf/index.js')
      ])
      return await writePdf(compose(listTree(units), fonts).model, {...metadata, author: issuer, language: 'zh-CN'})
    }
    case 'docx': {
      const {writeDocx} = await import('../src/write/docx/index.js')
      return await writeDocx(listTree(units), {metadata: {...metadata, issuer}})
    }
    case 'html': {
      const {writeHtml} = await import('../src/write/html/index.js')
      return writeHtml(listTree(units), {title, issuer, documentDate: date, disclosure: null, site: null})
    }
    case 'xlsx': {
      const {writeXlsx} = await import('../src/write/sheet/index.js')
      return writeXlsx([sheet], {title, creator: issuer, date})
    }
    case 'csv': {
      const {writeCsv} = await import('../src/write/sheet/index.js')
      return writeCsv(sheet)
    }
  }
}
