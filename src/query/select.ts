/** From a call to its rows: which source, which filters, which order. */
import type {Registry} from '../registry/model.js'
import {didYouMean} from '../source/nearest.js'
import {compareDecimals, numberIn} from './amount.js'
import {type Arguments, refuseOthers} from './arguments.js'
import type {Desk} from './desk.js'
import {unknown} from './find.js'
import {type Parameter, termOf} from './parameters.js'
import {columnOf, columnsOf, has, lacks, type Row, type RowSet} from './rows.js'
import {examples} from './sources/examples.js'
import {pilots} from './sources/pilots.js'
import {quotas} from './sources/quotas.js'
import {returns} from './sources/returns.js'
import type {Source} from './sources/source.js'
import {tableSource} from './sources/table.js'
import {tasks} from './sources/tasks.js'

const builtIn: readonly Source[] = [pilots, returns, examples, quotas, tasks]

/** Filters that some source understands. */
export const filters: readonly Parameter[] = [...new Set(builtIn.flatMap(({parameters}) => parameters))]

/** Words that name sources: 试点, 进展, 典型, 名额, 任务 and the tables of content/data. */
export const sourceWords = (registry: Registry): readonly string[] => [
  ...builtIn.flatMap(({chinese, english}) => [chinese, english]),
  ...registry.tables.keys()
]

/** The source that a call names first. @param helper for messages */
export function sourceOf(given: Arguments, {registry}: Desk, helper: string): Source | undefined {
  const [name, ...more] = given.positional
  if (name === undefined || more.length > 0) {
    const message =
      name === undefined
        ? `\`${helper}\` 后面应写查什么。`
        : `\`${helper}\` 后面只写查什么这一项，又有“${more.join(' ')}”。`
    return given.fault('name', message, `如 \`{{${helper} 试点}}\`、\`{{${helper} 进展}}\`，或数据表的文件名。`)
  }
  const table = registry.tables.get(name)
  const found = builtIn.find(({chinese, english}) => chinese === name || english === name)
  return found ?? (table === undefined ? unknown('数据', name, sourceWords(registry), given) : tableSource(name, table))
}

/**
 * The rows of a call, filtered and in order. Undefined after a fault.
 * @param own parameters that the helper understands besides filters
 */
export function selectRows(
  given: Arguments,
  desk: Desk,
  helper: string,
  own: readonly Parameter[]
): RowSet | undefined {
  const chosen = filteredRows(given, desk, helper, own)
  return chosen === undefined ? undefined : sortedRows(chosen, given)
}

/** The rows of a call as `selectRows` gives them, in the order of their source. */
export function filteredRows(
  given: Arguments,
  desk: Desk,
  helper: string,
  own: readonly Parameter[]
): RowSet | undefined {
  const source = sourceOf(given, desk, helper)
  if (source === undefined) return undefined
  const before = given.faults.length
  for (const name of given.names) {
    if (own.includes(name) || source.parameters.includes(name)) continue
    const known = source.parameters.map(termOf).join('、')
    given.fault('name', `“${source.chinese}”不能按 \`${termOf(name)}\` 查。`, `可以用：${known}。`)
  }
  const set = source.rows(given, desk)
  if (set === undefined) return undefined
  refuseOthers(given, [...source.parameters, ...own], set.columns)
  if (given.faults.length > before) return undefined
  const chosen = {...set, rows: set.rows.filter(filterOf(set, given))}
  return given.faults.length > before ? undefined : chosen
}

/** Rows as `排序` asks for them; in their order where the call does not say. Undefined after a fault. */
export function sortedRows(set: RowSet, given: Arguments): RowSet | undefined {
  const before = given.faults.length
  const text = given.text('sort')
  const ordered = text === undefined ? set : sorted(set, text, given)
  return given.faults.length > before ? undefined : ordered
}

/** `有`, `无`, and columns that must hold a text. */
function filterOf(set: RowSet, given: Arguments): (row: Row) => boolean {
  const wanted = given.text('with')
  const unwanted = given.text('without')
  const there = wanted === undefined ? [] : columnsOf(set, wanted, given)
  const lacking = unwanted === undefined ? [] : columnsOf(set, unwanted, given)
  const equal = [...given.others].filter(([column]) => set.columns.includes(column))
  for (const [column, value] of equal) {
    if (set.rows.length === 0 || set.rows.some((row) => row.text(column) === value)) continue
    const values = [...new Set(set.rows.map((row) => row.text(column)))].filter((text) => text !== '')
    const hint = didYouMean(value, values) ?? `这一栏有：${values.slice(0, 20).join('、')}。`
    given.fault('name', `“${column}”一栏没有“${value}”。`, hint)
  }
  return (row) =>
    there.every((column) => has(row, column)) &&
    lacking.every((column) => lacks(row, column)) &&
    equal.every(([column, value]) => row.text(column) === value)
}

/** `专项经费（万元） 降序`: by the exact numbers of a column; what is equal keeps its order. */
function sorted(set: RowSet, text: string, given: Arguments): RowSet {
  const [, name = '', direction = '升序'] = /^(.*?)\s*(升序|降序)?$/u.exec(text.trim()) ?? []
  const column = columnOf(set, name, given)
  if (column === undefined) return set
  const keyed = set.rows.map((row) => ({row, value: numberIn(row, column, given) ?? '0'}))
  const sign = direction === '降序' ? -1 : 1
  return {
    ...set,
    rows: keyed.toSorted((one, other) => sign * compareDecimals(one.value, other.value)).map(({row}) => row)
  }
}
