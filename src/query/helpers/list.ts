/** 名单: units as a published list, `{{名单 试点 名单="…" 分组="省份" 编号="连续" 开放="第一批试点单位名单"}}`. */
import type {HelperValue} from '../../expand/helper.js'
import type * as G from '../../gongwen/nodes.js'
import {chineseNumeral} from '../../gongwen/numerals.js'
import type {Arguments} from '../arguments.js'
import {serialColumn, tableOfRows} from '../cells.js'
import {refuseIncomplete} from '../complete.js'
import type {Desk} from '../desk.js'
import {mayPrint} from '../empty.js'
import {unknown} from '../find.js'
import {listRows, type ListStyle} from '../list-rows.js'
import type {Parameter} from '../parameters.js'
import type {QueryHelper} from '../query-helper.js'
import {columnsOf, type Row, type RowSet} from '../rows.js'
import {selectRows, sourceWords} from '../select.js'
import {pilots} from '../sources/pilots.js'

const own: readonly Parameter[] = [
  'columns',
  'groupBy',
  'numbering',
  'mergeProvinces',
  'openData',
  'sort',
  'allowEmpty'
]

export const list: QueryHelper = {
  chinese: '名单',
  english: 'list',
  parameters: [...pilots.parameters, ...own],
  words: sourceWords,
  answer: (given, desk) => {
    const [source] = given.positional
    if (source !== undefined && source !== pilots.chinese && source !== pilots.english) {
      return given.fault('name', `\`名单\` 只列试点，不列“${source}”。`, '其他数据请用 `{{表 …}}`。')
    }
    const found = selectRows(given, desk, '名单', own)
    if (found === undefined) return undefined
    refuseIncomplete(given, desk)
    const columns = chosenColumns(found, given)
    const groups = groupsOf(given)
    if (!mayPrint(found, given)) return {value: {blocks: []}}
    return {value: built(found, columns, groups, given, desk)}
  }
}

/** 栏, or what the source shows; 序号 belongs to 编号. */
export function chosenColumns(set: RowSet, given: Arguments): readonly string[] {
  const text = given.text('columns')
  if (text === undefined) return set.shown
  const columns = columnsOf(set, text, given)
  const twice = columns.find((column, index) => columns.indexOf(column) !== index)
  if (twice !== undefined) given.fault('name', `“${twice}”一栏写了两遍。`, '请只留一个。')
  return columns
}

function groupsOf(given: Arguments): ReadonlySet<string> {
  const groups = given.texts('groupBy')
  for (const group of groups) if (group !== '类别' && group !== '省份') unknown('分组', group, ['类别', '省份'], given)
  return new Set(groups)
}

function built(
  set: RowSet,
  columns: readonly string[],
  groups: ReadonlySet<string>,
  given: Arguments,
  {registry}: Desk
): HelperValue {
  const numbering = given.choice('numbering', ['无', '连续', '分组'])
  const merge = given.flag('mergeProvinces')
  if (merge && groups.has('省份')) given.fault('name', '`合并省份` 和按省份分组只能选一个。', '请去掉其中一项。')
  const place = merge && !columns.includes('省份') && !columns.includes('省份全称') ? ['省份'] : []
  const texts = [...place, ...columns]
  const style: ListStyle = {columns: texts, numbering, byProvince: groups.has('省份'), merge}
  const header = [...(numbering === '无' ? [] : [serialColumn]), ...texts]
  const sections = groups.has('类别')
    ? registry.categories.flatMap((category) => {
        const rows = set.rows.filter(({unit}) => unit?.category.name === category.name)
        return rows.length === 0 ? [] : [{category: category.name, rows}]
      })
    : [{category: null, rows: set.rows}]
  let first = 1
  const blocks = sections.flatMap(({category, rows}, index): readonly G.Block[] => {
    const table = tableOfRows(header, new Set(), listRows(rows, style, first))
    if (numbering === '连续') first += rows.length
    return category === null ? [table] : [headingOf(category, index + 1), table]
  })
  const title = given.text('openData')
  const rows = sections.flatMap((section) => section.rows)
  return title === undefined ? {blocks} : {blocks, sheet: {title, ...openData(rows, texts, groups.has('类别'))}}
}

/** 一、区域综合试点单位. */
const headingOf = (category: string, number: number): G.Heading => ({
  type: 'heading',
  level: 1,
  ordinal: {printed: `${chineseNumeral(number)}、`, value: number},
  children: [{type: 'text', value: category.endsWith('试点') ? `${category}单位` : `${category}试点单位`}]
})

/** Rows for download say themselves what headings say on paper: 省份 always, 类别 where the list is grouped by it. */
function openData(
  rows: readonly Row[],
  columns: readonly string[],
  byCategory: boolean
): {readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[]} {
  const all = [...new Set([...(byCategory ? ['类别'] : []), '省份', ...columns])]
  return {
    columns: [serialColumn, ...all],
    rows: rows.map((row, index) => [String(index + 1), ...all.map((column) => row.text(column))])
  }
}
