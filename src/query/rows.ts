/** What queries walk over: units, returns, examples, quotas or the rows of a table, all alike. */
import type {Place} from '../diagnostics/diagnostic.js'
import type {PilotUnit} from '../registry/model.js'
import type {Province} from '../registry/provinces.js'
import {didYouMean} from '../source/nearest.js'
import type {Arguments} from './arguments.js'

/** One thing that a query found. */
export interface Row {
  /** How a sentence names it: a unit as printed, a province by its 简称. */
  readonly name: string
  /** The province in which lists count it. */
  readonly province: Province | null
  /** The unit that it is, where it is one. */
  readonly unit: PilotUnit | null
  /** Text of a column, '' where it says nothing. */
  readonly text: (column: string) => string
  /** Where the data says so. */
  readonly place: (column?: string) => Place
}

/** All that a query found. */
export interface RowSet {
  /** What one is: 试点单位, 省份, 典型, 行. */
  readonly what: string
  /** Columns that rows know. */
  readonly columns: readonly string[]
  /** Columns of a table whose author does not choose. */
  readonly shown: readonly string[]
  readonly rows: readonly Row[]
}

const english: ReadonlyMap<string, string> = new Map([
  ['id', '编号'],
  ['name', '单位名称'],
  ['名称', '单位名称'],
  ['province', '省份'],
  ['category', '类别'],
  ['state', '状态'],
  ['approved', '批准日期'],
  ['source', '依据'],
  ['list', '名单'],
  ['batch', '批次'],
  ['submitted', '报送日期'],
  ['theme', '主题'],
  ['printed', '称谓'],
  ['text', '内容']
])

/** The column that a name means, in either language; an unknown one is a fault. */
export function columnOf({columns}: RowSet, name: string, given: Arguments): string | undefined {
  if (columns.includes(name)) return name
  const alias = english.get(name)
  if (alias !== undefined && columns.includes(alias)) return alias
  const hint = didYouMean(name, columns) ?? `这里有：${columns.slice(0, 30).join('、')}。`
  return given.fault('name', `没有“${name}”这一栏。`, hint)
}

/** Columns of a text that names one or, separated by `，`, `,` or `、`, several; a name may hold a separator itself. */
export function columnsOf(set: RowSet, text: string, given: Arguments): readonly string[] {
  if (set.columns.includes(text)) return [text]
  const found: string[] = []
  const parts = text.split(/([，,、])/u)
  for (let from = 0; from < parts.length;) {
    // The longest run of parts that is a column, else the first part, which is then told.
    const ends = Array.from({length: Math.ceil((parts.length - from) / 2)}, (_, step) => parts.length - 2 * step)
    const end = ends.find((to) => set.columns.includes(parts.slice(from, to).join('').trim())) ?? from + 1
    const column = columnOf(set, parts.slice(from, end).join('').trim(), given)
    if (column !== undefined) found.push(column)
    from = end + 1
  }
  return found
}

/** Answers that say no; '' says nothing at all. */
const negative = new Set(['', '否', '无', '没有', '未', '0', '-', '—', '－', '/', '×'])

/** Whether a row answers a column with something else than no. */
export const has = (row: Row, column: string): boolean => !negative.has(row.text(column).trim())

/** Whether a row says that it has none; saying nothing is not that. */
export const lacks = (row: Row, column: string): boolean => row.text(column).trim() !== '' && !has(row, column)
