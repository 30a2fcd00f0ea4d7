/** The tables behind the registry: each file of content/data is read once, whoever asks for it. */
import {diagnostic, type Place, type Report} from '../diagnostics/diagnostic.js'
import {type Host, HostError} from '../host/host.js'
import {systemReason} from '../host/system-codes.js'
import {isWorkspacePath} from '../host/workspace-path.js'
import {nearest} from '../source/nearest.js'
import {readTables} from '../source/tables/read-tables.js'
import type {DataTable} from '../source/tables/table.js'
import {type ColumnNames, type ColumnOptions, requiredColumns} from './columns.js'

/** An item of registry.yaml that names a table. */
export interface TableItem {
  readonly value: {readonly file: string; readonly sheet: string | null}
  readonly placeOf: (field?: string) => Place
}

/** Hands out tables. */
export interface TableSource {
  /** The table that an item names; undefined after an error, which was reported. */
  readonly table: (item: TableItem, names: ColumnNames, options: ColumnOptions) => DataTable | undefined
  /** All tables of the folder by name, those included that were handed out before. */
  readonly all: () => ReadonlyMap<string, DataTable>
}

/**
 * The tables of a folder.
 * @param folder workspace-relative
 * @param isApart whether a file of the folder is none of its tables: settings, returns
 */
export function tableSource(
  folder: string,
  isApart: (path: string) => boolean,
  host: Host,
  report: Report
): TableSource {
  const handedOut = new Map<string, readonly DataTable[]>()
  const readOnce = (path: string, sheet: string | null, names: ColumnNames, options: ColumnOptions) => {
    const key = `${path}\n${sheet ?? ''}`
    const tables =
      handedOut.get(key) ??
      readTables(host, path, report, {sheet: sheet ?? undefined, required: requiredColumns(names, options)})
    handedOut.set(key, tables)
    return tables
  }
  return {
    table: (item, names, options) => {
      const {file, sheet} = item.value
      const path = `${folder}/${file}`
      if (!isWorkspacePath(path) || isApart(path)) {
        const hint = `请写 \`${folder}/\` 里的文件名，如 \`2012-regional.csv\`。`
        report(diagnostic('registry-config', item.placeOf('file'), `文件写的是 \`${file}\`，不能用作数据表。`, hint))
        return undefined
      }
      // The fault of a name stands where the name is written, not in a file that does not exist.
      if (!isThere(host, path)) {
        const hint = similar(host, folder, file)
        report(diagnostic('registry-config', item.placeOf('file'), `\`${folder}/\` 里没有 \`${file}\`。`, hint))
        return undefined
      }
      const tables = readOnce(path, sheet, names, options)
      if (tables.length < 2) return tables[0]
      const sheets = tables.map((table) => `\`${table.sheet ?? ''}\``).join('、')
      const hint = `请写明 \`工作表\`，有：${sheets}。`
      report(diagnostic('registry-config', item.placeOf('file'), `\`${file}\` 里有 ${tables.length} 张工作表。`, hint))
      return undefined
    },
    all: () => allTables(folder, isApart, handedOut, host, report)
  }
}

const isTable = (path: string): boolean => /\.(?:csv|tsv|xlsx|ya?ml)$/iu.test(path) && !/(?:^|\/)[~.]/u.test(path)

function isThere(host: Host, path: string): boolean {
  try {
    return host.read(path) !== undefined
  } catch (error) {
    // The reader says what is wrong with it.
    if (error instanceof HostError) return true
    throw error
  }
}

function filesOf(host: Host, folder: string, report: Report): readonly string[] {
  try {
    return host.list(folder)
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    const message = `无法读取文件夹 \`${error.path}\`：${systemReason(error.code)}。`
    report(diagnostic('file-readable', {path: error.path}, message, '请检查文件夹的权限后重试。'))
    return []
  }
}

function similar(host: Host, folder: string, file: string): string {
  const names = filesOf(host, folder, () => undefined).map((path) => path.slice(folder.length + 1))
  const candidate = nearest(file, names.filter(isTable).slice(0, 1000))
  return candidate === undefined ? '请检查文件名。' : `您是不是想写 \`${candidate}\`？`
}

/** Every table by the name of its file; of a workbook of which registry.yaml names sheets, those sheets. */
function allTables(
  folder: string,
  isApart: (path: string) => boolean,
  handedOut: ReadonlyMap<string, readonly DataTable[]>,
  host: Host,
  report: Report
): ReadonlyMap<string, DataTable> {
  const byPath = new Map<string, readonly DataTable[]>()
  for (const [key, tables] of handedOut) {
    const path = key.slice(0, key.indexOf('\n'))
    byPath.set(path, [...(byPath.get(path) ?? []), ...tables])
  }
  const found = new Map<string, DataTable>()
  for (const path of filesOf(host, folder, report)) {
    if (isApart(path) || !isTable(path)) continue
    const name = path.slice(folder.length + 1).replace(/\.[^.]+$/u, '')
    const tables = byPath.get(path) ?? readTables(host, path, report)
    const [first] = tables
    const twin = found.get(name)
    if (twin !== undefined) {
      const message = `\`${path}\` 和 \`${twin.path}\` 去掉扩展名后同名，不知道 \`${name}\` 指哪一个。`
      report(diagnostic('table-name', {path}, message, '请给其中一个文件改名。'))
      continue
    }
    if (first !== undefined) found.set(name, first)
    for (const table of tables) if (table.sheet !== null) found.set(`${name}/${table.sheet}`, table)
  }
  return found
}
