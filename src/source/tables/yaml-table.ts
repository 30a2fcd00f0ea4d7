/** YAML → a table: a list of mappings, or a mapping with one such list. Every value is the text as written. */
import {diagnostic, hasErrors, type Place, type Report} from '../../diagnostics/diagnostic.js'
import {didYouMean} from '../nearest.js'
import {parseYaml, type YamlList, type YamlMapping, type YamlValue} from '../yaml.js'
import {bounds} from './bounds.js'
import {cellFaults} from './cell-text.js'
import {columnName, nameKey} from './column-name.js'
import type {RequiredColumn} from './header.js'
import {limitedReport} from './limited-report.js'
import type {DataRow, DataTable} from './table.js'

const shape = '应是一个列表，每一项写成 `- 列名: 值`，下面几行对齐写其他列。'

/**
 * The table of a YAML text; undefined after an error (`data-file`, `data-header`, `data-row`, `data-cell`).
 * @param text as `readText` gives it
 */
export function yamlTable(
  text: string,
  {path, required}: {path: string; required: readonly RequiredColumn[]},
  report: Report
): DataTable | undefined {
  const advice = '请改用 CSV 或 XLSX，或拆成几个文件。'
  const {value, findings} = parseYaml(text, path, 1, {longest: bounds.yaml, id: 'data-file', advice})
  for (const finding of findings) report(finding)
  if (hasErrors(findings)) return undefined
  const list = listOf(value, path, report)
  if (list === undefined) return undefined
  const {report: tell, finish} = limitedReport(report, {path})
  const columns = new Map<string, {readonly name: string; readonly place: Place}>()
  const cells = new Map<number, ReadonlyMap<string, Place>>()
  const read = list.items.flatMap((item) => {
    if (item.kind !== 'mapping') {
      const isWide = item.kind === 'text' && item.text.includes('：')
      const hint = isWide ? '冒号要用半角，后面加一个空格：`列名: 值`。' : shape
      tell(diagnostic('data-row', item.place, '这一项不是一组 `列名: 值`。', hint))
      return []
    }
    const {texts, places} = rowOf(item, columns, tell)
    const number = item.place.line ?? 1
    cells.set(number, places)
    return [{number, texts}]
  })
  const keys = [...columns.keys()]
  const rows = read.map(({number, texts}): DataRow => ({number, values: keys.map((key) => texts.get(key) ?? '')}))
  const names = [...columns.values()].map(({name}) => name)
  checkRequired(names, required, list.place, tell)
  const headerOf = (column: string | undefined) => columns.get(nameKey(column ?? ''))?.place
  return finish()
    ? undefined
    : {
        path,
        sheet: null,
        columns: names,
        rows,
        placeOf: ({number}, column) => cells.get(number)?.get(nameKey(column ?? '')) ?? {path, line: number},
        headerPlace: (column) => headerOf(column) ?? list.place
      }
}

function listOf(value: YamlValue | undefined, path: string, report: Report): YamlList | undefined {
  const lists =
    value?.kind === 'mapping'
      ? value.entries.map((entry) => entry.value).filter((one) => one.kind === 'list')
      : value?.kind === 'list'
        ? [value]
        : []
  const [list] = lists
  if (list !== undefined && lists.length === 1 && list.items.length > 0) return list
  const message =
    value === undefined || (value.kind === 'text' && value.text === '')
      ? '里面没有任何内容。'
      : lists.length > 1
        ? `里面有 ${lists.length} 个列表，无法确定哪一个是数据。`
        : list === undefined
          ? '里面没有列表。'
          : '列表是空的。'
  report(diagnostic('data-file', value?.place ?? {path, line: 1}, message, shape))
  return undefined
}

/** The texts of a row by column; columns that are new are added in the order in which they appear. */
function rowOf(row: YamlMapping, columns: Map<string, {name: string; place: Place}>, report: Report) {
  const texts = new Map<string, string>()
  const places = new Map<string, Place>()
  for (const {key, place, value} of row.entries) {
    const name = columnName(key)
    const id = nameKey(name)
    if (name === '') {
      report(diagnostic('data-header', place, '列名是空的。', '请在冒号前写上列名。'))
      continue
    }
    if (texts.has(id)) {
      report(diagnostic('data-row', place, `这一项里 \`${name}\` 写了两次。`, '请只保留一个。'))
      continue
    }
    if (!columns.has(id)) {
      for (const fault of cellFaults(name, place)) report(fault)
      columns.set(id, {name, place})
    }
    if (value.kind !== 'text') {
      const kind = value.kind === 'list' ? '列表' : '一组 `键: 值`'
      const hint = '请写成一段文字；多个值可以用“；”隔开写在一起。'
      report(diagnostic('data-cell', value.place, `\`${name}\` 的值是${kind}，表格的一格只能是文字。`, hint))
      texts.set(id, '')
      continue
    }
    const text = value.text.trim()
    for (const fault of cellFaults(text, value.place)) report(fault)
    texts.set(id, text)
    places.set(id, value.place)
  }
  return {texts, places}
}

function checkRequired(
  names: readonly string[],
  required: readonly RequiredColumn[],
  place: Place,
  report: Report
): void {
  const present = new Set(names.map(nameKey))
  for (const wanted of required.filter((all) => !all.some((name) => present.has(nameKey(name))))) {
    const hint = wanted.flatMap((name) => didYouMean(name, names) ?? [])[0]?.replace('您是不是想写', '是不是')
    const message = `缺少 \`${wanted[0]}\` 一列，现有：${names.slice(0, 20).join('、')}。`
    report(diagnostic('data-header', place, message, hint ?? '请补上这一列，或改正列名。'))
  }
}
