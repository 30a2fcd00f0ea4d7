/** 分省资料包: what goes to one province as a ZIP, with a manifest (清单) that says what each file is for. */
import {dateText} from './layout/text.js'
import type {QuotaRow} from './registry/quota.js'
import type {Province} from './registry/provinces.js'
import type {XlsxSheet} from './write/sheet/index.js'

/** A file for a pack. */
export interface PackFile {
  /** Name in the package, folders with `/`. */
  readonly name: string
  readonly bytes: Uint8Array
  /** 用途: what it is for. */
  readonly purpose: string
  /** SHA-256 in lower-case hexadecimal. */
  readonly sha256: string
}

/** What the sheets and the manifest of a pack say about it. */
export interface PackFacts {
  readonly province: Province
  /** 通知: its title and, where it has one, its 发文字号. */
  readonly notice: {readonly title: string; readonly number: string | null; readonly issuer: string}
  /** Day of the data, YYYY-MM-DD. */
  readonly date: string
}

/** The quota of one province, all categories of a batch. */
export interface ProvinceQuota {
  readonly batch: string
  /** Printed numbers of the documents that set it. */
  readonly sources: readonly string[]
  readonly rows: readonly QuotaRow[]
}

/** The quota as a workbook: one row a category. */
export async function quotaWorkbook(quota: ProvinceQuota, facts: PackFacts): Promise<Uint8Array> {
  const {writeXlsx} = await import('./write/sheet/index.js')
  const {province, date, notice} = facts
  const title = `${province.name}试点名额`
  const basis = quota.sources.length === 0 ? '' : `依据${quota.sources.join('、')}；`
  const sheet: XlsxSheet = {
    title,
    heading: title,
    note: `${quota.batch}批；${basis}截至${dateText(date)}。“不占”的单位不计入本省名额，原因见备注。`,
    columns: ['类别', '单位', '名额', '已用', '不占', '占用', '剩余', '备注'],
    rows: quota.rows.map((row) => [
      row.category.name,
      row.category.measure,
      shown(row.quota),
      String(row.used.length),
      String(row.apart.reduce((sum, {units}) => sum + units.length, 0)),
      String(row.counted),
      shown(row.left),
      row.remarks.join('；')
    ])
  }
  return writeXlsx([sheet], {title, creator: notice.issuer, date})
}

const shown = (value: number | null): string => (value === null ? '没有规定' : String(value))

/** The rows of the province in the list, as a workbook and as CSV. */
export async function listFiles(
  list: {readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[]},
  {province, date, notice}: PackFacts
): Promise<{readonly xlsx: Uint8Array; readonly csv: Uint8Array}> {
  const {writeCsv, writeXlsx} = await import('./write/sheet/index.js')
  const title = `${province.name}试点单位名单`
  const rows = list.rows.map((values, index) => [String(index + 1), ...values])
  const sheet = {title, columns: ['序号', ...list.columns], rows}
  return {xlsx: writeXlsx([sheet], {title, creator: notice.issuer, date}), csv: writeCsv(sheet)}
}

/** The manifest as text for people, with CRLF and a byte order mark for the editors of Windows. */
export function manifestText(files: readonly PackFile[], facts: PackFacts, remarks: readonly string[]): Uint8Array {
  const {province, notice, date} = facts
  const entries = files.flatMap(({name, bytes, purpose, sha256}, index) => [
    '',
    `${index + 1}. ${name}`,
    `   用途：${purpose}`,
    `   大小：${bytes.length} 字节`,
    `   SHA-256：${sha256}`
  ])
  const lines = [
    `${province.name}资料包清单`,
    '',
    `通知：${notice.title}${notice.number === null ? '' : `（${notice.number}）`}`,
    `数据截至：${dateText(date)}`,
    `文件：${files.length} 个（不含清单）`,
    ...remarks,
    ...entries,
    ''
  ]
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}`)
}

/** The manifest as a workbook. */
export async function manifestWorkbook(files: readonly PackFile[], facts: PackFacts): Promise<Uint8Array> {
  const {writeXlsx} = await import('./write/sheet/index.js')
  const title = `${facts.province.name}资料包清单`
  const columns = ['序号', '文件', '用途', '大小（字节）', 'SHA-256']
  const rows = files.map(({name, purpose, bytes, sha256}, index) => {
    return [String(index + 1), name, purpose, String(bytes.length), sha256]
  })
  return writeXlsx([{title, columns, rows}], {title, creator: facts.notice.issuer, date: facts.date})
}

/** A pack as the bytes of its ZIP: the manifest first. @param remarks lines about what the pack does not hold, and why */
export async function publishPack(
  files: readonly PackFile[],
  facts: PackFacts,
  remarks: readonly string[]
): Promise<Uint8Array> {
  const {writeZip} = await import('./write/zip/index.js')
  return writeZip([
    {name: '清单.txt', bytes: manifestText(files, facts, remarks)},
    {name: '清单.xlsx', bytes: await manifestWorkbook(files, facts)},
    ...files
  ])
}
