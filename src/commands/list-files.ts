/** The files of `yinfa list`: one workbook or CSV file, or both for each province; all of them or none. */
import {mkdir, readdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {onDisk} from '../build/output-error.js'
import {type FileToWrite, writeSet} from '../build/write-output.js'
import {provinces} from '../registry/provinces.js'
import {rowsByProvince, type UnitRow, type UnitSheet} from '../registry/unit-sheet.js'
import {type Sheet, type SheetMetadata, writeCsv, writeXlsx} from '../write/sheet/index.js'

/** Where lists go; absolute paths. */
export interface ListTargets {
  readonly xlsx: string | undefined
  readonly csv: string | undefined
  /** Folder of the extracts. */
  readonly byProvince: string | undefined
}

/** What was written. */
export interface ListFiles {
  /** Absolute paths, in their order. */
  readonly written: readonly string[]
  /** Extracts of an earlier list in the folder whose province is not on this one. */
  readonly left: readonly string[]
}

/** Name of a province's extract without ending: 41-河南. */
const nameOf = ({code, short}: {readonly code: string; readonly short: string}): string => `${code}-${short}`

/** Write the files. Throws `OutputError`; then nothing has changed. */
export async function writeList(list: UnitSheet, targets: ListTargets, metadata: SheetMetadata): Promise<ListFiles> {
  const files: FileToWrite[] = []
  const whole = sheetOf(metadata.title, list.columns, list.rows)
  if (targets.xlsx !== undefined) files.push({path: targets.xlsx, bytes: writeXlsx([whole], metadata)})
  if (targets.csv !== undefined) files.push({path: targets.csv, bytes: writeCsv(whole)})
  if (targets.byProvince !== undefined) {
    for (const [province, rows] of rowsByProvince(list)) {
      const title = `${province.name}${metadata.title}`
      const sheet = sheetOf(title, list.columns, rows)
      const base = join(targets.byProvince, nameOf(province))
      files.push({path: `${base}.xlsx`, bytes: writeXlsx([sheet], {...metadata, title})})
      files.push({path: `${base}.csv`, bytes: writeCsv(sheet)})
    }
    await onDisk(targets.byProvince, mkdir(targets.byProvince, {recursive: true}))
  }
  for (const folder of new Set(files.map(({path}) => dirname(path)))) {
    await onDisk(folder, mkdir(folder, {recursive: true}))
  }
  const written = (await writeSet(files)).map(({path}) => path)
  return {written, left: targets.byProvince === undefined ? [] : await leftIn(targets.byProvince, written)}
}

const sheetOf = (title: string, columns: readonly string[], rows: readonly UnitRow[]): Sheet => ({
  title,
  columns: ['序号', ...columns],
  rows: rows.map(({values}, index) => [String(index + 1), ...values])
})

async function leftIn(folder: string, written: readonly string[]): Promise<readonly string[]> {
  const names = new Set(
    provinces.flatMap((province) => ['xlsx', 'csv'].map((ending) => `${nameOf(province)}.${ending}`))
  )
  const present = await onDisk(folder, readdir(folder))
  return present
    .filter((name) => names.has(name) && !written.includes(join(folder, name)))
    .toSorted()
    .map((name) => join(folder, name))
}
